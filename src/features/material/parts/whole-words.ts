import { namesToHold, wordsOf, type Names } from '../../../text/breaks/words.ts';

/** Words that every Thai text has and that the dictionary of browsers cuts in two. */
const WORDS: Names = namesToHold([]);
const THAI = /[\u0e01-\u0e4e]/;

/**
 * A line of text cut where it may be parted: spaces stand for themselves, and what readers take for one word is one.
 * Browsers that cannot cut Thai (Firefox before 125) part it at spaces.
 */
export function wholeWords(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.split(/(\s+)/).filter(Boolean);
  return text.split(/(\s+)/).flatMap((run) => (THAI.test(run) ? wordsOf(run, WORDS) : cut(run)));
}

/** Words, spaces and marks one by one. */
const cut = (run: string): string[] =>
  Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(run), ({ segment }) => segment);

/** Words that browsers would part, though they are one: the longest that they keep whole are not among them. */
export const isParted = (word: string): boolean =>
  THAI.test(word) &&
  typeof Intl.Segmenter === 'function' &&
  [...new Intl.Segmenter('th', { granularity: 'word' }).segment(word)].length > 1;
