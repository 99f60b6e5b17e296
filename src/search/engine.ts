import { gather, type Candidate } from './candidates.ts';
import { probe } from './probe.ts';
import { ranker } from './ranking.ts';
import { likelierSpellings } from './repair.ts';
import { analyse, squeeze } from './analyse.ts';
import { Store, type Load } from './store.ts';
import type { StoredPage, StoredSection } from './format/texts.ts';

/** A page that was found, with the passage that says so best. */
export interface Hit {
  page: StoredPage;
  section: StoredSection;
  score: number;
}

/** Passages that are read letter by letter before the final order; more costs bytes and finds little. */
const READ = 30;

/**
 * Searches a static index: looks up the rarest words and trigrams of the query, reads the passages that share most of them,
 * and orders pages by what really stands there (`ranking.ts`). Fetches only the files that a query needs.
 */
export class Engine {
  readonly store: Store;
  constructor(load: Load) {
    this.store = new Store(load);
  }

  /** The best pages for what was typed, best first. Throws when the index cannot be had; a later call tries again. */
  async search(query: string, limit = 10): Promise<Hit[]> {
    const start = await this.store.start();
    const asked = probe(query, start.dictionary, start.table);
    const spell = globalThis.NOREP ? [] : likelierSpellings(asked.squeezed, start.table, 5);
    const have = new Set(asked.grams.map((g) => g.text));
    const likely = [...new Set(spell.flatMap((s) => s.grams))].filter((g) => !have.has(g)).slice(0, 10).map((text) => ({ text, level: start.table.level(text), weight: 0.5 }));
    const candidates = await gather(asked, this.store, likely, READ);
    const rank = ranker(asked, start.records);
    const shards = new Map<number, Candidate[]>();
    for (const candidate of candidates) {
      const shard = await this.store.shardOf(candidate.record);
      shards.set(shard, [...(shards.get(shard) ?? []), candidate]);
    }
    const hits = new Map<string, Hit>();
    for (const [pages, wanted] of await Promise.all([...shards].map(async ([shard, wanted]) => [await this.store.pages(shard), wanted] as const))) {
      for (const candidate of wanted) {
        const page = pages.findLast(({ sections }) => sections[0]!.record <= candidate.record)!;
        const section = page.sections[candidate.record - page.sections[0]!.record]!;
        const { score: value } = rank(candidate, { title: squeeze(analyse(`${page.title} ${page.key}`)), body: squeeze(analyse(`${section.heading ?? ''} ${section.text}`)) });
        const before = hits.get(page.id);
        if (!before || before.score < value) hits.set(page.id, { page, section, score: value });
      }
    }
    return [...hits.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  }
}
