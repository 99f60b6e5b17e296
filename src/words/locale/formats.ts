import { languageOf, type Lang } from '../languages.ts';

/** The language as formats of dates and numbers name it: `th-TH`, `en-GB`, `lo`. */
export function localeOf(lang: Lang): string {
  const { region } = languageOf(lang);
  return region ? `${lang}-${region}` : lang;
}

/** A language with the calendar of its texts, as formats of dates name it. */
export const calendarOf = (lang: Lang): string =>
  `${localeOf(lang)}${languageOf(lang).years === 'buddhist' ? '-u-ca-buddhist' : ''}`;

/** What a language is called by readers of another: `Thai`, `ไทย`. */
export const nameOfLanguage = (lang: Lang, reader: Lang): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(lang) ?? languageOf(lang).name;
