import { undo } from '../state/tray-changes.ts';
import type { Removal } from '../state/tray.ts';
import { button, el } from '../../../dom/element.ts';
import { changeTrays, readTrays } from '../state/tray-store.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** What was lately taken out, each with a button that puts it back: after a reload too. */
export function removedList(page: TrayPage): Show {
  const { t } = page;
  const [box, list] = [part(page, 'removed'), part(page, 'removed-list')];
  return () => {
    const removed = readTrays().removed;
    box.hidden = removed.length === 0;
    list.replaceChildren(
      ...removed.map((removal) =>
        el(
          'li',
          {},
          nameOf(removal, t),
          button(t.undo, () => putBack(page, removal.id), { 'aria-label': `${t.undo}: ${nameOf(removal, t)}` }),
        ),
      ),
    );
  };
}

/** Puts something back and says so. */
export function putBack(page: TrayPage, id: string): void {
  const removal = readTrays().removed.find((other) => other.id === id);
  if (!removal) return;
  changeTrays((box) => undo(box, id));
  page.say(page.t.saidUndone(nameOf(removal, page.t)));
}

const nameOf = (removal: Removal, t: TrayPage['t']): string =>
  removal.what === 'item'
    ? removal.item.title
    : removal.what === 'tray'
      ? removal.tray.name || t.noName
      : removal.plan.kit.title || t.thePlan;
