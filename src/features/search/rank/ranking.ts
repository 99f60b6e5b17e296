import { alignmentCost } from '../query/align.ts';
import type { FirstLook } from './candidates.ts';
import { nearestClause } from '../kin/clause-directions.ts';
import { cosine } from '../kin/nearness.ts';
import { frequencyOf } from '../format/frequency.ts';
import type { Probe } from '../query/query-plan.ts';
import { rarity } from './idf.ts';

/**
 * # How results are ordered
 *
 * **First look** (`candidates.ts`). The index tells which passages have the query's rarest words, and the rarest
 * trigrams of what is no word or of a query so short that it may stand inside words. Each counts by its rarity, as in BM25 with presence only: in passages of a few hundred letters it was
 * measured not to matter how often a word stands there, nor, since long texts are cut into passages, how long the
 * passage is. Rarity is counted in prose and in questions, and the lesser counts; words of speech weigh less still
 * (`spoken-words.ts`). English words are listed by their stems (`stem.ts`). Beside the words that were typed, what
 * people say for the same thing and the names of places are looked up, one list for each (`meanings.ts`): a passage
 * that has another word than the one typed gains what that word is worth times how nearly they mean the same, so it
 * stands below one that has the word. The same lists tell three things of whole pages: what stands on the
 * page, and in how many of its passages, what stands in its title, and what stands in the questions by which people ask for it (`asks`). Each list also
 * has the place of its word in a space of what belongs together, learnt from our own texts and taught by our questions (`kin/`); their
 * sum is a direction, and pages that lie in it belong to what is asked though they have none of its words. A situation
 * told in one breath says several things, so its clauses have directions of their own (`clauses.ts`), and more of its
 * words are looked up. Passages with the greatest sums are fetched and read, two of a page at most; in turns with them,
 * but for a situation, what by itself has most of the query (`passages-to-read.ts`).
 *
 * **Second look** (this file). What stands in the fetched text decides. A passage's score is the sum of
 *
 * | part | weight | why |
 * |---|---|---|
 * | words | 0.7 | share of the query's words that it has, rare ones counting more: what it is about |
 * | trigrams | 1, of known English words 0.4 | share of all trigrams of the query: misspelling, names, words inside longer words |
 * | title | 0.8 | share of the words that stand in the title or key (a lesson's statement): the page is about it |
 * | title's trigrams | 0.6 | the same for letters |
 * | beginning | 0.5 | the same for a page without a title, by how it begins |
 * | page | 0.8 | BM25 of the words over the page, counted in passages: a long question's lie in several of them, and a page that keeps to a matter names it again (`shares.ts`) |
 * | asked as, words | 1.7 | share that stands in how people ask for the page |
 * | asked as, trigrams | 2.5 | the same for letters; the questions of a page come with its texts, and those that tell a story are compared with long queries only |
 * | kin | 3 | how nearly the page lies in the direction of what is asked: the words for it are others |
 * | clause | 2 | how much nearer it lies to one clause of a long query than what the whole brings (`kin/clause-directions.ts`) |
 * | lead | 0.3 | share of the trigrams that stand in its first letters: a text says first what it is about |
 * | core | 0.3, in the first letters 0.4 more | the query without "what is …?" stands there as one phrase |
 * | closeness | 4 · e^−slips | how many slips of the finger lie between the query and the nearest place (`align.ts`) |
 * | phrase | 1 | the query stands there letter for letter |
 * | whole | 1 | it does, and as whole words |
 *
 * Closeness decides where the query is a phrase, rightly spelt or not: one slip is worth 1.5, three nothing. It is
 * silent on long questions, where words, trigrams and what people ask decide. That way no guess is needed of what kind
 * a query is. A word inside a longer word has closeness and phrase but is no whole word, so whole words come first.
 *
 * **Kinds.** A page of help gets 0.5 more, a topic 0.2, a term 0.4 less, and so on (`KINDS`); background (an event, a figure) counts 0.8 times (`standings.ts`); and a few
 * ways of asking lift the kind of page that they ask for (`intents.ts`). A query that describes a meeting, or wishes
 * for something to do together, is answered by kits of that size and purpose, and by what is known of its matter
 * (`gathering.ts`, `fits.ts`, `standings.ts`).
 *
 * **Other readings** of a query (`readings.ts`) are searched beside it; `merge-readings.ts` holds them below what was
 * really asked for.
 *
 * **Tried and left out.** Fusing by rank with what MiniSearch finds, words or trigrams, moves more answers out of the
 * first three than in (docs/decisions/0051-words-of-a-page-together.md). The densest stretch of 40 to 150 letters made answers to real questions worse. So did leaving
 * function words out. Lifting what shares a topic with the best pages did
 * nothing. Comparing with each single question of a page instead of all together did nothing that its bytes would pay
 * for.
 *
 * The weights are round numbers near what was fitted on three of four sets of needs and measured on the fourth, in turn
 * (`tests/features/search/needs-*.jsonl`), and checked on passages of another subject. Fitting them closer gained on
 * what they were fitted to and nothing on what was held back: between 0.5 and 2 times their values they change results
 * little (docs/decisions/0043-what-questions-teach.md).
 */
