import type { Lang } from '../../model/entry.ts';
import type { ShownAnswer } from '../present.ts';
import { chosenCount, FACET_ORDER, readState, writeState, type SearchState } from '../search-state.ts';
import { SearchAsker } from './ask-engine.ts';
import { nameOfValue, readChosen, showCounts, tickChosen } from './facet-form.ts';
import { nothingFound } from './nothing-found.ts';
import { noticesOf } from './notices.ts';
import { make } from './pieces.ts';
import { popupUnder } from './popup-under.ts';
import { groupLinks, resultGroups } from './result-groups.ts';
import { sayOnce } from './say-once.ts';
import { searchWords } from './search-words.ts';

const WAIT_MS = 160;
const FIRST = 20;
const MORE = 20;
/** Waits between attempts to get an index that could not be had. */
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

/**
 * `<search-page>`: the form, the facets and the results of the search page. What is asked lives in the address alone
 * (`search-state.ts`); everything else is drawn from it and from the answer of the engine.
 */
class SearchPage extends HTMLElement {
  #asker!: SearchAsker;
  #t!: ReturnType<typeof searchWords>;
  #say!: (text: string) => void;
  /** What is shown now; a newer question makes an older answer stale. */
  #turn = 0;
  #timer = 0;
  #attempt = 0;
  /** Whether the address in the history is one to come back to: the next change makes a new one beside it. */
  #settled = true;
  #shownQuery = '';

