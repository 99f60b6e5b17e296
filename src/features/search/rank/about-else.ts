import type { Rung } from '../answer.ts';
import type { Probe } from '../query/query-plan.ts';

/** What is known of a query when its answers stand in order. */
export interface Answered {
  /** How much of what it is about is the name of the best page or section, 0 to 1. */
  named: number;
  /** Of the answer as a whole. */
  rung: Rung;
  /** Share of what it is about that the collection knows, 0 to 1 (`familiarShare`). */
  familiar: number;
  /** What the best page scores, its kind counted in. */
  best: number;
  /** How much of it the questions of that page have: words and what means the same count twice, trigrams once. */
  asked: number;
  /** Whether the best page is the best of all for what was typed: nothing was mended, and no filter bars any. */
  asTyped: boolean;
  /** Passages of the collection. */
  passages: number;
}

/**
 * Whether a query is about something else than this collection. Questions on the weather, football or code share some
 * word with any text; the less of such a query the collection knows, the more its best page must score to be an answer.
 * Asked of short queries only that no page has letter for letter: in a long one there is always much that no page has.
 * Numbers are left alone: they say little in letters, and much to who asks.
 */
export const isAboutElse = (
  { squeezed }: Pick<Probe, 'squeezed'>,
  { rung, familiar, best, asked, asTyped, named, passages }: Answered,
): boolean => {
  const least = LATIN_ALONE.test(squeezed) ? LATIN : THAI;
  return (
    rung !== 'phrase' &&
    named < NAMED &&
    passages >= LARGE &&
    squeezed.length <= least.letters &&
    !/\d/.test(squeezed) &&
    !LAO.test(squeezed) &&
    (best < least.score + least.stranger * (1 - familiar) || (asTyped && best + asked < least.asked))
  );
};

interface Least {
  /** A longer query is left alone. */
  letters: number;
  score: number;
  /** What a query must score more that is nothing but strangers. */
  stranger: number;
  /**
   * Everyday words stand in every text (วิธีทำส้มตำ); what the library is for stands in the questions of its pages,
   * too: score and those together.
   */
  asked: number;
}
/** Of the needs of four sets the poorest lies above. Unknown Thai letters may be a slip. */
const THAI: Least = { letters: 40, score: 3, stranger: 1, asked: 4.3 };
/** Unknown English words are known to be words, so they tell more. */
const LATIN: Least = { letters: 35, score: 3.2, stranger: 2.5, asked: 4.5 };
/** Only a library in Lao, a sister among others, has an answer to these letters at all: they cannot be met by chance. */
const LAO = /[\u0E81-\u0ECE\u0EDC-\u0EDF]/;
const LATIN_ALONE = /^[\u0020-\u007e]+$/;
/** Somebody or something of that name is here, however little is told of it. */
const NAMED = 0.5;
/** In a collection of fewer passages no word is rare, and all scores are low. */
const LARGE = 500;
