import type { z } from 'zod';
import { isOwn, LANGS, type Lang, type OwnLang } from '../../words/languages.ts';
import { field, type FieldHelp } from './field.ts';

const NAMES = new Map<string, Pick<FieldHelp, 'th' | 'en'>>();

/** What a language is called in Thai and in English: `ไทย`, `Thai`. */
function nameOf(lang: Lang): Pick<FieldHelp, 'th' | 'en'> {
  let name = NAMES.get(lang);
  if (!name) {
    const [th, en] = (['th', 'en'] as const).map(
      (reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(lang) ?? lang,
    );
    NAMES.set(lang, (name = { th: th ?? lang, en: en ?? lang }));
  }
  return name;
}

/**
 * A field for each language of the site, under its code.
 * @param schema what each holds
 * @param own    the words of the fields in Thai and in English
 * @param other  those of any other language, whose name stands in the place of `{}`
 * @param key    under what a language stands: `flatKey` where other fields stand beside
 */
export const inEachLanguage = <S extends z.ZodType>(
  schema: (lang: Lang) => S,
  own: Readonly<Record<OwnLang, FieldHelp>>,
  other: Pick<FieldHelp, 'th' | 'en' | 'help'>,
  key: (lang: Lang) => Lang = (lang) => lang,
): Record<Lang, S> =>
  Object.fromEntries(
    LANGS.map((lang) => [
      key(lang),
      field(schema(lang), isOwn(lang) ? own[lang] : languageHelp(lang, other, other.help)),
    ]),
  ) as Record<Lang, S>;

/** The words of a field that holds a text in one language, which stands in the place of `{}`. */
export function languageHelp(
  lang: Lang,
  label: Pick<FieldHelp, 'th' | 'en'>,
  help: Pick<FieldHelp, 'th' | 'en'>,
): Pick<FieldHelp, 'th' | 'en' | 'help'> {
  const { th, en } = nameOf(lang);
  return {
    th: label.th.replace('{}', th),
    en: label.en.replace('{}', en),
    help: { th: help.th.replace('{}', th), en: help.en.replace('{}', en) },
  };
}
