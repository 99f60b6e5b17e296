import { isOwn, isThai, LANGS, type Lang, type OwnLang } from '../languages.ts';

/** What a site says of itself, for whoever reads messages of the program: in their language, else in what there is. */
export const saidTo = (said: Readonly<Record<string, string>>, reader: OwnLang): string =>
  said[reader] ?? Object.values(said)[0] ?? '';

/** Languages in which sources may be written: those of the site, then those of the program. */
export const LANGUAGES_TOLD: readonly (Lang | OwnLang)[] = [...new Set<Lang | OwnLang>([...LANGS, 'th', 'en'])];

/** What the program says in its own languages, for a reader of any: English where it does not speak theirs. */
export const inOwn = <T>(said: Readonly<Record<OwnLang, T>>, lang: Lang): T => (isThai(lang) ? said.th : said.en);

/** Names in the languages of the program, by what they name, with the English ones for other languages of the site. */
export const inEveryLanguage = <T extends Readonly<Record<string, Readonly<Record<OwnLang, string>>>>>(names: T): T =>
  LANGS.some((lang) => !isOwn(lang))
    ? (Object.fromEntries(
        Object.entries(names).map(([key, name]) => [
          key,
          { ...Object.fromEntries(LANGS.map((lang) => [lang, name.en])), ...name },
        ]),
      ) as Readonly<Record<string, Readonly<Record<OwnLang, string>>>> as T)
    : names;
