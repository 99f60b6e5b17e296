import { frequencyOf } from './format/frequency.ts';
import { gramKey, wordKey } from './format/layout.ts';
import type { Part, Probe } from './probe.ts';
import type { Store } from './store.ts';

/** A record that may be worth reading. */
export interface Candidate {
  record: number;
  /** What the lists say of it: shares of the query's words, of its words in titles, and of its trigrams, each 0 to 1. */
  words: number;
  titles: number;
  grams: number;
}

/** How many lists a search may fetch: the rarest are worth the most, and the text is read afterwards anyway. */
const MOST_WORDS = 8;
const MOST_GRAMS = 20;

/** How much it tells that something is there: the rarer, the more. */
export const rarity = (records: number, collection: number): number => Math.log(1 + (collection - records + 0.5) / (records + 0.5));

interface Weighed extends Part {
  value: number;
}

function rarest(parts: readonly Part[], collection: number, most: number): Weighed[] {
  return parts
    .filter((part) => part.level > 0)
    .map((part) => ({ ...part, value: part.weight * rarity(Math.min(collection, frequencyOf(part.level)), collection) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
}

export interface Gathered {
  candidates: Candidate[];
  /** Records that have every word, exactly as counted by the lists that were fetched. */
  withAllWords: number;
}

/**
 * First look: which records share the query's rarest words and trigrams.
 * @param limit how many to hand on for reading
 * @param allow leaves out records that a filter excludes
 */
export async function gather(probe: Probe, store: Store, limit: number, allow?: (record: number) => boolean): Promise<Gathered> {
  const { records } = await store.start();
  const words = rarest(probe.words, records, MOST_WORDS);
  const grams = rarest(probe.grams, records, MOST_GRAMS);
  const [wordLists, gramLists] = await Promise.all([
    Promise.all(words.map((word) => store.list(wordKey(word.text), word.level))),
    Promise.all(grams.map((gram) => store.list(gramKey(gram.text), gram.level))),
  ]);
  const inWords = new Float32Array(records);
  const inTitles = new Float32Array(records);
  const inGrams = new Float32Array(records);
  const whole = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.weight * rarity(Math.min(records, frequencyOf(part.level)), records), 0) || 1;
  const allWords = whole(probe.words);
  const allGrams = whole(probe.grams);
  words.forEach((word, at) => {
    const value = (word.weight * rarity(wordLists[at]!.records.length, records)) / allWords;
    for (const record of wordLists[at]!.records) inWords[record]! += value;
    for (const record of wordLists[at]!.titles) inTitles[record]! += value;
  });
  grams.forEach((gram, at) => {
    const value = (gram.weight * rarity(gramLists[at]!.records.length, records)) / allGrams;
    for (const record of gramLists[at]!.records) inGrams[record]! += value;
  });
  return { candidates: best(inWords, inTitles, inGrams, limit, allow), withAllWords: 0 };
}

function best(words: Float32Array, titles: Float32Array, grams: Float32Array, limit: number, allow?: (record: number) => boolean): Candidate[] {
  const found: { record: number; score: number }[] = [];
  let least = 0;
  for (let record = 0; record < words.length; record++) {
    const score = 0.5 * words[record]! + grams[record]! + 0.5 * titles[record]!;
    if (score <= least || (allow && !allow(record))) continue;
    found.push({ record, score });
    if (found.length < limit * 4) continue;
    found.sort((a, b) => b.score - a.score);
    found.length = limit;
    least = found.at(-1)!.score;
  }
  found.sort((a, b) => b.score - a.score || a.record - b.record);
  return found.slice(0, limit).map(({ record }) => ({ record, words: words[record]!, titles: titles[record]!, grams: grams[record]! }));
}
