import { frequencyOf } from '../format/frequency.ts';
import { gramKey, listBytes, wordKey } from '../format/layout.ts';
import type { Part, Probe } from '../query/query-plan.ts';
import { rarity } from './idf.ts';
import type { Found, Store } from '../store.ts';

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
export async function firstLook(
  probe: Probe,
  store: Store,
  likely: readonly Part[],
  most = USUAL_LISTS,
): Promise<FirstLook> {
  const { records } = await store.start();
  const words = affordable(rarest(probe.words, records).slice(0, most.words), records, WORD_BYTES);
  const grams = affordable([...rarest(probe.grams, records).slice(0, most.grams), ...likely], records, GRAM_BYTES);
  const [wordLists, gramLists] = await Promise.all([
    Promise.all(words.map((word) => store.list(wordKey(word.text), word.level))),
    Promise.all(grams.map((gram) => store.list(gramKey(gram.text), gram.level))),
  ]);
  const wordValues = values(words, wordLists, records);
  const gramValues = values(grams, gramLists, records);
  const allWords = total(probe.words, words, wordValues, records);
  const allGrams = total(probe.grams, grams, gramValues, records);
  return {
    words: sum(wordValues, wordLists, 'records', allWords, records),
    titles: sum(wordValues, wordLists, 'titles', allWords, records),
    grams: sum(gramValues, gramLists, 'records', allGrams, records),
  };
}

const guess = ({ level, weight }: Part, collection: number): number => weight * rarity(frequencyOf(level), collection);

const rarest = (parts: readonly Part[], collection: number): Part[] =>
  parts.filter(({ level }) => level > 0).sort((a, b) => guess(b, collection) - guess(a, collection));

/**
 * In a large collection the lists of common parts are long; past a number of bytes they tell too little for what they
 * cost.
 */
function affordable(parts: readonly Part[], collection: number, budget: number): Part[] {
  let spent = 0;
  return parts.filter(({ level }, at) => {
    spent += listBytes(level, collection);
    return at < LEAST_LISTS || spent <= budget;
  });
}
const WORD_BYTES = 20_000;
const GRAM_BYTES = 28_000;
const LEAST_LISTS = 3;

/** What each list is worth; the list itself tells how many passages it has, the dictionary only about how many. */
const values = (parts: readonly Part[], lists: readonly Found[], collection: number): number[] =>
  parts.map(({ weight }, at) => weight * rarity(lists[at]!.records.length, collection));

/** What all parts of the query are worth, those that were not fetched by guess. */
function total(parts: readonly Part[], fetched: readonly Part[], worth: readonly number[], collection: number): number {
  const had = new Map(fetched.map((part, at) => [part, worth[at]!]));
  return parts.reduce((all, part) => all + (had.get(part) ?? guess(part, collection)), 0) || 1;
}

function sum(
  worth: readonly number[],
  lists: readonly Found[],
  which: keyof Found,
  all: number,
  collection: number,
): Float32Array {
  const sums = new Float32Array(collection);
  lists.forEach((list, at) => {
    for (const record of list[which]) sums[record]! += worth[at]! / all;
  });
  return sums;
}

/** One number for each passage, to tell which are worth reading. */
export const firstScores = ({ words, titles, grams }: FirstLook): Float32Array =>
  grams.map((value, record) => value + 0.5 * words[record]! + 0.5 * titles[record]!);
