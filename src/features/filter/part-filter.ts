import { el } from '../../dom/element.ts';
import { readHtml } from '../../dom/trusted.ts';
import { ChosenFacets, showCounts } from './chosen-facets.ts';
import { PartSearch, type FoundItem, type PartIndex } from './part-index.ts';

/** So many of what is found are shown at first, and so many more when asked for. */
const AT_ONCE = 24;

/**
 * `<part-filter>`: narrows a list that stands on several pages. Which item is on which page is told by an index without
 * names (`data-index`), fetched when somebody turns to the form or comes with something chosen. What is found is taken
 * out of the pages on which it stands (their `[data-item]`), as far as it is shown.
 */
class PartFilter extends HTMLElement {
  #search: Promise<PartSearch> | undefined;
  readonly #pages = new Map<string, Promise<Element[]>>();
  #found: readonly FoundItem[] = [];
  /** Counts choices, so that what comes late does not stand under a later one. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const chosen = new ChosenFacets(form);
    chosen.readAddress();
    chosen.follow(() => void this.#apply(form, chosen));
    // Who turns to the form sees how much each choice would leave.
    form.addEventListener('focusin', () => void this.#count(chosen), { once: true });
    this.#part('more').addEventListener('click', () => void this.#moreOrFail(this.#turn));
    if (chosen.selects.some(({ value }) => value)) void this.#apply(form, chosen);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? el('div');
  }

  #say(text: string | undefined): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text ?? '';
  }

  /** The index; asked for again when it did not come. */
  #index(): Promise<PartSearch> {
    this.#search ??= fetchText(this.dataset['index'] ?? '').then(
      (text) => new PartSearch(JSON.parse(text) as PartIndex),
    );
    this.#search.catch(() => (this.#search = undefined));
    return this.#search;
  }

  async #count({ selects }: ChosenFacets): Promise<void> {
    try {
      const search = await this.#index();
      const values = valuesOf(selects);
      for (const select of selects) {
        const counts = search.counts(select.name, values);
        showCounts(select, (value) => counts.get(value) ?? 0);
      }
    } catch {
      // Said when something is chosen; to count is a help only.
    }
  }

  async #apply(form: HTMLFormElement, chosen: ChosenFacets): Promise<void> {
    const turn = (this.#turn += 1);
    const { selects } = chosen;
    const any = selects.some(({ value }) => value);
    const reset = form.querySelector<HTMLButtonElement>('button[type=reset]');
    if (reset) reset.hidden = !any;
    if (!any) {
      this.#show(false);
      this.#say('');
      return void this.#count(chosen);
    }
    this.#say(this.dataset['waiting']);
    try {
      const search = await this.#index();
      if (turn !== this.#turn) return;
      await this.#count(chosen);
      this.#found = search.find(valuesOf(selects));
      this.#part('found').querySelector('ul')?.replaceChildren();
      await this.#showMore(turn);
      if (turn !== this.#turn) return;
      this.#show(true);
      this.#say(
        (this.#found.length === 0 ? this.dataset['none'] : this.dataset['shown'])
          ?.replace('{n}', String(this.#found.length))
          .replace('{all}', String(search.size)),
      );
    } catch {
      if (turn !== this.#turn) return;
      this.#show(false);
      this.#say(this.dataset['failed']);
    }
  }

  /** Whether what is found stands there, or what the page shows of the whole list. */
  #show(found: boolean): void {
    this.#part('found').hidden = !found;
    this.#part('whole').hidden = found;
  }

  async #moreOrFail(turn: number): Promise<void> {
    try {
      await this.#showMore(turn);
    } catch {
      if (turn === this.#turn) this.#say(this.dataset['failed']);
    }
  }

  /** Shows some more of what is found. @throws when a page does not come */
  async #showMore(turn: number): Promise<void> {
    const list = this.#part('found').querySelector('ul');
    if (!list) return;
    const search = await this.#index();
    const shown = list.children.length;
    // One more is never left alone.
    const upTo = this.#found.length - shown === AT_ONCE + 1 ? undefined : shown + AT_ONCE;
    const next = this.#found.slice(shown, upTo);
    const items = await Promise.all(next.map(({ part, at }) => this.#item(search.address(part), at)));
    if (turn !== this.#turn || shown !== list.children.length) return;
    list.append(...items.map((item) => document.importNode(item, true)));
    // Whoever asked for more by keys goes on reading there.
    if (shown > 0) list.children[shown]?.querySelector('a')?.focus();
    const left = this.#found.length - list.children.length;
    const more = this.#part('more');
    more.hidden = left === 0;
    more.textContent = this.dataset['more']?.replace('{n}', String(left)) ?? '';
  }

  /** An item as its page shows it. @throws when the page does not come, or has no such item */
  async #item(address: string, at: number): Promise<Element> {
    let page = this.#pages.get(address);
    if (!page) {
      page = fetchText(address).then((html) => [...readHtml(html).querySelectorAll('[data-item]')]);
      this.#pages.set(address, page);
      page.catch(() => this.#pages.delete(address));
    }
    const item = (await page)[at];
    if (!item) throw new Error(`${address} has no item ${at}`);
    return item;
  }
}

const valuesOf = (selects: readonly HTMLSelectElement[]): Record<string, string> =>
  Object.fromEntries(selects.map(({ name, value }) => [name, value]));

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

customElements.define('part-filter', PartFilter);
