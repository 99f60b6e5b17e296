import { namesToHold, wordsOf, type Names } from '../../../text/breaks/words.ts';

/** Words that every Thai text has and that the dictionary of browsers cuts in two. */
const WORDS: Names = namesToHold([]);
const THAI = /[\u0e01-\u0e4e]/;
/** Not known to every browser (Firefox before 125): lines are parted at spaces there. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('th', { granularity: 'word' }) : undefined;

/** A line of text cut where it may be parted: spaces stand for themselves, and what readers take for one word is one. */
export function wholeWords(text: string): string[] {
  const runs = text.split(/(\s+)/).filter(Boolean);
  return segmenter ? runs.flatMap((run) => (THAI.test(run) ? wordsOf(run, WORDS) : cut(run))) : runs;
}

/** Words and marks one by one. */
const cut = (run: string): string[] =>
  segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run];

/** Whether browsers would part a word that is one. */
export const isParted = (word: string): boolean => THAI.test(word) && cut(word).length > 1;
