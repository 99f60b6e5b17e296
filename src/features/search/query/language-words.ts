import { analyse, isThai } from './analyse.ts';
import { keyOf } from './stem.ts';

/**
 * Whether the language has a word, however little this collection knows of it: such a word is no slip of another, and
 * a query of such words is about something else.
 */
export type LanguageHas = (word: string) => boolean;

/** Shorter words lie a mark away from each other, so that one may well be a slip of another: ขาว, ข่าว. */
const SHORTEST = 4;
const known = new Map<string, boolean>();
let segmenter: Intl.Segmenter | undefined;

/**
 * Asks the dictionary by which the browser itself cuts Thai, so that nothing is fetched. It cuts what it does not know
 * somehow, too; a word is what stays whole three times in a row and between other words. Where a browser has no
 * segmenter, no word is known.
 */
export function thaiHas(word: string): boolean {
  if (word.length < SHORTEST || !('Segmenter' in Intl)) return false;
  const before = known.get(word);
  if (before !== undefined) return before;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const cut = (text: string): string[] => Array.from(segmenter!.segment(text), ({ segment }) => segment);
  const thrice = cut(word.repeat(3));
  const has = thrice.length === 3 && thrice.every((part) => part === word) && cut(`การ${word}การ`).includes(word);
  known.set(word, has);
  return has;
}

/** @param english tells of stems of English words; none where they were not needed or could not be had */
export const languageHas =
  (english?: (stem: string) => boolean): LanguageHas =>
  (word) =>
    isThai(word[0] ?? '') ? thaiHas(word) : /^[a-z]{3,}$/.test(word) && (english?.(keyOf(word)) ?? false);

/**
 * Words of the language that stand in a Thai text, as the browser cuts it.
 * @returns words of four letters and marks or more that the language has, each once
 */
export function thaiWordsOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return [];
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const words = Array.from(segmenter.segment(text), ({ segment }) => analyse(segment));
  return [...new Set(words.filter((word) => isThai(word[0] ?? '') && thaiHas(word)))];
}
