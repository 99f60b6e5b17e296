import { currentTray } from './state/tray.ts';
import { readTrays, watchTrays } from './state/tray-store.ts';

/**
 * `<tray-count>` in the head of every page: shows how many things are in the open tray, on the link to it.
 * Its data holds the words that the buttons `<add-to-tray>` of the page need too, so that they stand in the page once.
 */
class TrayCount extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    watchTrays(() => this.#show());
  }

  #show(): void {
    const count = currentTray(readTrays())?.items.length ?? 0;
    const badge = this.querySelector<HTMLElement>('[data-count]');
    if (badge) {
      badge.textContent = String(count);
      badge.hidden = count === 0;
    }
    this.querySelector('a')?.setAttribute('aria-label', (this.dataset['label'] ?? '').replace('{n}', String(count)));
  }
}

customElements.define('tray-count', TrayCount);

export {};
