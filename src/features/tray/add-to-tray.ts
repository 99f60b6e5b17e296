import { button } from '../../dom/element.ts';
import { readItem } from './state/read-tray.ts';
import { addItems, removeItem, undo } from './state/tray-changes.ts';
import { currentTray, holds, itemKey, type TrayItem } from './state/tray.ts';
import { changeTrays, newId, newTray, readTrays, storeTrouble, watchTrays } from './state/tray-store.ts';

/**
 * `<add-to-tray data-kind data-id data-side? data-title?>`: makes its own button, so that pages without JavaScript show
 * none.
 * The title is that of the article it stands in, if `data-title` is missing. Words come from `<tray-count>` in the
 * head.
 */
class AddToTray extends HTMLElement {
  #button = button('', () => this.#toggle());

  connectedCallback(): void {
    if (!this.#item() || this.#button.isConnected) return;
    this.append(this.#button);
    this.#show();
    watchTrays(() => this.#show());
  }

  #item(): TrayItem | undefined {
    const heading = this.closest('article')?.querySelector('h1, h2, h3, h4');
    return readItem({ ...this.dataset, title: this.dataset['title'] ?? heading?.textContent?.trim() });
  }

  #toggle(): void {
    const item = this.#item();
    if (!item) return;
    const words = wordsOfPage();
    const box = readTrays();
    const tray = currentTray(box);
    if (tray && holds(tray, item)) {
      changeTrays((latest) => removeItem(latest, tray.id, itemKey(item), newId()));
      say(words['saidRemoved']);
    } else {
      // What was taken out by mistake comes back with its remark and in its place.
      const removal =
        tray &&
        box.removed.find(
          (other) => other.what === 'item' && other.tray === tray.id && itemKey(other.item) === itemKey(item),
        );
      changeTrays((latest) =>
        removal ? undo(latest, removal.id) : addItems(latest, [item], newTray(words['firstName'] ?? '')),
      );
      say(words['saidAdded']);
    }
  }

  #show(): void {
    const item = this.#item();
    if (!item) return;
    const words = wordsOfPage();
    const inside = holds(currentTray(readTrays()), item);
    const shown = (inside ? words['added'] : words['add']) ?? '';
    this.#button.textContent = shown;
    this.#button.classList.toggle('in-tray', inside);
    this.#button.setAttribute(
      'aria-label',
      inside ? `${shown}, ${words['takeOut']}: ${item.title}` : `${shown}: ${item.title}`,
    );
  }
}

const wordsOfPage = (): DOMStringMap => document.querySelector<HTMLElement>('tray-count')?.dataset ?? {};

/** Tells screen readers how many there are now; where nothing could be kept, everybody sees why. */
function say(text = ''): void {
  const status = document.querySelector<HTMLElement>('tray-count [role=status]');
  if (!status) return;
  const trouble = storeTrouble();
  status.classList.toggle('visually-hidden', !trouble);
  status.textContent = trouble
    ? (wordsOfPage()[trouble] ?? '')
    : text.replace('{n}', String(currentTray(readTrays())?.items.length ?? 0));
}

customElements.define('add-to-tray', AddToTray);

export {};
