import type { Lang } from './languages.ts';

/**
 * Every order in the site, the same on every machine. `localeCompare` without a language follows the machine's own,
 * and in Thai that passes over hyphens: the editor's build would not be the server's. A lint rule keeps it out.
 */
const collators: Record<Lang, Intl.Collator> = { th: new Intl.Collator('th'), en: new Intl.Collator('en') };

/** Dictionary order of what people read. In Thai a vowel written before its consonant sorts after it. */
export const byWords =
  (lang: Lang) =>
  (a: string, b: string): number =>
    collators[lang].compare(a, b);

/** Thai dictionary order. */
export const thaiOrder = byWords('th');

/** Order of ids, dates, paths and codes: letter by letter, as they are written. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
