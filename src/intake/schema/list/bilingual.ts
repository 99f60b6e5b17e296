import { z } from 'zod';
import { LANGS, type Lang } from '../../../words/languages.ts';
import { field } from '../field.ts';
import { languageHelp } from '../language-fields.ts';
import { prose } from '../prose.ts';

/**
 * The same words in each language of the site, for items of list files, which have no file beside them to translate.
 * @param max letters in each language
 */
export const bilingual = (max: number) =>
  z.strictObject(
    Object.fromEntries(
      LANGS.map((lang) => [
        lang,
        field(
          prose(max),
          languageHelp(lang, { th: 'ภาษา{}', en: '{}' }, { th: 'ข้อความภาษา{}', en: 'The text in {}.' }),
        ),
      ]),
    ) as Record<Lang, ReturnType<typeof prose>>,
  );
export type Bilingual = z.infer<ReturnType<typeof bilingual>>;