  connectedCallback(): void {
    this.#asker = new SearchAsker(this.#base, this.lang);
    this.#t = searchWords(this.lang);
    this.#say = sayOnce(this.#part('status'));
    const form = this.querySelector('form')!;
    this.#input.value = '';
    for (const part of this.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
    popupUnder(this.#input, this.lang as Lang, this.#base);
    this.#openFacetsWhereThereIsRoom();
    this.#part('to-results').addEventListener('click', () => {
      this.#part<HTMLDetailsElement>('side').open = false;
      this.#part('found').scrollIntoView({ block: 'start' });
      this.#part('narrow').focus({ preventScroll: true });
    });

    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#changed({ query: this.#input.value.trim(), asTyped: false }, false), WAIT_MS);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#changed({ query: this.#input.value.trim(), ...(this.#input.value.trim() !== this.#state.query && { asTyped: false }) }, true);
    });
    this.#facets.addEventListener('change', () => this.#changed({ chosen: readChosen(this.#facets) }, true));
    this.#sort.addEventListener('change', () => this.#changed({ sort: this.#sort.value === 'date' ? 'date' : 'relevance' }, true));
    this.addEventListener('click', (event) => this.#followWithin(event));
    window.addEventListener('popstate', () => this.#readAddress());
    window.addEventListener('online', () => this.#attempt > 0 && void this.#search(true));
    window.addEventListener('pagehide', () => history.replaceState({ scroll: window.scrollY }, ''));
    const { scroll } = (history.state ?? {}) as { scroll?: number };
    void this.#readAddress().then(() => scroll && window.scrollTo({ top: scroll, behavior: 'instant' }));
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }
  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name=q]')!;
  }
  get #sort(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[name=sort]')!;
  }
  get #facets(): HTMLElement {
    return this.#part('facets');
  }
  get #state(): SearchState {
    return readState(new URLSearchParams(location.search));
  }
  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector<T>(`[data-part=${name}]`)!;
  }
  #addressOf(state: SearchState): string {
    const asked = writeState(state);
    return location.pathname + (asked && `?${asked}`);
  }

  #readAddress(): Promise<void> {
    const state = this.#state;
    this.#settled = true;
    if (document.activeElement !== this.#input || this.#input.value.trim() !== state.query) this.#input.value = state.query;
    tickChosen(this.#facets, state);
    this.#sort.value = state.sort;
    return this.#search(true);
  }

  /** @param settle whether this is a search to come back to, and not a word on the way to one */
  #changed(change: Partial<SearchState>, settle: boolean): void {
    const address = this.#addressOf({ ...this.#state, ...change });
    if (address !== location.pathname + location.search) history[this.#settled ? 'pushState' : 'replaceState'](null, '', address);
    this.#settled = settle;
    void this.#search(change.query !== undefined);
  }

  /** Links to other searches on this page are followed without loading it again. */
  #followWithin(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (link.pathname !== location.pathname || link.hash !== '' || link.search === '') return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void this.#readAddress();
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.#input.focus({ preventScroll: true });
  }

  /** @param reorder whether facets may put their frequent values first */
  async #search(reorder: boolean): Promise<void> {
    const turn = (this.#turn += 1);
    const state = this.#state;
    this.#showChosen(state);
    if (state.query === '' && chosenCount(state) === 0) return this.#showBlank(turn);
    const slow = setTimeout(() => turn === this.#turn && this.setAttribute('aria-busy', 'true'), 400);
    try {
      const { query, chosen: filters, sort, asTyped } = state;
      const answer = await this.#asker.search(query, { filters, sort, asTyped, limit: FIRST });
      if (turn !== this.#turn) return;
      this.#attempt = 0;
      this.#part('trouble').hidden = true;
      this.#show(answer, state, reorder);
    } catch {
      if (turn === this.#turn) this.#failed();
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }

  /** Nothing is asked: examples, and everything there is by facet. */
  async #showBlank(turn: number): Promise<void> {
    this.#shownQuery = '';
    this.#part('found').hidden = true;
    this.#part('side').hidden = true;
    this.#part('trouble').hidden = true;
    this.#part('blank').hidden = false;
    const everything = await this.#asker.search('', { limit: 0 }).catch(() => undefined);
    if (turn !== this.#turn || !everything) return;
    showCounts(this.#facets, everything.facets, true, this.#t);
    this.#part('side').hidden = false;
  }

  #show(answer: ShownAnswer, state: SearchState, reorder: boolean): void {
    const t = this.#t;
    const lang = this.lang as Lang;
    const { query } = state;
    const nothing = answer.hits.length === 0;
    this.#part('blank').hidden = true;
    this.#part('found').hidden = false;
    this.#part('side').hidden = answer.facets.kind.length === 0 && chosenCount(state) === 0;
    showCounts(this.#facets, answer.facets, reorder || query !== this.#shownQuery, t);
    this.#shownQuery = query;
    this.#part('head').hidden = nothing;
    this.#part('count').textContent = this.#part('to-results').textContent = t.found(answer.total);
    this.#part('notices').replaceChildren(...noticesOf(answer, query, state.asTyped, t, { addressOf: (words, asTyped) => this.#addressOf({ ...state, query: words, asTyped }) }));
    const more = async (kind: string, offset: number) => (await this.#asker.search(query, { filters: { ...state.chosen, kind: [kind] }, sort: state.sort, asTyped: state.asTyped, limit: MORE, offset })).hits;
    const groups = nothing ? [] : resultGroups(answer, state.chosen.kind ?? [], { lang, base: this.#base, more });
    this.#part('results').replaceChildren(...[groupLinks(groups, t.jump) ?? [], groups].flat());
    this.#part('none').hidden = !nothing;
    this.#part('none').replaceChildren(...(nothing ? nothingFound(answer, { lang, base: this.#base, query, filters: this.#filterNames(state), contact: this.dataset['contact'] ?? '', addressOf: (words) => this.#addressOf({ ...state, query: words, asTyped: false }), clearFilters: () => this.#clearFilters() }) : []));
    this.#say(nothing ? t.noneTitle(query) : t.found(answer.total));
  }

  #filterNames({ chosen }: SearchState): string {
    return FACET_ORDER.flatMap((facet) => (chosen[facet] ?? []).map((value) => nameOfValue(this.#facets, facet, value))).join(', ');
  }

  #clearFilters(): void {
    tickChosen(this.#facets, { ...this.#state, chosen: {} });
    this.#changed({ chosen: {} }, true);
    this.#input.focus();
  }

  /** Chosen filters above the results, each with a button that takes it off. */
  #showChosen(state: SearchState): void {
    const t = this.#t;
    const box = this.#part('chosen');
    const buttons = FACET_ORDER.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => {
      const name = nameOfValue(this.#facets, facet, value);
      const button = make('button', { type: 'button', class: 'chip', 'aria-label': t.takeOff(name) }, name, make('span', { 'aria-hidden': 'true' }, ' ✕'));
      button.addEventListener('click', () => {
        this.#changed({ chosen: { ...this.#state.chosen, [facet]: (this.#state.chosen[facet] ?? []).filter((other) => other !== value) } }, true);
        tickChosen(this.#facets, this.#state);
        (box.querySelector('button') ?? this.#input).focus();
      });
      return make('li', {}, button);
    }));
    if (buttons.length > 1) {
      const clear = make('button', { type: 'button', class: 'quiet' }, t.clearFilters);
      clear.addEventListener('click', () => this.#clearFilters());
      buttons.push(make('li', {}, clear));
    }
    box.hidden = buttons.length === 0;
    box.replaceChildren(...buttons);
    this.#part('narrow').textContent = t.narrowBy(chosenCount(state));
  }

  #openFacetsWhereThereIsRoom(): void {
    const details = this.#part<HTMLDetailsElement>('side');
    const room = window.matchMedia('(min-width: 62rem)');
    const fit = (): void => void (details.open = room.matches);
    room.addEventListener('change', fit);
    fit();
  }

  /** The words stay, the reason is said, and it tries again by itself. */
  #failed(): void {
    const trouble = this.#part('trouble');
    trouble.hidden = false;
    this.#part('blank').hidden = true;
    this.#part('trouble-text').textContent = navigator.onLine ? this.#t.failed : this.#t.offline;
    this.#say(this.#t.failedTitle);
    const turn = this.#turn;
    const wait = RETRY_MS[Math.min(this.#attempt, RETRY_MS.length - 1)]!;
    this.#attempt += 1;
    setTimeout(() => turn === this.#turn && void this.#search(true), wait);
    this.#part<HTMLButtonElement>('retry').onclick = () => void this.#search(true);
  }
}

customElements.define('search-page', SearchPage);

export {};
