import type { LanguageSettings } from './words/locale/language-settings.ts';

/**
 * The languages of this site. Entries are written in the first, which lives at the root of the address; each other one
 * lives under its code. The words of a language are a folder of `src/words` (docs/own-site.md).
 */
export const LANGUAGES = [
  { code: 'th', name: 'ภาษาไทย', short: 'ไทย', region: 'TH', years: 'buddhist' },
  { code: 'en', name: 'English', short: 'EN', region: 'GB' },
] as const satisfies readonly [LanguageSettings, ...LanguageSettings[]];
