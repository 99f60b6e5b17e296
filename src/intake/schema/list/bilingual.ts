import { z } from 'zod';
import { field } from '../field.ts';
import { prose } from '../prose.ts';

/**
 * The same words in Thai and in English, for items of list files, which have no file beside them to translate. @param
 * max letters in each language
 */
export const bilingual = (max: number) =>
  z.strictObject({
    th: field(prose(max), { th: 'ภาษาไทย', en: 'Thai', help: { th: 'ข้อความภาษาไทย', en: 'The text in Thai.' } }),
    en: field(prose(max), {
      th: 'ภาษาอังกฤษ',
      en: 'English',
      help: { th: 'ข้อความภาษาอังกฤษ', en: 'The text in English.' },
    }),
  });
export type Bilingual = z.infer<ReturnType<typeof bilingual>>;
