import type { GramTable } from '../../format/gram-table.ts';
import { frequencyOf } from '../../format/frequency.ts';
import { lettersLike } from './one-slip.ts';

/** A spelling one slip away that looks more like the collection than what was typed. */
export interface Spelling {
  text: string;
  /** How much likelier it is, in nats; greater is better. */
  gain: number;
  /** Trigrams that it brings in. */
  grams: string[];
}

const LONGEST = 60;
/** A trigram that stands nowhere in the collection. */
const ABSENT = 14;
/** What a slip must at least gain; otherwise every rare name would be "mended" into something common. */
const SLIP = 5;

/**
 * Looks for likelier spellings of a query among all that are one slip away: a letter lost, added, changed, or two
 * swapped. Likely means that its trigrams stand in the collection, which the trigram table tells without fetching
 * anything. No list of misspellings and no dictionary is needed, so names are mended as well as words.
 * @param squeezed the query
 * @param asking  1 for letters of question words, which are left as they are
 * @param most     how many to give, likeliest first
 */
export function likelierSpellings(squeezed: string, asking: Uint8Array, table: GramTable, most: number): Spelling[] {
  if (squeezed.length < 3 || squeezed.length > LONGEST) return [];
  const price = pricer(table);
  const found: Spelling[] = [];
  const seen = new Set([squeezed]);
  const consider = (from: number, to: number, instead: string): void => {
    const text = squeezed.slice(0, from) + instead + squeezed.slice(to);
    if (seen.has(text) || text.length < 3) return;
    seen.add(text);
    const begin = Math.max(0, from - 2);
    const before = stretch(squeezed, begin, Math.min(squeezed.length, to + 2));
    const after = stretch(text, begin, Math.min(text.length, from + instead.length + 2));
    let gain = -SLIP;
    for (const gram of before) gain += price(gram);
    for (const gram of after) gain -= price(gram);
    gain += (after.length - before.length) * USUAL;
    if (gain > 0 && after.every((gram) => table.level(gram) > 0)) found.push({ text, gain, grams: after });
  };
  // A clean query has no trigram that is missing or very rare: nothing to mend, and nothing to pay for.
  const doubtful = (at: number): boolean =>
    !asking[at] &&
    !/\d/.test(squeezed[at] ?? '') &&
    stretch(squeezed, Math.max(0, at - 2), Math.min(squeezed.length, at + 3)).some((gram) => table.level(gram) <= 1);
  for (let at = 0; at <= squeezed.length; at++) {
    if (!doubtful(Math.min(at, squeezed.length - 1))) continue;
    for (const letter of lettersLike(squeezed[at] ?? squeezed[at - 1]!)) {
      consider(at, at, letter);
      if (at < squeezed.length) consider(at, at + 1, letter);
    }
    if (at < squeezed.length) consider(at, at + 1, '');
    if (at + 1 < squeezed.length) consider(at, at + 2, squeezed[at + 1]! + squeezed[at]!);
  }
  return found.sort((a, b) => b.gain - a.gain).slice(0, most);
}

/** What a usual trigram costs, so that spellings of different length can be compared. */
const USUAL = 8;

function pricer(table: GramTable): (gram: string) => number {
  const prices = new Map<string, number>();
  return (gram) => {
    let price = prices.get(gram);
    if (price === undefined) {
      const level = table.level(gram);
      price = level === 0 ? ABSENT : 10 - 0.5 * Math.log(frequencyOf(level));
      prices.set(gram, price);
    }
    return price;
  };
}

function stretch(text: string, from: number, to: number): string[] {
  const out: string[] = [];
  for (let at = from; at + 3 <= to; at++) out.push(text.slice(at, at + 3));
  return out;
}
