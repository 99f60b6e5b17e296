import type { Found } from '../store.ts';

/** Where parts of a query are looked for: in passages, pages, titles, questions. */
export interface Placed {
  /** How many such places there are. */
  size: number;
  /** Numbers of the places that a list names; a place may come several times. */
  numbers(found: Found): Uint32Array;
  /**
   * How much it is evidence, 0 to 1, that a place comes so many times; without this a place has a part or has it not.
   */
  evidence?: (times: number, place: number) => number;
}

/** How often a word may stand on a page before more of it tells little, and how much the length of the page counts (BM25). */
const SATURATED = 1.2;
const BY_LENGTH = 0.75;

/**
 * The evidence of BM25, counted in passages: the oftener of them have a word the better, ever less, and less in a page
 * of many.
 * @param lengths passages of each page
 */
export function evidenceOf(lengths: (page: number) => number, usual: number): Placed['evidence'] {
  return (times, page) => times / (times + SATURATED * (1 - BY_LENGTH + (BY_LENGTH * lengths(page)) / usual));
}

/** A meaning that stands in the query, and the typed words that mean it. */
export interface MeantList {
  found: Found;
  /** How nearly its members mean the same, 0 to 1. */
  weight: number;
  /** Which words of the query it covers: their place among the lists, or -1, and what each is worth. */
  covers: readonly { at: number; value: number }[];
}

/**
 * What share of the query every place has.
 * @param lists of the words or trigrams, and what each is worth
 * @param all   what the whole query is worth
 * @returns `typed`: parts that stand there as typed; `meant`: what is added where other words for the same thing stand
 * there, less than the typed ones would be worth
 */
export function shares(
  { size, numbers, evidence = once }: Placed,
  lists: readonly Found[],
  worth: readonly number[],
  all: number,
  meanings: readonly MeantList[],
): { typed: Float32Array; meant: Float32Array } {
  const typed = new Float32Array(size);
  const has = lists.map((list, at) => {
    const having = evidenceIn(numbers(list), size, evidence);
    for (let place = 0; place < size; place++) typed[place]! += (having[place]! * worth[at]!) / all;
    return having;
  });
  const meant = new Float32Array(size);
  // Of several meanings of one stretch the one counts that gives most.
  const byStretch = new Map<string, Float32Array>();
  for (const { found, weight, covers } of meanings) {
    const stretch = covers.map(({ at, value }) => `${at}:${value}`).join();
    const gains = byStretch.get(stretch) ?? new Float32Array(size);
    byStretch.set(stretch, gains);
    const value = covers.reduce((sum, cover) => sum + cover.value, 0) * weight;
    const having = evidenceIn(numbers(found), size, evidence);
    for (let place = 0; place < size; place++) {
      if (having[place] === 0) continue;
      const there = covers.reduce((sum, cover) => sum + (cover.at >= 0 ? has[cover.at]![place]! * cover.value : 0), 0);
      gains[place] = Math.max(gains[place]!, (value * having[place]! - there) / all);
    }
  }
  for (const gains of byStretch.values()) for (let place = 0; place < size; place++) meant[place]! += gains[place]!;
  return { typed, meant };
}

const once = (): number => 1;

/** For each place how much it is evidence that it comes so often; 0 where it does not. */
function evidenceIn(numbers: Uint32Array, size: number, evidence: NonNullable<Placed['evidence']>): Float32Array {
  const times = new Float32Array(size);
  for (const place of numbers) times[place]!++;
  return times.map((count, place) => (count === 0 ? 0 : evidence(count, place)));
}