export const WEIGHTS = {
  words: 0.7,
  grams: 1,
  title: 0.8,
  titleGrams: 0.6,
  beginning: 0.5,
  page: 0.8,
  askWords: 1.7,
  askGrams: 2.5,
  kin: 3,
  clause: 2,
  lead: 0.3,
  core: 0.3,
  coreFirst: 0.4,
  closeness: 4,
  phrase: 1,
  whole: 1,
};

/**
 * What a kind of page adds to its score. A page of help answers a situation as a whole, so of pages that fit about as
 * well it comes first, and a topic gathers answers as well; it is added and not multiplied, so that what has the query letter for letter or is called so
 * still stands above it. A term explains a word and rarely answers, unless it is called what was asked for.
 */
export const KINDS: Readonly<Record<string, number>> = {
  help: 0.5,
  term: -0.4,
  topic: 0.2,
  study: 0.1,
  lesson: -0.1,
  case: -0.1,
};

/** What closeness and phrase together give for a number of slips. */
export const exactness = (slips: number): number =>
  WEIGHTS.closeness * Math.exp(-slips) + (slips === 0 ? WEIGHTS.phrase : 0);

/** How much of each part a passage has; most are shares, 0 to 1. */
export type Parts = Record<keyof typeof WEIGHTS, number>;

/** What the parts of a passage are worth together. */
export const weighed = (parts: Parts): number => PARTS.reduce((sum, part) => sum + WEIGHTS[part] * parts[part], 0);
const PARTS = Object.keys(WEIGHTS) as (keyof Parts)[];

export interface Scored {
  score: number;
  parts: Parts;
  /** Slips between the query and the nearest place of the text; 0 where it stands there. */
  slips: number;
  /** Shares of the query's trigrams that stand in the text and in the questions of its page, rare ones counting more; 0 to 1. */
  share: number;
  asked: number;
}

/** A passage made ready: squeezed normal forms. */
export interface Readable {
  title: string;
  body: string;
  /** The questions by which people ask for its page, one after the other. */
  asks: string;
  /** Where its page lies in the space of what belongs together. */
  place?: Float32Array;
}

/** Share of the query's words from which on it counts as standing there in whole words. */
const WHOLE = 0.99;
const LEAD_LETTERS = 40;
const FIRST_LETTERS = 12;
/** Rarity counts a little more than in proportion among trigrams, of which there are many. */
const GRAM_POWER = 1.2;
/**
 * English words are told apart by spaces and joined by their stems, so their trigrams find no other forms of them, only
 * words that look like them: where the collection has every word of a query, they count so much less.
 */
const KNOWN_LATIN = 0.4;
const LATIN_WORD = /^[a-z0-9]+$/;
/** A longer query is not one phrase with a slip in it, and laying it along the text would take long. */
const LONGEST_PHRASE = 60;

/**
 * Prepares the ordering of passages for one query.
 * @param asTyped does not look for slips: a passage has the query letter for letter, or it does not
 */
export function ranker(
  probe: Probe,
  look: FirstLook,
  asTyped = false,
): (record: number, page: number, text: Readable) => Scored {
  const collection = look.words.length;
  const values = new Map<string, number>();
  let all = 0;
  for (const { text, level, weight } of probe.grams) {
    const value = weight * rarity(frequencyOf(level), collection) ** GRAM_POWER;
    all += value;
    if (level > 0) values.set(text, value);
  }
  all ||= 1;
  const { squeezed, core } = probe;
  const known = probe.words.length > 0 && probe.words.every(({ text, level }) => level > 0 && LATIN_WORD.test(text));
  const byLetters = known ? KNOWN_LATIN : 1;
  return (record, page, { title, body, asks, place }) => {
    const whole = `${title} ${body}`;
    let share = 0;
    let asked = 0;
    let lead = 0;
    let titleGrams = 0;
    for (const [gram, value] of values) {
      if (asks.includes(gram)) asked += value / all;
      const at = whole.indexOf(gram);
      if (at < 0) continue;
      share += value / all;
      if (at < LEAD_LETTERS) lead += value / all;
      if (at < title.length) titleGrams += value / all;
    }
    const slips =
      squeezed === ''
        ? 0
        : whole.includes(squeezed)
          ? 0
          : squeezed.length <= LONGEST_PHRASE && !asTyped
            ? alignmentCost(squeezed, whole)
            : squeezed.length;
    const coreAt = core.length >= 3 ? whole.indexOf(core) : -1;
    const [named, words] = [look.titles[page]! + look.titleMeant[page]!, look.words[record]! + look.meant[record]!];
    const parts: Parts = {
      words,
      grams: byLetters * share,
      title: title === '' ? 0 : named,
      titleGrams: title === '' ? 0 : byLetters * titleGrams,
      beginning: title === '' ? named : 0,
      lead: byLetters * lead,
      core: coreAt >= 0 ? 1 : 0,
      coreFirst: coreAt >= 0 && coreAt < FIRST_LETTERS ? 1 : 0,
      page: look.pageWords[page]! + look.pageMeant[page]!,
      askWords: look.askWords[page]! + look.askMeant[page]!,
      askGrams: byLetters * asked,
      kin: cosine(place, look.direction),
      clause: nearestClause(place, look.clauses),
      closeness: Math.exp(-slips),
      phrase: slips === 0 ? 1 : 0,
      whole: slips === 0 && look.words[record]! > WHOLE ? 1 : 0,
    };
    return { score: weighed(parts), parts, slips, share, asked };
  };
}
