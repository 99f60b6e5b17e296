import type { Rung } from '../answer.ts';
import type { Probe } from '../query/query-plan.ts';

/** What is known of a query when its answers stand in order. */
export interface Answered {
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
 * Numbers are left alone: they say little in letters, and much to who asks. Of the short needs without numbers of both
 * sets (102) the poorest scored 3.1.
 */
export const isAboutElse = (
  { squeezed }: Pick<Probe, 'squeezed'>,
  { rung, familiar, best, asked, asTyped, passages }: Answered,
): boolean =>
  rung !== 'phrase' &&
  passages >= LARGE &&
  squeezed.length <= SHORT_LETTERS &&
  !/\d/.test(squeezed) &&
  (best < LEAST_SCORE + STRANGER * (1 - familiar) || (asTyped && best + asked < LEAST_ASKED));

const LEAST_SCORE = 2.8;
const STRANGER = 1.4;
/**
 * Everyday words stand in every text (วิธีทำส้มตำ); what the library is for stands in the questions of its pages, too.
 * Of the same needs the poorest has 4.
 */
const LEAST_ASKED = 3.8;
/** In a collection of fewer passages no word is rare, and all scores are low. */
const LARGE = 500;
const SHORT_LETTERS = 30;
