import { pageLang } from '../../../dom/page-lang.ts';
import { traySaidWords } from '../../../words/tray-said-words.ts';
import { addItems } from './tray-changes.ts';
import type { TrayItem } from './tray.ts';
import { changeTrays, newTray } from './tray-store.ts';

/** Puts entries into the tray that is open, or into a first one. What is there already stays as it is. */
export function addToOpenTray(items: readonly TrayItem[]): void {
  changeTrays((latest) => addItems(latest, items, newTray(traySaidWords(pageLang()).firstName)));
}
