/**
 * Names as they were told one after another, by the languages of a site in the same order; a language for which none is
 * left takes the first.
 * @param langs left out: Thai and English, as a site has them where nothing is said
 */
export const namesIn = (names: readonly string[], langs: readonly string[] = ['th', 'en']): Record<string, string> =>
  Object.fromEntries(langs.map((lang, index) => [lang, names[index] || (names[0] ?? '')]));
