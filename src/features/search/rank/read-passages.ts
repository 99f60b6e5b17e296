import { analyse, squeeze } from '../query/analyse.ts';
import type { Hit, Rung } from '../answer.ts';
import { breathe } from '../breathe.ts';
import { LONG } from '../query/clauses.ts';
import { isDoubtful } from '../query/cut.ts';
import type { FirstLook } from './candidates.ts';
import type { Start } from '../format/start.ts';
import { NAME_BREAK } from '../index/indexed-page.ts';
import type { Probe } from '../query/query-plan.ts';
import { rootOf } from '../query/stem.ts';
import { lengthIn } from './named-pages.ts';
import { ranker, type Readable } from './ranking.ts';
import type { StoredPage } from '../format/texts.ts';
import type { Store } from '../store.ts';

export interface Closer {
  probe: Probe;
  look: FirstLook;
  /** Squeezed phrases that must stand in a result. */
  phrases: readonly string[];
  /** Judges only what stands there letter for letter; slips of the finger count for nothing. */
  asTyped: boolean;
}

/**
 * Second look: fetches passages and judges what stands in them.
 * @param records which, by number
 * @returns for each page that passes its best passage, by the page's number
 */
export async function readPassages(
  records: readonly number[],
  { probe, look, phrases, asTyped }: Closer,
  store: Store,
  start: Start,
): Promise<Map<number, Hit>> {
  const rank = ranker(probe, look, asTyped);
  const content = probe.words.filter(({ weight }) => weight === 1);
  const words = content.map(({ text }) => rootOf(text));
  const known = !content.some(isDoubtful);
  const hits = new Map<number, Hit>();
  const shards = new Map<number, number[]>();
  for (const record of records) {
    const shard = store.shardOf(record, start);
    shards.set(shard, [...(shards.get(shard) ?? []), record]);
  }
  const read = await Promise.all([...shards.keys()].map(async (shard) => [shard, await store.pages(shard)] as const));
  for (const [shard, pages] of read) {
    for (const record of shards.get(shard)!) {
      await breathe();
      const page = pages.findLast(({ sections }) => sections[0]!.record <= record)!;
      const section = page.sections[record - page.sections[0]!.record]!;
      const { title, place, asks, questions } = headOf(page);
      const body = squeeze(analyse(`${section.heading ?? ''} ${section.text}`));
      const text = { title, place, asks: probe.squeezed.length < LONG ? questions : asks, body };
      const whole = `${text.title} ${text.body}`;
      if (phrases.some((phrase) => !whole.includes(phrase))) continue;
      const { score: stands, slips, asked } = rank(record, page.number, text);
      const named = namedShare(
        [page.title, page.data['kind'] === 'page' ? (section.heading ?? '') : '', ...page.key.split(NAME_BREAK)],
        probe.core,
      );
      const score = stands + NAMED * named;
      const before = hits.get(page.number);
      if (before && before.score >= score) continue;
      const having = words.filter((word) => whole.includes(word));
      const marks = [...new Set([probe.core, ...phrases, ...having])]
        .filter(Boolean)
        .sort((a, b) => b.length - a.length);
      hits.set(page.number, {
        page,
        section,
        score,
        slips,
        asked,
        named,
        rung: rungOf(slips, words.length, having.length, known, probe.squeezed.length),
        marks,
      });
    }
  }
  return hits;
}

/** What all passages of a page share, with the questions of few words among those by which people ask for it. */
type Head = Omit<Readable, 'body'> & { questions: string };

/**
 * A question in more letters tells a story. In stories every short query has many of its letters by chance, so that pages
 * with more of them would stand higher: they are compared with stories only.
 */
const STORY = 80;

/** Made ready once for as long as the text of the page is kept. */
function headOf(page: StoredPage): Head {
  let head = heads.get(page);
  if (!head) {
    const short = page.asks.split('\n').filter((ask) => ask.length <= STORY);
    head = {
      title: squeeze(analyse(`${page.title} ${page.key}`)),
      asks: squeeze(analyse(page.asks)),
      questions: squeeze(analyse(short.join('\n'))),
      place: page.place,
    };
    heads.set(page, head);
  }
  return head;
}
const heads = new WeakMap<StoredPage, Head>();

/** @param known whether all words of the query are words; letters that are none stand in many a text by chance */
function rungOf(slips: number, words: number, having: number, known: boolean, letters: number): Rung {
  if (slips === 0) return 'phrase';
  if (known && words > 0 && having === words) return 'all';
  if (slips <= MOST_SLIPS && letters > 3 * slips) return 'spelling';
  return having * 2 >= words ? 'most' : 'some';
}
const MOST_SLIPS = 2;

/** How much of what is asked about one of the names of a page is; 1 where it is the name. */
function namedShare(names: readonly string[], core: string): number {
  const longest = Math.max(0, ...names.map((name) => lengthIn(core, squeeze(analyse(name)))));
  return longest < SHORTEST_NAME ? 0 : longest / Math.max(1, core.length);
}
const SHORTEST_NAME = 3;

/**
 * What it is worth to be called just what was asked for: "CODI" finds the entry on CODI before the many pages that name
 * it.
 */
const NAMED = 2.3;
