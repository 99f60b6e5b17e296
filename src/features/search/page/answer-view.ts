import type { Lang } from '../../../words/languages.ts';
import type { ShownAnswer } from '../present/present.ts';
import { chosenCount, FACET_ORDER, writeState, type SearchState } from '../present/search-state.ts';
import type { SearchAsker } from '../box/ask-engine.ts';
import { chosenButtons } from './chosen-buttons.ts';
import { nameOfValue, showCounts } from './facet-form.ts';
import { nothingFound } from './nothing-found.ts';
import { noticesOf } from './notices.ts';
import { groupLinks, resultGroups } from './result-groups.ts';
import { sayOnce } from '../box/say-once.ts';
import { searchWords } from '../box/search-words.ts';

const MORE = 20;

/** Where the view stands. */
export interface ViewPlace {
  lang: Lang;
  base: string;
  /** E-mail address for readers; empty when there is none. */
  contact: string;
}

/** What the view asks of the page. */
export interface ViewActions {
  change(change: Partial<SearchState>): void;
  addressOf(state: SearchState): string;
}

/** Lets the browser answer keys and draw before it goes on. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Draws what came of a search into the parts of the search page (`data-part`). */
export class AnswerView {
  readonly #page: HTMLElement;
  readonly #place: ViewPlace;
  readonly #asker: SearchAsker;
  readonly #actions: ViewActions;
  readonly #t: ReturnType<typeof searchWords>;
  readonly #say: (text: string) => void;
  #shownQuery: string | undefined;

