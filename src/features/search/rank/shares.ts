import type { Found } from '../store.ts';

/** Where parts of a query are looked for: in passages, pages, titles, questions. */
export interface Placed {
  /** How many such places there are. */
  size: number;
  /** Numbers of the places that a list names; a place may come several times. */
  numbers(found: Found): Uint32Array;
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
  { size, numbers }: Placed,
  lists: readonly Found[],
  worth: readonly number[],
  all: number,
  meanings: readonly MeantList[],
): { typed: Float32Array; meant: Float32Array } {
  const typed = new Float32Array(size);
  const has = lists.map((list, at) => {
    const having = new Uint8Array(size);
    for (const place of numbers(list)) {
      if (having[place]) continue;
      having[place] = 1;
      typed[place]! += worth[at]! / all;
    }
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
    for (const place of numbers(found)) {
      const there = covers.reduce((sum, cover) => sum + (cover.at >= 0 && has[cover.at]![place] ? cover.value : 0), 0);
      gains[place] = Math.max(gains[place]!, (value - there) / all);
    }
  }
  for (const gains of byStretch.values()) for (let place = 0; place < size; place++) meant[place]! += gains[place]!;
  return { typed, meant };
}
