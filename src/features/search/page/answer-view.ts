import { SITE } from '../../../site.config.ts';
import { readableAddress } from '../../../intake/address-codes.ts';
import { othersThan, type Lang } from '../../../words/languages.ts';
import type { ShownAnswer } from '../present/present.ts';
import { isBroad, OF_EACH, WAY_IN } from '../present/groups.ts';
import { chosenCount, FACET_ORDER, writeState, type SearchState } from '../present/search-state.ts';
import { SearchAsker } from '../box/ask-engine.ts';
import { chosenButtons } from './chosen-buttons.ts';
import { nameOfValue, showCounts } from './facet-form.ts';
import { nothingFound } from './nothing-found.ts';
import { howFound, noticesOf } from './notices.ts';
import { groupLinks, otherLanguage, resultParts, type ResultsPlace } from './result-groups.ts';
import { didItHelp } from './tell-us.ts';
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
  get both(): HTMLInputElement {
    return this.#page.querySelector<HTMLInputElement>('input[name=both]')!;
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
    if (what !== 'trouble') this.#part('found').hidden = this.#part('top').hidden = what !== 'found';
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
  async showAnswer(found: ShownAnswer, state: SearchState, reorder: boolean, stale: () => boolean): Promise<void> {
    const t = this.#t;
    const { query } = state;
    const answer = await this.#withWaysIn(found, state);
    if (stale()) return;
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
    const best = this.#part('best');
    results.replaceChildren();
    best.replaceChildren();
    const place = this.#resultsPlace(state);
    // What stands above or beside the results comes with them, so that nothing moves what is being read.
    const layout = this.#part('layout');
    layout.toggleAttribute('data-drawing', otherWords);
    this.#showFacets(answer.facets.kind.length > 0 || chosenCount(state) > 0);
    const beside = this.#part<HTMLDetailsElement>('side').open;
    if (beside) showCounts(this.facets, answer.facets, reorder || otherWords, t);
    const groups = document.createDocumentFragment();
    for (const draw of nothing ? [] : resultParts(answer, state.chosen.kind ?? [], query, place)) {
      const part = draw();
      (part.classList.contains('found-best') ? best : groups).append(part);
      await breath();
      if (stale()) return;
    }
    const links = groupLinks([...groups.querySelectorAll<HTMLElement>('.found-group')], t.jump);
    results.append(...(links ? [links] : []), groups);
    layout.removeAttribute('data-drawing');
    if (state.both) await this.#showOther(answer, state, place, stale);
    if (stale()) return;
    const how = howFound(answer, t);
    if (how) results.append(how);
    if (!nothing) results.append(this.#feedback(answer, query));
    if (!beside) showCounts(this.facets, answer.facets, reorder || otherWords, t);
    // Says to whoever waits for it, tests among them, which search is drawn whole.
    this.#page.dataset['answered'] = writeState(state);
  }

  #resultsPlace(state: SearchState): ResultsPlace {
    const { query, chosen, sort, asTyped } = state;
    return {
      ...this.#place,
      dates: sort === 'date',
      ofKind: (kind) => this.#actions.addressOf({ ...state, chosen: { ...chosen, kind: [kind] } }),
      more: async (kind, offset) => {
        const filters = { ...chosen, kind: [kind] };
        return (await this.#asker.search(query, { filters, sort, asTyped, limit: MORE, offset })).hits;
      },
    };
  }

  /** A broad word finds so much of one kind that others are not handed over: the best of each that leads in is asked for. */
  async #withWaysIn(answer: ShownAnswer, { query, chosen, sort, asTyped }: SearchState): Promise<ShownAnswer> {
    if (sort !== 'relevance' || chosen.kind || !isBroad(query, answer)) return answer;
    const missing = WAY_IN.filter(
      (kind) =>
        !answer.hits.some(({ data }) => data.kind === kind) && answer.facets.kind.some(({ value }) => value === kind),
    );
    const more = await Promise.all(
      missing.map((kind) =>
        this.#asker
          .search(query, { filters: { ...chosen, kind: [kind] }, asTyped, limit: OF_EACH })
          .then(({ hits }) => hits)
          .catch(() => []),
      ),
    );
    return { ...answer, hits: [...answer.hits, ...more.flat()] };
  }

  /** Pages of the other languages that are not among the results already. */
  async #showOther(
    answer: ShownAnswer,
    { query, chosen, asTyped }: SearchState,
    place: ResultsPlace,
    stale: () => boolean,
  ): Promise<void> {
    const known = new Set(answer.hits.map(({ key }) => key));
    for (const lang of othersThan(this.#place.lang)) {
      const there = await new SearchAsker(this.#place.base, lang)
        .search(query, { filters: chosen, asTyped, limit: MORE })
        .catch(() => undefined);
      if (stale()) return;
      const fresh = (there?.hits ?? []).filter(({ key }) => !known.has(key));
      for (const { key } of fresh) known.add(key);
      if (fresh.length > 0) this.#part('results').append(otherLanguage(fresh, lang, place));
    }
  }

  #feedback(answer: ShownAnswer, query: string): HTMLElement {
    const shown = answer.hits.slice(0, 3).map(({ key }) => key);
    return didItHelp(
      {
        site: SITE.name[this.#place.lang],
        query,
        shown,
        where: readableAddress(location.href),
        contact: this.#place.contact,
      },
      this.#t,
    );
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
      doors: this.#doors(),
    });
  }

  /** The problems that the home page offers, from the template in the page. */
  #doors(): HTMLElement | undefined {
    const template = this.#page.querySelector<HTMLTemplateElement>('template[data-part=doors]');
    return template?.content.querySelector('ul')?.cloneNode(true) as HTMLElement | undefined;
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