  constructor(page: HTMLElement, place: ViewPlace, asker: SearchAsker, actions: ViewActions) {
    this.#page = page;
    this.#place = place;
    this.#asker = asker;
    this.#actions = actions;
    this.#t = searchWords(place.lang);
    this.#say = sayOnce(this.#part('status'));
    const side = this.#part<HTMLDetailsElement>('side');
    const room = window.matchMedia('(min-width: 62rem)');
    room.addEventListener('change', () => (side.open = room.matches));
    side.open = room.matches;
    this.#part('to-results').addEventListener('click', () => {
      side.open = false;
      this.#part('found').scrollIntoView({ block: 'start' });
      this.#part('narrow').focus({ preventScroll: true });
    });
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.#page.querySelector<T>(`[data-part=${name}]`)!;
  }
  get facets(): HTMLElement {
    return this.#part('facets');
  }
  get sort(): HTMLSelectElement {
    return this.#page.querySelector<HTMLSelectElement>('select[name=sort]')!;
  }
  get retry(): HTMLElement {
    return this.#part('retry');
  }

  /** On a slow line: the older answer steps back, and it is said that a newer one comes. */
  wait(waiting: boolean): void {
    if (waiting) this.#page.setAttribute('aria-busy', 'true');
    else this.#page.removeAttribute('aria-busy');
    this.#part('wait').hidden =
      !waiting || this.#page.dataset['shows'] === 'found' || this.#page.dataset['shows'] === 'blank';
  }

  /** One of: `blank` before anything is asked, `found` an answer, `trouble` no index. */
  #shows(what: 'blank' | 'found' | 'trouble'): void {
    this.#page.dataset['shows'] = what;
    this.#part('blank').hidden = what !== 'blank';
    this.#part('trouble').hidden = what !== 'trouble';
    // Results of before stay readable while the line is down.
    if (what !== 'trouble') this.#part('found').hidden = what !== 'found';
  }

  /** Nothing is asked: examples, and everything there is by facet. */
  async showBlank(stale: () => boolean): Promise<void> {
    this.#shownQuery = undefined;
    this.#shows('blank');
    const everything = await this.#asker.search('', { limit: 0 }).catch(() => undefined);
    if (stale()) return;
    this.#showFacets(everything !== undefined);
    if (everything) showCounts(this.facets, everything.facets, true, this.#t);
  }

  showTrouble(online: boolean): void {
    this.#shows('trouble');
    this.#part('trouble-text').textContent = online ? this.#t.failed : this.#t.offline;
    this.#say(this.#t.failedTitle);
  }

  /**
   * Draws an answer in small steps, so that a key pressed meanwhile is not kept waiting.
   * @param reorder whether facets may put their frequent values first
   * @param stale   whether a newer question was asked meanwhile
   */
  async showAnswer(answer: ShownAnswer, state: SearchState, reorder: boolean, stale: () => boolean): Promise<void> {
    const t = this.#t;
    const { query } = state;
    const nothing = answer.hits.length === 0;
    const otherWords = query !== this.#shownQuery;
    this.#shownQuery = query;
    this.#shows('found');
    this.#part('head').hidden = nothing;
    this.#part('count').textContent = this.#part('to-results').textContent = t.found(answer.total);
    this.#part('notices').replaceChildren(
      ...noticesOf(answer, query, state.asTyped, t, {
        addressOf: (words, asTyped) => this.#actions.addressOf({ ...state, query: words, asTyped }),
      }),
    );
    this.#part('none').hidden = !nothing;
    this.#part('none').replaceChildren(...(nothing ? this.#nothing(answer, state) : []));
    this.#say(nothing ? t.noneTitle(query) : t.found(answer.total));

    const results = this.#part('results');
    results.replaceChildren();
    const more = async (kind: string, offset: number) =>
      (
        await this.#asker.search(query, {
          filters: { ...state.chosen, kind: [kind] },
          sort: state.sort,
          asTyped: state.asTyped,
          limit: MORE,
          offset,
        })
      ).hits;
    for (const group of nothing
      ? []
      : resultGroups(answer, state.chosen.kind ?? [], { ...this.#place, dates: state.sort === 'date', more })) {
      results.append(group());
      await breath();
      if (stale()) return;
    }
    const links = groupLinks([...results.querySelectorAll<HTMLElement>('.found-group')], t.jump);
    if (links) results.prepend(links);
    this.#showFacets(answer.facets.kind.length > 0 || chosenCount(state) > 0);
    showCounts(this.facets, answer.facets, reorder || otherWords, t);
    // Says to whoever waits for it, tests among them, which search is drawn whole.
    this.#page.dataset['answered'] = writeState(state);
  }

  #showFacets(shown: boolean): void {
    this.#part('side').hidden = !shown;
    this.#part('layout').classList.toggle('no-facets', !shown);
  }

  #nothing(answer: ShownAnswer, state: SearchState): HTMLElement[] {
    const filters = FACET_ORDER.flatMap((facet) =>
      (state.chosen[facet] ?? []).map((value) => nameOfValue(this.facets, facet, value)),
    ).join(', ');
    return nothingFound(answer, {
      ...this.#place,
      query: state.query,
      filters,
      addressOf: (words) => this.#actions.addressOf({ ...state, query: words, asTyped: false }),
      clearFilters: () => this.#clearFilters(),
    });
  }

  #clearFilters(): void {
    this.#actions.change({ chosen: {} });
    this.#page.querySelector<HTMLInputElement>('input[name=q]')!.focus();
  }

  /** Chosen filters above the results, each with a button that takes it off. */
  showChosen(state: SearchState): void {
    const box = this.#part('chosen');
    const buttons = chosenButtons(state, {
      t: this.#t,
      nameOf: (facet, value) => nameOfValue(this.facets, facet, value),
      clear: () => this.#clearFilters(),
      take: (chosen) => {
        this.#actions.change({ chosen });
        (box.querySelector('button') ?? this.#page.querySelector<HTMLInputElement>('input[name=q]')!).focus();
      },
    });
    box.hidden = buttons.length === 0;
    box.replaceChildren(...buttons);
    this.#part('narrow').textContent = this.#t.narrowBy(chosenCount(state));
  }
}
