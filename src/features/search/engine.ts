import { NO_FACETS, RUNGS, type Answer, type Hit, type SearchOptions, type Suggestion } from './answer.ts';
import { browse } from './rank/browse.ts';
import { constrain, constraintsOf, narrow, type Constraints } from './rank/constraints.ts';
import { allowedBy, countFacets, passes, type Allowed } from './rank/count-facets.ts';
import { askedShare, FEW_LISTS, firstLook, firstScores, mayHavePhrase, type FirstLook } from './rank/candidates.ts';
import type { PageLists } from './format/facet-lists.ts';
import type { Start } from './format/start.ts';
import { isAboutElse } from './rank/about-else.ts';
import { mergeReading } from './rank/merge-readings.ts';
import { nearestWords } from './query/nearest-words.ts';
import type { Meanings } from './query/meanings.ts';
import { isLong } from './query/clauses.ts';
import { parseQuery } from './query/parse-query.ts';
import { probe, type Probe } from './query/query-plan.ts';
import type { Part } from './query/parts.ts';
import {
  englishReading,
  familiarShare,
  keyboardReading,
  knownShare,
  mayBeMisspelt,
  readingsOf,
} from './query/readings.ts';
import { languageHas } from './query/language-words.ts';
import { kitsWorthReading, namedTerms } from './rank/named-pages.ts';
import { passagesFor, passagesOf } from './rank/passages-to-read.ts';
import { inOrder, standings } from './rank/standings.ts';
import { readPassages } from './rank/read-passages.ts';
import { Store, type Load } from './store.ts';
import { suggest } from './suggest.ts';

export type { Answer, Hit, Reading, Rung, SearchOptions, Suggestion } from './answer.ts';
export { FACETS, type Facet, type FacetCounts, type Filters } from './rank/facets.ts';

/** Passages that are read before the final order, and up to how many when none of them has the query letter for letter. */
const READ = 30;
const MOST_READ = 50;
/**
 * Who shows few results reads fewer: of a hundred needs the three best are the same in ninety-eight, for an eighth of the
 * bytes. Which kit fits a meeting is told by texts alone, so for these it is all the same.
 */
const READ_FOR_FEW = 24;
const FEW_RESULTS = 10;
const USUAL_LIMIT = 20;
/** Trigrams of likelier spellings that are looked up besides. */
const MOST_LIKELY = 10;
/** A longer query is no phrase with a slip in it, and more reading would not help. */
const PHRASE_LETTERS = 30;

/**
 * Letters by chance share some trigrams with every text. Where less than this share of a query is words that anybody
 * knows, and the best page scores no more than that, nothing fits.
 */
const LEAST_KNOWN = 0.5;
const NOTHING_FITS = 1;

/** What a page of a sister library must have of a query that nothing of our own fits: most of its words. */
const MOST_WORDS = RUNGS.indexOf('most');

/** Least shares of the query that make a page a result; below lies what shares a common word or a few letters. */
const LEAST_WORDS = 0.5;
const LEAST_GRAMS = 0.6;

/**
 * Searches a static index: looks up the rarest words and trigrams of the query, reads the passages that share most of
 * them, and orders pages by what really stands there (`ranking.ts`). Fetches only the files that a query needs.
 *
 * One engine serves one language's index. `load` brings one file by its path below the index's folder.
 */
export class Engine {
  readonly store: Store;
  constructor(load: Load) {
    this.store = new Store(load);
  }

