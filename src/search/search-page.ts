import { address, type Target } from '../model/address.ts';
import type { Lang } from '../model/entry.ts';
import { Engine, type Hit } from './engine.ts';
import { excerpt } from './passage.ts';
import { probe } from './probe.ts';
import type { Shown } from './records.ts';

const WAIT_MS = 120;
const MOST = 40;

/**
 * `<search-page>`: the form and the results of `/search/`. What was asked lives in the address (`?q=`, `&kind=`), so that it can be
 * shared and Back works. Words for people come from `data-*` attributes, labels of kinds and sides from templates in the page.
 */
class SearchPage extends HTMLElement {
  #engine!: Engine;
  #turn = 0;
  #timer = 0;

  connectedCallback(): void {
    const index = `${this.dataset['base']}search-index/${this.lang}/`;
    this.#engine = new Engine(async (path, fresh) => {
      const answer = await fetch(index + path, { cache: fresh ? 'no-cache' : 'default' });
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      return new Uint8Array(await answer.arrayBuffer());
    });
    const { form, input } = this.#parts;
    form.hidden = false;
    this.#readAddress();
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#asked(false), WAIT_MS);
    });
    form.addEventListener('change', (event) => event.target !== input && this.#asked(false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked(true);
    });
    window.addEventListener('popstate', () => this.#readAddress());
    window.addEventListener('online', () => this.#search());
  }

  get #parts() {
    const form = this.querySelector('form')!;
    return { form, input: form.querySelector<HTMLInputElement>('input[name=q]')!, kind: form.querySelector<HTMLSelectElement>('select[name=kind]')!, status: this.querySelector<HTMLElement>('[role=status]')!, list: this.querySelector<HTMLElement>('[data-results]')!, none: this.querySelector<HTMLElement>('[data-none-box]')! };
  }

  #readAddress(): void {
    const { input, kind } = this.#parts;
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    kind.value = [...kind.options].some(({ value }) => value === asked.get('kind')) ? asked.get('kind')! : '';
    void this.#search();
  }

  #asked(final: boolean): void {
    const { input, kind } = this.#parts;
    const url = new URL(location.href);
    for (const { name, value } of [input, kind]) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    if (url.href !== location.href) history[final ? 'pushState' : 'replaceState'](null, '', url);
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const { input, kind, status, list, none } = this.#parts;
    const query = input.value.trim().slice(0, 300);
    if (!query) {
      list.replaceChildren();
      none.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      const { hits: found } = await this.#engine.search(query, { limit: MOST });
      const { dictionary, table } = await this.#engine.store.start();
      if (turn !== this.#turn) return;
      const asked = probe(query, dictionary, table);
      const marks = [asked.core, ...asked.words.filter(({ weight }) => weight === 1).map(({ text }) => text)].sort((a, b) => b.length - a.length);
      const wanted = found.filter(({ page }) => !kind.value || (page.data as Shown).kind === kind.value);
      list.replaceChildren(...wanted.map((hit) => this.#item(hit, marks)));
      none.hidden = wanted.length > 0;
      status.textContent = wanted.length === 0 ? this.dataset['none']! : this.dataset['found']!.replace('{n}', String(wanted.length));
    } catch {
      if (turn === this.#turn) status.textContent = this.dataset['failed']!;
    }
  }

  #item({ page, section }: Hit, marks: readonly string[]): HTMLElement {
    const shown = page.data as Shown;
    const lang = this.lang as Lang;
    const target = { kind: shown.kind, id: shown.id, ...(section.anchor && { section: section.anchor }) } as Target;
    const item = document.createElement('li');
    item.innerHTML = '<article class="entry-item"><p class="kicker"></p><h2><a></a></h2><p class="summary"></p></article>';
    const article = item.firstElementChild as HTMLElement;
    if (shown.side) article.dataset['side'] = shown.side;
    const kicker = article.querySelector('.kicker')!;
    kicker.append(this.#label('kind', shown.kind));
    if (shown.side) kicker.append(this.#label('side', shown.side));
    if (shown.place) kicker.append(shown.place);
    if (shown.strength) kicker.append(this.#label('strength', shown.strength));
    const link = article.querySelector('a')!;
    link.href = address(target, lang, this.dataset['base']);
    link.textContent = page.title;
    const summary = article.querySelector<HTMLElement>('.summary')!;
    if (shown.lang) link.lang = summary.lang = shown.lang;
    for (const { text, found } of excerpt(section.text, marks)) {
      const part = document.createElement(found ? 'mark' : 'span');
      part.textContent = text;
      summary.append(part);
    }
    return item;
  }

  /** A copy of the label that the page holds for a kind, side or strength. */
  #label(name: string, value: string): Node {
    return this.querySelector<HTMLTemplateElement>(`template[data-${name}="${value}"]`)?.content.cloneNode(true) ?? document.createTextNode(value);
  }
}

customElements.define('search-page', SearchPage);

export {};
