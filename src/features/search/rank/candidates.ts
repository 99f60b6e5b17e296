import { frequencyOf } from '../format/frequency.ts';
import { gramKey, meaningKey, wordKey } from '../format/layout.ts';
import { listBytes } from '../format/frequency.ts';
import type { MeantPart, Part } from '../query/parts.ts';
import type { Probe } from '../query/query-plan.ts';
import { clausesToward, type ClauseDirection } from '../kin/clause-directions.ts';
import { directionOf, nearness } from '../kin/nearness.ts';
import { isLong } from '../query/clauses.ts';
import { rarity, rarityAmong } from './idf.ts';
import { evidenceOf, shares, type MeantList, type Placed } from './shares.ts';
import type { Found, Store } from '../store.ts';

/**
 * What the lists tell of every passage and of every page, by its number: shares of the query, rare parts counting more,
 * each 0 to 1. `meant` is what other words for the same thing add to the words that were typed.
 */
export interface FirstLook {
  /** Of a passage. */
  words: Float32Array;
  meant: Float32Array;
  grams: Float32Array;
  /** Of a page: words that stand in its title or key. */
  titles: Float32Array;
  titleMeant: Float32Array;
  /** Of a page: what stands in its passages, the more the oftener (`evidenceOf`). */
  pageWords: Float32Array;
  pageMeant: Float32Array;
  /** Of a page: what stands in the questions that people ask for it; of trigrams those that were looked up. */
  askWords: Float32Array;
  askMeant: Float32Array;
  askGrams: Float32Array;
  /** Of a page: how nearly it belongs to what is asked (`kin/`), the cosine of their directions, roughly. */
  kin: Float32Array;
  /** Where what is asked lies; nothing where no word of it has a place. */
  direction: Float32Array | undefined;
  /** Where each clause of a long query lies. */
  clauses: readonly ClauseDirection[];
}

export interface Looked extends FirstLook {
  /** The shares of `grams` and `words` that a passage has which has everything that was looked up. */
  everyGram: number;
  everyWord: number;
}

/** How many lists a search may fetch: the rarest are worth the most, and the text is read afterwards anyway. */
export interface Most {
  words: number;
  grams: number;
  meanings: number;
}
export const USUAL_LISTS: Most = { words: 16, grams: 20, meanings: 8 };
/** For a query that tells a situation, where what is wanted may lie in one of many words. */
export const MANY_LISTS: Most = { words: 24, grams: 20, meanings: 12 };
/** For another reading of a query, which is searched beside it. */
export const FEW_LISTS: Most = { words: 5, grams: 6, meanings: 3 };

/**
 * Looks up the query's rarest words, the meanings of its words, and its rarest trigrams.
 * @param likely trigrams of likelier spellings; they bring passages in but are no part of the query
 */
export async function firstLook(
  probe: Probe,
  store: Store,
  likely: readonly Part[],
  most = isLong(probe) ? MANY_LISTS : USUAL_LISTS,
): Promise<Looked> {
  const { records, passages, pages, places } = await store.start();
  const { pageOf, firstRecord } = await store.lists();
  const words = affordable(rarest(probe.words, records).slice(0, most.words), records, WORD_BYTES);
  const grams = affordable([...rarest(probe.sought, records).slice(0, most.grams), ...likely], records, GRAM_BYTES);
  const meant = probe.meant.filter(({ level }) => level > 0).slice(0, most.meanings);
  const [wordLists, gramLists, meantLists] = await Promise.all([
    Promise.all(words.map((word) => store.list(wordKey(word.key), word.level))),
    Promise.all(grams.map((gram) => store.list(gramKey(gram.text), gram.level))),
    Promise.all(meant.map(({ number, level }) => store.list(meaningKey(number), level))),
  ]);
  const worth = (parts: readonly Part[], lists: readonly Found[]): number[] =>
    parts.map(({ weight }, at) => weight * rarityIn(lists[at]!.records, passages, records));
  const [wordWorth, gramWorth] = [worth(words, wordLists), worth(grams, gramLists)];
  const allWords = total(probe.words, words, wordWorth, records);
  const allGrams = total(probe.grams, grams, gramWorth, records);
  const valueOf = new Map(words.map((word, at) => [word, wordWorth[at]!]));
  const meanings = meant.map((part, at) => ({
    found: meantLists[at]!,
    weight: part.weight,
    covers: part.covers.map((word) => ({ at: words.indexOf(word), value: valueOf.get(word) ?? guess(word, records) })),
  }));
  const wordsIn = (place: Placed) => shares(place, wordLists, wordWorth, allWords, meanings);
  const gramsIn = (place: Placed) => shares(place, gramLists, gramWorth, allGrams, []).typed;
  const passage: Placed = { size: records, numbers: ({ records: list }) => list };
  const page: Placed = {
    size: pages,
    numbers: ({ records: list }) => below(list, passages).map((record) => pageOf[record]!),
    evidence: evidenceOf((at) => firstRecord[at + 1]! - firstRecord[at]!, passages / pages),
  };
  const asked: Placed = {
    size: pages,
    numbers: ({ records: list }) => from(list, passages).map((record) => pageOf[record]!),
  };
  const title: Placed = { size: pages, numbers: ({ titles }) => titles.map((record) => pageOf[record]!) };
  const [inPassage, inPage, inAsks, inTitle] = [passage, page, asked, title].map(wordsIn);
  const placed = new Map<Part | MeantPart, { place: Float32Array | undefined; worth: number }>([
    ...words.map((word, at) => [word, { place: wordLists[at]!.place, worth: wordWorth[at]! }] as const),
    ...meant.map((part, at) => [part, placeOfMeaning(meanings[at]!)] as const),
  ]);
  const direction = directionOf([...placed.values()]);
  const kin = nearness(places, pages, direction);
  return {
    words: inPassage!.typed,
    meant: inPassage!.meant,
    grams: gramsIn(passage),
    everyGram: gramWorth.reduce((sum, value, at) => sum + (likely.includes(grams[at]!) ? 0 : value), 0) / allGrams,
    everyWord: wordWorth.reduce((sum, value) => sum + value, 0) / allWords,
    titles: inTitle!.typed,
    titleMeant: inTitle!.meant,
    pageWords: inPage!.typed,
    pageMeant: inPage!.meant,
    askWords: inAsks!.typed,
    askMeant: inAsks!.meant,
    askGrams: gramsIn(asked),
    kin,
    direction,
    clauses: clausesToward(
      probe.clauses.map((clause) => [...clause.words, ...clause.meant].flatMap((part) => placed.get(part) ?? [])),
      kin,
      places,
    ),
  };
}

