import { LANGS, type Lang } from '../languages.ts';

/** Letters by which a language is known. */
const OWN_LETTERS: readonly [code: string, letters: RegExp][] = [
  ['th', /[\u0e01-\u0e4e]/u],
  ['lo', /[\u0e81-\u0edf]/u],
];

/**
 * The language of words that say none, by their letters: Thai or Lao; of Latin ones that of the reader where it is
 * written with them, else English.
 */
export function lettersOf(words: string, reader: string): string {
  const own = OWN_LETTERS.find(([, letters]) => letters.test(words))?.[0];
  return own ?? (OWN_LETTERS.some(([code]) => code === reader) ? 'en' : reader);
}

/** The first language of the site that is written with the letters of some words; `undefined` where there is none. */
export function languageByLetters(words: string): Lang | undefined {
  const own = OWN_LETTERS.find(([, letters]) => letters.test(words))?.[0];
  return LANGS.find((lang) => (own === undefined ? OWN_LETTERS.every(([code]) => code !== lang) : lang === own));
}
