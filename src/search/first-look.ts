import { frequencyOf } from './format/frequency.ts';
import { gramKey, wordKey } from './format/layout.ts';
import type { Part, Probe } from './probe.ts';
import { rarity } from './rarity.ts';
import type { Found, Store } from './store.ts';

/** What the lists tell of every passage, by its number: shares of the query, rare parts counting more, each 0 to 1. */
export interface FirstLook {
  words: Float32Array;
  /** Words that stand in the title or key of the passage's page. */
  titles: Float32Array;
  grams: Float32Array;
}

/** How many lists a search may fetch: the rarest are worth the most, and the text is read afterwards anyway. */
export interface Most {
  words: number;
  grams: number;
}
export const USUAL_LISTS: Most = { words: 8, grams: 20 };
/** For another reading of a query, which is searched beside it. */
export const FEW_LISTS: Most = { words: 5, grams: 6 };

/**
 * Looks up the query's rarest words and trigrams.
 * @param likely trigrams of likelier spellings; they bring passages in but are no part of the query
 */
export async function firstLook(probe: Probe, store: Store, likely: readonly Part[], most = USUAL_LISTS): Promise<FirstLook> {
  const { records } = await store.start();
  const words = rarest(probe.words, records, most.words);
  const grams = [...rarest(probe.grams, records, most.grams), ...likely];
  const [wordLists, gramLists] = await Promise.all([
    Promise.all(words.map((word) => store.list(wordKey(word.text), word.level))),
    Promise.all(grams.map((gram) => store.list(gramKey(gram.text), gram.level))),
  ]);
  const allWords = total(probe.words, records);
  return {
    words: sum(words, wordLists, 'records', allWords, records),
    titles: sum(words, wordLists, 'titles', allWords, records),
    grams: sum(grams, gramLists, 'records', total(probe.grams, records), records),
  };
}

function rarest(parts: readonly Part[], collection: number, most: number): Part[] {
  const value = (part: Part): number => part.weight * rarity(frequencyOf(part.level), collection);
  return parts.filter((part) => part.level > 0).sort((a, b) => value(b) - value(a)).slice(0, most);
}

const total = (parts: readonly Part[], collection: number): number => parts.reduce((all, part) => all + part.weight * rarity(frequencyOf(part.level), collection), 0) || 1;

function sum(parts: readonly Part[], lists: readonly Found[], which: keyof Found, all: number, collection: number): Float32Array {
  const sums = new Float32Array(collection);
  parts.forEach((part, at) => {
    const value = (part.weight * rarity(lists[at]!.records.length, collection)) / all;
    for (const record of lists[at]![which]) sums[record]! += value;
  });
  return sums;
}

/** One number for each passage, to tell which are worth reading. */
export const firstScores = ({ words, titles, grams }: FirstLook): Float32Array => grams.map((value, record) => value + 0.5 * words[record]! + 0.5 * titles[record]!);
