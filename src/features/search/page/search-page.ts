import type { Lang } from '../../../words/languages.ts';
import { chosenCount, readState, writeState, type SearchState } from '../present/search-state.ts';
import { AnswerView } from './answer-view.ts';
import { SearchAsker } from '../box/ask-engine.ts';
import { readChosen, tickChosen } from './facet-form.ts';
import { popupUnder } from '../box/popup-under.ts';

/** Longer than between two keys of somebody who types on, so that results are drawn when they pause. */
const WAIT_MS = 220;
/** An answer that takes longer is announced. */
const SLOW_MS = 400;
const FIRST = 20;
/** Waits between attempts to get an index that could not be had. */
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

/**
 * `<search-page>`: listens to the form and the facets of the search page. What is asked lives in the address alone
 * (`search-state.ts`), so that a search can be shared and Back works; `answer-view.ts` draws what comes of it.
 */
class SearchPage extends HTMLElement {
  #asker!: SearchAsker;
  #view!: AnswerView;
  /** Number of the newest question; a newer one makes an older answer stale. */
  #turn = 0;
  #timer = 0;
  /** How often the index could not be had. */
  #failures = 0;
  /** Whether the address in the history is one to come back to: the next change makes a new one beside it. */
  #settled = true;

  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/';
    const lang = this.lang as Lang;
    this.#asker = new SearchAsker(base, lang);
    this.#asker.warm();
    this.#view = new AnswerView(this, { lang, base, contact: this.dataset['contact'] ?? '' }, this.#asker, {
      change: (change) => this.#change(change, true),
      addressOf: (state) => this.#addressOf(state),
    });
    this.#input.value = '';
    const form = this.querySelector('form')!;
    delete form.dataset['unready'];
    popupUnder(this.#input, lang, base);

    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(
        () => this.#change({ query: this.#input.value.trim(), asTyped: false }, false),
        WAIT_MS,
      );
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      const query = this.#input.value.trim();
      this.#change({ query, ...(query !== this.#state.query && { asTyped: false }) }, true);
    });
    this.#view.facets.addEventListener('change', () => this.#change({ chosen: readChosen(this.#view.facets) }, true));
    this.#view.sort.addEventListener('change', () =>
      this.#change({ sort: this.#view.sort.value === 'date' ? 'date' : 'relevance' }, true),
    );
    this.#view.both.addEventListener('change', () => this.#change({ both: this.#view.both.checked }, true));
    this.#view.retry.addEventListener('click', () => void this.#search(true));
    this.addEventListener('click', (event) => this.#followWithin(event));
    window.addEventListener('popstate', () => void this.#readAddress());
    window.addEventListener('online', () => this.#failures > 0 && void this.#search(true));
    window.addEventListener('pagehide', () => history.replaceState({ scroll: window.scrollY }, ''));
    const { scroll } = (history.state ?? {}) as { scroll?: number };
    void this.#readAddress().then(() => scroll && window.scrollTo({ top: scroll, behavior: 'instant' }));
  }

  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name=q]')!;
  }
  get #state(): SearchState {
    return readState(new URLSearchParams(location.search));
  }
  #addressOf(state: SearchState): string {
    const asked = writeState(state);
    return location.pathname + (asked && `?${asked}`);
  }

  #readAddress(): Promise<void> {
    const state = this.#state;
    this.#settled = true;
    if (document.activeElement !== this.#input || this.#input.value.trim() !== state.query)
      this.#input.value = state.query;
    tickChosen(this.#view.facets, state);
    this.#view.sort.value = state.sort;
    this.#view.both.checked = state.both;
    return this.#search(true);
  }

  /** @param settle whether this is a search to come back to, and not a word on the way to one */
  #change(change: Partial<SearchState>, settle: boolean): void {
    const address = this.#addressOf({ ...this.#state, ...change });
    if (address !== location.pathname + location.search)
      history[this.#settled ? 'pushState' : 'replaceState'](null, '', address);
    this.#settled = settle;
    if (change.chosen) tickChosen(this.#view.facets, this.#state);
    void this.#search(change.query !== undefined);
  }

  /** Links to other searches on this page are followed without loading it again. */
  #followWithin(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
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
    const stale = (): boolean => turn !== this.#turn;
    const state = this.#state;
    this.#view.showChosen(state);
    const slow = setTimeout(() => !stale() && this.#view.wait(true), SLOW_MS);
    try {
      if (state.query === '' && chosenCount(state) === 0) {
        await this.#view.showBlank(stale);
      } else {
        const { query, chosen: filters, sort, asTyped } = state;
        const answer = await this.#asker.search(query, { filters, sort, asTyped, limit: FIRST });
        if (stale()) return;
        this.#failures = 0;
        this.#view.wait(false);
        await this.#view.showAnswer(answer, state, reorder, stale);
      }
    } catch {
      if (!stale()) this.#fail(turn);
    } finally {
      clearTimeout(slow);
      if (!stale()) this.#view.wait(false);
    }
  }

  /** The words stay, the reason is said, and it tries again by itself. */
  #fail(turn: number): void {
    this.#view.showTrouble(navigator.onLine);
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]!;
    this.#failures += 1;
    setTimeout(() => turn === this.#turn && void this.#search(true), wait);
  }
}

customElements.define('search-page', SearchPage);

export {};
