import { FIRST, type Lang } from './languages.ts';

/**
 * Every order in the site, the same on every machine. `localeCompare` without a language follows the machine's own,
 * and in Thai that passes over hyphens: the editor's build would not be the server's. A lint rule keeps it out.
 */
const collators = new Map<Lang, Intl.Collator>();

function collatorOf(lang: Lang): Intl.Collator {
  let found = collators.get(lang);
  if (!found) collators.set(lang, (found = new Intl.Collator(lang)));
  return found;
}

/** Dictionary order of what people read. In Thai and Lao a vowel written before its consonant sorts after it. */
export const byWords = (lang: Lang): ((a: string, b: string) => number) => collatorOf(lang).compare;

/** Dictionary order of the first language of the site. */
export const firstOrder = byWords(FIRST);

/** Order of ids, dates, paths and codes: letter by letter, as they are written. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
