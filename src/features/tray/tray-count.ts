import { fetchTools } from './fetch-tools.ts';
import { hasTrays, watchTrays } from './state/watch-trays.ts';

/**
 * `<tray-count>` in the head of every page: shows how many things are in the open tray, on the link to it. What reads
 * trays is fetched where the device keeps some: on a first visit there is nothing to read.
 * Its data holds the words that the buttons `<add-to-tray>` of the page need too, so that they stand in the page once.
 */
class TrayCount extends HTMLElement {
  connectedCallback(): void {
    this.#show(0);
    const count = () => void fetchTools().then((tools) => tools && this.#show(tools.howMany()));
    if (hasTrays()) count();
    watchTrays(count);
  }

  #show(count: number): void {
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
