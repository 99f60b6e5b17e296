/** Languages of the site; Thai is the language that entries are written in first. */
export const LANGS = ['th', 'en'] as const;
export type Lang = (typeof LANGS)[number];
