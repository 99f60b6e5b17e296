import { pageLang } from '../../dom/page-lang.ts';
import { traySaidWords } from '../../words/tray-said-words.ts';
import { readItem } from './state/read-tray.ts';
import { addItems, removeItem, undo } from './state/tray-changes.ts';
import { changeTrays, newId, newTray, readTrays, storeTrouble } from './state/tray-store.ts';
import { currentTray, holds, itemKey } from './state/tray.ts';

/** How many things are in the open tray. */
export const howMany = (): number => currentTray(readTrays())?.items.length ?? 0;

/** Whether something is in the open tray. @param loose the data of a button, with its title */
export function isInside(loose: Record<string, string | undefined>): boolean {
  const item = readItem(loose);
  return item !== undefined && holds(currentTray(readTrays()), item);
}

/**
 * Puts something into the open tray, or takes it out.
 * @param loose the data of a button, with its title
 * @param say   tells what was done; where nothing could be kept, why, for everybody to see
 */
export function toggle(loose: Record<string, string | undefined>, say: (text?: string, wrong?: boolean) => void): void {
  const item = readItem(loose);
  if (!item) return;
  const words = traySaidWords(pageLang());
  const box = readTrays();
  const tray = currentTray(box);
  const inside = tray && holds(tray, item);
  if (inside) changeTrays((latest) => removeItem(latest, tray.id, itemKey(item), newId()));
  else {
    // What was taken out by mistake comes back with its remark and in its place.
    const removal =
      tray &&
      box.removed.find(
        (other) => other.what === 'item' && other.tray === tray.id && itemKey(other.item) === itemKey(item),
      );
    changeTrays((latest) => (removal ? undo(latest, removal.id) : addItems(latest, [item], newTray(words.firstName))));
  }
  const trouble = storeTrouble();
  if (trouble) say(words.trouble[trouble], true);
  else say(words[inside ? 'saidRemoved' : 'saidAdded'].replace('{n}', String(howMany())));
}
