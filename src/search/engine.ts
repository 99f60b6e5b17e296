import { analyse, squeeze } from './analyse.ts';
import { NO_FACETS, RUNGS, type Answer, type Hit, type Rung, type SearchOptions, type Suggestion } from './answer.ts';
import { best } from './best.ts';
import { browse } from './browse.ts';
import { allowedBy, countFacets, passes } from './count-facets.ts';
import { firstLook } from './first-look.ts';
import { parseQuery } from './parse-query.ts';
import { probe, type Probe } from './probe.ts';
import { ranker } from './ranking.ts';
import { likelierSpellings } from './repair.ts';
import { standing } from './standing.ts';
import { Store, type Load } from './store.ts';
import { suggest } from './suggest.ts';

export type { Answer, Hit, Reading, Rung, SearchOptions, Suggestion } from './answer.ts';
export { FACETS, type Facet, type FacetCounts, type Filters } from './facets.ts';

/** Passages that are read letter by letter before the final order; more costs bytes and finds little. */
const READ = 30;
const USUAL_LIMIT = 20;

/**
 * Searches a static index: looks up the rarest words and trigrams of the query, reads the passages that share most of them,
 * and orders pages by what really stands there (`ranking.ts`). Fetches only the files that a query needs.
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
    const { limit = USUAL_LIMIT, offset = 0, filters = {}, sort = 'relevance', asTyped = false } = options;
    const asked = parseQuery(query);
    const start = await this.store.start();
    const { dictionary, table } = start;
    const lists = await this.store.facets();
    const what = probe(asked.text, dictionary, table);
    const answer: Answer = { hits: [], total: 0, rung: 'none', readings: [], facets: NO_FACETS(), phrases: asked.phrases, without: asked.without, nearest: [] };
    if (!/[\p{L}\p{N}]/u.test(what.squeezed)) return query.trim() === '' ? browse(answer, this.store, options) : { ...answer, rung: 'empty' };

    const look = await firstLook(what, this.store, asTyped ? [] : this.#likely(what, table));
    const [needed, unwanted] = await Promise.all([asked.phrases, asked.without].map((texts) => Promise.all(texts.map((text) => standing(text, this.store)))));
    const scores = look.grams.map((value, record) => value + 0.5 * look.words[record]! + 0.5 * look.titles[record]!);
    for (const has of needed!) scores.forEach((_, record) => !has[record] && (scores[record] = 0));
    for (const has of unwanted!) has.forEach((yes, record) => yes && scores.fill(0, lists.firstRecord[lists.pageOf[record]!], lists.firstRecord[lists.pageOf[record]! + 1]));

    const found = new Uint8Array(lists.days.length);
    scores.forEach((score, record) => score > 0 && (look.words[record]! >= LEAST_WORDS || look.grams[record]! >= LEAST_GRAMS) && (found[lists.pageOf[record]!] = 1));
    const allowed = allowedBy(filters, lists);
    answer.facets = countFacets(found, allowed, lists);
    scores.forEach((_, record) => !passes(allowed, lists.pageOf[record]!) && (scores[record] = 0));
    answer.total = found.reduce((sum, yes, page) => sum + (yes && passes(allowed, page) ? 1 : 0), 0);

    const rank = ranker(what, look);
    const words = what.words.filter(({ weight }) => weight === 1).map(({ text }) => text);
    const hits = new Map<number, Hit>();
    const records = best(scores, Math.max(READ, (offset + limit) * 2));
    await Promise.all([...groupBy(records, (record) => this.store.shardOf(record, start))].map(async ([shard, wanted]) => {
      const pages = await this.store.pages(shard);
      for (const record of wanted) {
        const page = pages.findLast(({ sections }) => sections[0]!.record <= record)!;
        const section = page.sections[record - page.sections[0]!.record]!;
        const text = { title: squeeze(analyse(`${page.title} ${page.key}`)), body: squeeze(analyse(`${section.heading ?? ''} ${section.text}`)) };
        const whole = `${text.title} ${text.body}`;
        if (asked.phrases.some((phrase) => !whole.includes(squeeze(analyse(phrase))))) continue;
        const { score, slips } = rank(record, text);
        const before = hits.get(page.number);
        if (before && before.score >= score) continue;
        const having = words.filter((word) => whole.includes(word));
        hits.set(page.number, { page, section, score, slips, rung: rungOf(slips, words.length, having.length, what), marks: [...new Set([what.core, ...having])].filter(Boolean).sort((a, b) => b.length - a.length) });
      }
    }));
    const order = sort === 'date' ? (a: Hit, b: Hit) => lists.days[b.page.number]! - lists.days[a.page.number]! || b.score - a.score : (a: Hit, b: Hit) => b.score - a.score;
    const sorted = [...hits.values()].sort((a, b) => order(a, b) || a.page.number - b.page.number);
    answer.hits = sorted.slice(offset, offset + limit);
    answer.total = Math.max(answer.total, sorted.length);
    answer.rung = RUNGS[Math.min(...sorted.map(({ rung }) => RUNGS.indexOf(rung)), RUNGS.indexOf('none'))]!;
    return answer;
  }

  /**
   * Titles that have what was typed so far, for a list under the box; cheap enough for every key.
   * @param prefix as typed
   */
  async suggest(prefix: string, { limit = 8 }: { limit?: number } = {}): Promise<Suggestion[]> {
    return suggest(prefix, limit, this.store);
  }

  #likely(what: Probe, table: Parameters<typeof likelierSpellings>[1]) {
    const have = new Set(what.grams.map(({ text }) => text));
    const likely = [...new Set(likelierSpellings(what.squeezed, table, 5).flatMap(({ grams }) => grams))].filter((gram) => !have.has(gram)).slice(0, 10);
    return likely.map((text) => ({ text, level: table.level(text), weight: 0.5 }));
  }
}

/** Least shares of the query that make a page a result; below lies what shares a common word or a few letters. */
const LEAST_WORDS = 0.5;
const LEAST_GRAMS = 0.6;

function rungOf(slips: number, words: number, having: number, what: Probe): Rung {
  if (slips === 0) return 'phrase';
  if (words > 0 && having === words) return 'all';
  if (slips <= 2 && what.squeezed.length > 3 * slips) return 'spelling';
  return having * 2 >= words ? 'most' : 'some';
}

function groupBy<K>(items: readonly number[], keyOf: (item: number) => K): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
