/** Words that come from the settings, said again in another language. */
const SAID_AGAIN = new WeakMap<object, (lang: string) => object>();

/** Words that settings say, in a language, so that they can be had in another one later. */
export function saidBySettings<T extends object>(said: (lang: string) => T, lang: string): T {
  const words = said(lang);
  SAID_AGAIN.set(words, said);
  return words;
}

/**
 * The same words in another language, where they come from the settings: what a network says in its language is not
 * told in English because the interface has not all words of that language.
 */
export const saidInOther = <T extends object>(words: T, lang: string): T =>
  (SAID_AGAIN.get(words)?.(lang) as T | undefined) ?? words;
