import { atLeastOne } from '../certain.ts';
import { LANGUAGES } from '../site.languages.ts';
import type { LanguageSettings } from './locale/language-settings.ts';

/** A language of this site. */
export type Lang = (typeof LANGUAGES)[number]['code'];

/** Languages of the site, the first one first. */
export const LANGS: readonly [Lang, ...Lang[]] = atLeastOne<Lang>(LANGUAGES.map(({ code }) => code));

/** The language in which entries are written where nothing says otherwise, and whose pages live at the root. */
export const FIRST: Lang = LANGS[0];

/** The language into which the writing page translates; none where the site has one language. */
export const SECOND: Lang | undefined = LANGS[1];

const SETTINGS: ReadonlyMap<string, LanguageSettings> = new Map(LANGUAGES.map((each) => [each.code, each]));

/** Whether a word names a language of the site. */
export const isLang = (code: string | undefined): code is Lang => code !== undefined && SETTINGS.has(code);

/** A language that something names which was kept or sent: one of the site, else the first. */
export const langOr = (code: unknown): Lang => (typeof code === 'string' && isLang(code) ? code : FIRST);

/** What the site says of a language. */
export const languageOf = (lang: Lang): LanguageSettings => SETTINGS.get(lang) ?? { code: lang, name: lang };

/** All languages but one, in their order. */
export const othersThan = (lang: Lang): readonly Lang[] => LANGS.filter((each) => each !== lang);

/** The language of a page by its path from the base of the site: `en/about/` is English. */
export function languageOfPath(path: string): Lang {
  const folder = path.split('/', 1)[0];
  return folder !== FIRST && isLang(folder) ? folder : FIRST;
}

/** A path from the base of the site without the folder of its language: `en/about/` is `about/`. */
export function withoutLanguage(path: string): string {
  const lang = languageOfPath(path);
  return lang === FIRST ? path : path.slice(lang.length + 1);
}

/** Whether a text in a language has the habits of Thai: no space after a sentence, its own names of things. */
export const isThai = (lang: string): boolean => lang === 'th';

/** Languages that the program itself comes with. */
export type OwnLang = 'th' | 'en';

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

/** What a site says of itself, for whoever reads messages of the program: in their language, else in what there is. */
export const saidTo = (said: Readonly<Record<string, string>>, reader: OwnLang): string =>
  said[reader] ?? Object.values(said)[0] ?? '';

/** Whether the program speaks a language itself. */
export const isOwn = (lang: string): lang is OwnLang => lang === 'th' || lang === 'en';

/** Languages in which sources may be written: those of the site, then those of the program. */
export const LANGUAGES_TOLD: readonly (Lang | OwnLang)[] = [...new Set<Lang | OwnLang>([...LANGS, 'th', 'en'])];

/** What the program says in its own languages, for a reader of any: English where it does not speak theirs. */
export const inOwn = <T>(said: Readonly<Record<OwnLang, T>>, lang: Lang): T => (isThai(lang) ? said.th : said.en);

/** A language with the calendar of its texts, as formats of dates name it. */
export const calendarOf = (lang: Lang): string =>
  `${localeOf(lang)}${languageOf(lang).years === 'buddhist' ? '-u-ca-buddhist' : ''}`;

/** What a language is called by readers of another: `Thai`, `ไทย`. */
export const nameOfLanguage = (lang: Lang, reader: Lang): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(lang) ?? languageOf(lang).name;

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

/** The language as formats of dates and numbers name it: `th-TH`, `en-GB`, `lo`. */
export function localeOf(lang: Lang): string {
  const { region } = languageOf(lang);
  return region ? `${lang}-${region}` : lang;
}
