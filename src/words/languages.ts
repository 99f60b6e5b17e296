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

/** Whether the program speaks a language itself. */
export const isOwn = (lang: string): lang is OwnLang => lang === 'th' || lang === 'en';
