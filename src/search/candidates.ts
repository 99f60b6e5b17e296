import { frequencyOf } from './format/frequency.ts';
import { gramKey, wordKey } from './format/layout.ts';
import type { Part, Probe } from './probe.ts';
import { rarity } from './rarity.ts';
import type { Found, Store } from './store.ts';

/** A record that may be worth reading. */
export interface Candidate {
  record: number;
  /** Shares of the query's words, of its words in titles, and of its trigrams, rare ones counting more; each 0 to 1. */
  words: number;
  titles: number;
  grams: number;
}

/** How many lists a search may fetch: the rarest are worth the most, and the text is read afterwards anyway. */
const MOST_WORDS = 8;
const MOST_GRAMS = 20;

/**
 * First look: which records share the query's rarest words and trigrams.
 * @param likely trigrams of likelier spellings; they bring records in but are no part of the query
 * @param limit  how many to hand on for reading
 * @param allow  leaves out records that a filter excludes
 * @returns best first
 */
export async function gather(probe: Probe, store: Store, likely: readonly Part[], limit: number, allow?: (record: number) => boolean): Promise<Candidate[]> {
  const { records } = await store.start();
  const words = rarest(probe.words, records, MOST_WORDS);
  const grams = [...rarest(probe.grams, records, MOST_GRAMS), ...likely];
  const [wordLists, gramLists] = await Promise.all([
    Promise.all(words.map((word) => store.list(wordKey(word.text), word.level))),
    Promise.all(grams.map((gram) => store.list(gramKey(gram.text), gram.level))),
  ]);
  const inWords = sum(words, wordLists, 'records', total(probe.words, records), records);
  const inTitles = sum(words, wordLists, 'titles', total(probe.words, records), records);
  const inGrams = sum(grams, gramLists, 'records', total(probe.grams, records), records);
  const scores = inGrams.map((value, record) => (allow && !allow(record) ? 0 : value + 0.5 * inWords[record]! + 0.5 * inTitles[record]!));
  return best(scores, limit).map((record) => ({ record, words: inWords[record]!, titles: inTitles[record]!, grams: inGrams[record]! }));
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

/** Numbers of the greatest scores above nothing, greatest first; among equals the earlier record. */
function best(scores: Float32Array, limit: number): number[] {
  const order = (a: number, b: number): number => scores[b]! - scores[a]! || a - b;
  let found: number[] = [];
  let least = 0;
  for (let record = 0; record < scores.length; record++) {
    if (scores[record]! <= least) continue;
    found.push(record);
    if (found.length < limit * 4) continue;
    found = found.sort(order).slice(0, limit);
    least = scores[found.at(-1)!]!;
  }
  return found.sort(order).slice(0, limit);
}