const placeOfMeaning = ({ found, weight, covers }: MeantList) => ({
  place: found.place,
  worth: weight * covers.reduce((sum, { value }) => sum + value, 0),
});

/** Whether the whole query may stand in a passage letter for letter: only where all of it does that was looked up. */
export const mayHavePhrase = ({ grams, everyGram, words, everyWord }: Looked, record: number): boolean =>
  grams[record]! >= everyGram - ROUNDING && words[record]! >= everyWord - ROUNDING;
const ROUNDING = 1e-4;

/**
 * How much of a query the questions of a page have; see `Answered`.
 * @param page  its number; nothing for no page
 * @param share share of the trigrams of the query that they have
 */
export const askedShare = ({ askWords, askMeant }: FirstLook, page = -1, share = 0): number =>
  2 * ((askWords[page] ?? 0) + (askMeant[page] ?? 0)) + share;

/** @param list its records: passages first, then questions */
function rarityIn(list: Uint32Array, passages: number, records: number): number {
  const told = below(list, passages).length;
  return rarityAmong(told, list.length - told, { passages, records });
}

/** The part of an ascending list below a number, and the part from it on. */
const below = (list: Uint32Array, end: number): Uint32Array => list.subarray(0, placeOf(list, end));
const from = (list: Uint32Array, begin: number): Uint32Array => list.subarray(placeOf(list, begin));

function placeOf(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** What all parts of the query are worth, those that were not fetched by guess. */
function total(parts: readonly Part[], fetched: readonly Part[], worth: readonly number[], collection: number): number {
  const had = new Map(fetched.map((part, at) => [part, worth[at]!]));
  return parts.reduce((all, part) => all + (had.get(part) ?? guess(part, collection)), 0) || 1;
}

/** One number for each passage, to tell which are worth reading; what its page has as a whole counts, too. */
export const firstScores = (look: FirstLook, pageOf: Uint32Array): Float32Array =>
  look.grams.map((grams, record) => {
    const page = pageOf[record]!;
    return (
      FIRST.grams * grams +
      FIRST.words * (look.words[record]! + look.meant[record]!) +
      FIRST.titles * (look.titles[page]! + look.titleMeant[page]!) +
      FIRST.page * (look.pageWords[page]! + look.pageMeant[page]!) +
      FIRST.askWords * (look.askWords[page]! + look.askMeant[page]!) +
      FIRST.askGrams * look.askGrams[page]! +
      FIRST.kin * look.kin[page]!
    );
  });
/**
 * What stands in a passage by itself, whatever its page: by this alone is found what has a stretch of text letter for
 * letter. @param open scores that are 0 where a passage is barred
 */
export const passageScores = ({ grams, words }: FirstLook, open: Float32Array): Float32Array =>
  open.map((score, record) => (score > 0 ? grams[record]! + 0.5 * words[record]! : 0));

export const FIRST = { grams: 1, words: 0.5, titles: 0.5, page: 0.3, askWords: 0.8, askGrams: 0.8, kin: 2 };
