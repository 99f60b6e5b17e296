import { button } from '../../dom/element.ts';
import { fetchTools, type TrayTools } from './fetch-tools.ts';
import { hasTrays, watchTrays } from './state/watch-trays.ts';

/**
 * `<add-to-tray data-kind data-id data-side? data-title?>`: makes its own button, so that pages without JavaScript show
 * none. The title is that of the article it stands in, if `data-title` is missing. Words and the drawing of a
 * tray come from `<tray-count>` in the head. What reads and changes trays is fetched where the device keeps some, or once the page is read or the button is reached for.
 */
class AddToTray extends HTMLElement {
  #button = button('', () => void this.#press());
  #tools: TrayTools | undefined;

  connectedCallback(): void {
    if (!this.dataset['kind'] || !this.dataset['id'] || this.#button.isConnected) return;
    this.append(this.#button);
    this.#show(false);
    const look = () => void this.#fetch().then((tools) => tools && this.#show(tools.isInside(this.#item())));
    if (hasTrays()) look();
    watchTrays(look);
    for (const type of ['pointerenter', 'focus'])
      this.#button.addEventListener(type, () => void this.#fetch(), { once: true });
    // Who reads on may want it soon, on a slow line too.
    addEventListener('scroll', () => void this.#fetch(), { once: true, passive: true });
  }

  #item(): Record<string, string | undefined> {
    const heading = this.closest('article')?.querySelector('h1, h2, h3, h4');
    return { ...this.dataset, title: this.dataset['title'] ?? heading?.textContent?.trim() };
  }

  #fetch(): Promise<TrayTools | undefined> {
    return fetchTools().then((tools) => (this.#tools = tools));
  }

  async #press(): Promise<void> {
    // At once where it has come: somebody may press twice.
    const tools = this.#tools ?? (await this.#fetch());
    if (tools) tools.toggle(this.#item(), say);
    else say(wordsOfPage()['unloaded'], true);
  }

  #show(inside: boolean): void {
    const words = wordsOfPage();
    const shown = (inside ? words['added'] : words['add']) ?? '';
    const title = this.#item()['title'] ?? '';
    this.#button.replaceChildren(...drawingOfPage(), shown);
    this.#button.classList.toggle('in-tray', inside);
    this.#button.setAttribute('aria-label', inside ? `${shown}, ${words['takeOut']}: ${title}` : `${shown}: ${title}`);
  }
}

const wordsOfPage = (): DOMStringMap => document.querySelector<HTMLElement>('tray-count')?.dataset ?? {};

/** The tray as the head of the page draws it, so that the drawing stands in the page once. */
const drawingOfPage = (): Node[] =>
  [...document.querySelectorAll('tray-count svg')].map((drawing) => drawing.cloneNode(true));

/** Tells screen readers what was done; what went wrong is seen by everybody. */
function say(text = '', wrong = false): void {
  const status = document.querySelector<HTMLElement>('tray-count [role=status]');
  if (!status) return;
  status.classList.toggle('visually-hidden', !wrong);
  status.textContent = text;
}

customElements.define('add-to-tray', AddToTray);

export {};