  /**
   * The pages that answer what was typed, best first, and everything to tell about them.
   * @param query as typed, operators and all; anything goes, nothing throws
   * @throws only when the index cannot be had; a later call tries again
   */
  async search(query: string, options: SearchOptions = {}): Promise<Answer> {
    const {
      limit = USUAL_LIMIT,
      offset = 0,
      filters = {},
      sort = 'relevance',
      asTyped = false,
      facets = true,
    } = options;
    const start = await this.store.start();
    const asked = parseQuery(query);
    const keyboard = asTyped ? undefined : keyboardReading(asked.text, start);
    const text = keyboard?.query ?? asked.text;
    const [lists, meanings] = await Promise.all([this.store.lists(), this.store.meanings(text)]);
    const what = probe(text, start.dictionary, start.grams, asTyped ? undefined : meanings);
    const answer: Answer = {
      hits: [],
      total: 0,
      rung: 'none',
      readings: keyboard ? [keyboard] : [],
      facets: NO_FACETS(),
      phrases: asked.phrases,
      without: asked.without,
      nearest: [],
    };
    const constraints = await constraintsOf(asked, lists, this.store);
    if (!/[\p{L}\p{N}]/u.test(what.squeezed))
      return query.trim() === '' || asked.without.length > 0
        ? browse(answer, this.store, options, constraints)
        : { ...answer, rung: 'empty' };

    const found = new Uint8Array(start.pages);
    const misspelt = !asTyped && mayBeMisspelt(what, start, meanings);
    const [english, counted, mending] = await Promise.all([
      !asTyped && strangeLatin(what, meanings) ? this.store.english() : undefined,
      misspelt ? this.store.grams() : undefined,
      misspelt ? mender() : undefined,
    ]);
    const has = languageHas(english);
    const spellings = (counted && mending?.spellingsOf(what, start, counted, has)) ?? [];
    const spelling = asTyped
      ? undefined
      : mending
        ? mending.spellingReading(what, spellings, start, meanings, has)
        : englishReading(what, start, meanings, has);
    const likely = likelyParts(
      what,
      spellings.flatMap(({ grams }) => grams),
      start,
    );
    // Whatever another reading may need is asked for together with the rest: on a slow line every wait for an answer
    // costs more than some files.
    const beside = [...(spelling ? [spelling] : []), ...readingsOf(what.text, start)].map((reading) => ({
      reading,
      probe: probe(reading.query, start.dictionary, start.grams, meanings),
      found: new Uint8Array(start.pages),
    }));
    const narrowed = facets || Object.values(filters).some((wanted) => wanted.length > 0);
    const [values, look, ...looks] = await Promise.all([
      narrowed ? this.store.facets() : undefined,
      firstLook(what, this.store, likely),
      ...beside.map(({ reading, probe: other }) =>
        firstLook(other, this.store, [], reading.instead ? undefined : FEW_LISTS),
      ),
    ]);
    const allowed: Allowed = values ? allowedBy(filters, values, lists.pages) : new Map();
    const scores = this.#weigh(look, constraints, lists, found, allowed);
    const closer = { probe: what, look, phrases: constraints.phrases, asTyped };
    const named = namedTerms(what.squeezed, start.names, lists);
    const kits = what.gathering ? kitsWorthReading(scores, lists) : [];
    const most = Math.max(MOST_READ, (offset + limit) * 3);
    const ranked = passagesOf(scores, look, lists, [...named, ...kits], most, isLong(what));
    const read = offset + limit <= FEW_RESULTS && !what.gathering ? READ_FOR_FEW : READ;
    const first = ranked.slice(0, read);
    // Beyond the first ones only what can have the query letter for letter, or nearly so where it may be misspelt.
    const next = ranked
      .slice(read, what.squeezed.length <= PHRASE_LETTERS ? MOST_READ : read)
      .filter((record) => counted || mayHavePhrase(look, record));
    if (!first.some((record) => mayHavePhrase(look, record))) this.store.fetchTexts(next, start);
    const [hits, ...othersHits] = await Promise.all([
      readPassages(first, closer, this.store, start),
      ...beside.map(({ reading, probe: other, found: marked }, at) => {
        const otherLook = looks[at]!;
        const otherScores = this.#weigh(otherLook, constraints, lists, marked, allowed);
        const there = { ...closer, probe: other, look: otherLook };
        return readPassages(
          passagesFor(
            reading,
            otherScores,
            otherLook,
            lists,
            namedTerms(other.squeezed, start.names, lists),
            isLong(other),
          ),
          there,
          this.store,
          start,
        );
      }),
    ]);
    if (next.length > 0 && ![...hits.values()].some(({ slips }) => slips === 0))
      await this.#readOn(hits, next, closer, start);

    const mended = ![...hits.values()].some(({ rung }) => rung === 'phrase' || rung === 'all');
    beside.forEach(({ reading, found: marked }, at) => {
      if (reading === spelling && !mended) return;
      marked.forEach((yes, page) => yes && (found[page] = 1));
      if (mergeReading(hits, othersHits[at]!, reading)) answer.readings.push(reading);
    });

    const { standing, order } = standings(what);
    let sorted = inOrder([...hits.values()], order, what);
    const rung = RUNGS[Math.min(...sorted.map((hit) => RUNGS.indexOf(hit.rung)), RUNGS.indexOf('none'))]!;
    if (rung === 'phrase' && what.words.length <= SHORT)
      sorted = sorted.filter((hit) => hit.rung === 'phrase' || found[hit.page.number]);
    const known = knownShare(what, start, meanings);
    const mendedOne = answer.readings.some(({ kind }) => kind === 'spelling');
    const meant = (mendedOne && beside.find(({ reading }) => reading === spelling)?.probe) || what;
    const familiar = familiarShare(meant, start, meanings, has);
    const [top] = sorted;
    const standsAt = top ? standing(top) : 0;
    if (
      (known < LEAST_KNOWN && (top?.score ?? 0) < NOTHING_FITS) ||
      isAboutElse(what, {
        rung,
        familiar,
        best: standsAt,
        asked: askedShare(look, top?.page.number, top?.asked),
        asTyped: !mendedOne && allowed.size === 0,
        named: top?.named ?? 0,
        passages: lists.passages,
      })
    ) {
      // Nothing of our own fits; what a sister library has may be about just that.
      sorted = sorted.filter(
        ({ page, rung }) => page.data['kind'] === 'neighbour' && RUNGS.indexOf(rung) <= MOST_WORDS,
      );
      found.fill(0);
    }
    for (const { page } of sorted) found[page.number] = 1;
    if (values) answer.facets = countFacets(found, allowed, values);
    answer.total = found.reduce((sum, yes, page) => sum + (yes && passes(allowed, page) ? 1 : 0), 0);
    if (sort === 'date')
      sorted = await this.#byDate(hits, found, scores, lists, closer, start, offset + limit, allowed);
    else if (sorted.length < offset + limit && ranked.length > read) {
      const more = await readPassages(
        ranked.slice(read).filter((record) => found[lists.pageOf[record]!] && !hits.has(lists.pageOf[record]!)),
        closer,
        this.store,
        start,
      );
      sorted = [...sorted, ...[...more.values()].sort(order)];
    }
    answer.hits = sorted.slice(offset, offset + limit);
    answer.rung = sorted.length === 0 ? 'none' : rung;
    if (sorted.length === 0) answer.nearest = await wordsNear(what, start);
    return answer;
  }

  /**
   * Titles that have what was typed so far, for a list under the box; cheap enough for every key.
   * @param prefix as typed
   */
  async suggest(prefix: string, { limit = 8 }: { limit?: number } = {}): Promise<Suggestion[]> {
    return suggest(prefix, limit, this.store);
  }

  /** Scores of all passages after operators and filters; marks the pages that count as results before filters. */
  #weigh(
    look: FirstLook,
    constraints: Constraints,
    lists: PageLists,
    found: Uint8Array,
    allowed: Allowed,
  ): Float32Array {
    const { passages } = lists;
    const scores = constrain(firstScores(look, lists.pageOf).subarray(0, passages), constraints);
    scores.forEach(
      (score, record) =>
        score > 0 &&
        (look.words[record]! + look.meant[record]! >= LEAST_WORDS ||
          look.grams[record]! >= LEAST_GRAMS ||
          look.askWords[lists.pageOf[record]!]! + look.askMeant[lists.pageOf[record]!]! >= LEAST_WORDS) &&
        (found[lists.pageOf[record]!] = 1),
    );
    return narrow(scores, allowed, lists);
  }

  async #readOn(
    hits: Map<number, Hit>,
    records: readonly number[],
    closer: Parameters<typeof readPassages>[1],
    start: Start,
  ): Promise<void> {
    for (const [page, hit] of await readPassages(records, closer, this.store, start))
      if ((hits.get(page)?.score ?? -1) < hit.score) hits.set(page, hit);
  }

  /** The newest results, each with its best passage. */
  async #byDate(
    hits: ReadonlyMap<number, Hit>,
    found: Uint8Array,
    scores: Float32Array,
    lists: PageLists,
    closer: Parameters<typeof readPassages>[1],
    start: Start,
    most: number,
    allowed: Allowed,
  ): Promise<Hit[]> {
    const days = await this.store.dates();
    const pages = [...found.keys()]
      .filter((page) => found[page] && passes(allowed, page))
      .sort((a, b) => days[b]! - days[a]! || a - b)
      .slice(0, most);
    const records = pages
      .filter((page) => !hits.has(page))
      .map((page) => {
        let top = lists.firstRecord[page]!;
        for (let record = top; record < lists.firstRecord[page + 1]!; record++)
          if (scores[record]! > scores[top]!) top = record;
        return top;
      });
    const more = await readPassages(records, closer, this.store, start);
    return pages.flatMap((page) => hits.get(page) ?? more.get(page) ?? []);
  }
}

/** Whether a query has a Latin word that neither the collection nor people's words for one thing have. */
const strangeLatin = ({ words }: Probe, { words: meant }: Meanings): boolean =>
  words.some(({ text, level }) => level === 0 && /^[a-z]{3,}$/.test(text) && !meant.has(text));

/** What mends misspelt queries. @returns nothing where it cannot be had: a search goes on without */
const mender = () => import('./query/repair/misspelt.ts').catch(() => undefined);

/** What a query without an answer offers instead: its own words that the collection has, then those that look like it. */
async function wordsNear({ words, squeezed }: Probe, { dictionary }: Start): Promise<string[]> {
  const own = words.filter(({ text, weight, level }) => weight === 1 && level > 0 && text.length >= SHORT);
  const like = await nearestWords(squeezed, dictionary);
  return [...new Set([...own.slice(0, SHORT).map(({ text }) => text), ...like])];
}

/** With more words a page may answer without having them all. */
const SHORT = 3;

function likelyParts(what: Probe, grams: readonly string[], { grams: levels }: Start): Part[] {
  const have = new Set(what.grams.map(({ text }) => text));
  return [...new Set(grams)]
    .filter((gram) => !have.has(gram))
    .slice(0, MOST_LIKELY)
    .map((text) => ({ text, key: text, level: levels.level(text), weight: 0.5 }));
}
