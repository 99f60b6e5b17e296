import { z } from 'zod';
import { itemAt } from '../../../certain.ts';
import { isOwn } from '../../../words/languages.ts';
import { field } from '../field.ts';
import { inEachLanguage } from '../language-fields.ts';
import { ownId, termId } from '../ids.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

const EXAMPLES = { th: ['โกง', 'อมเงิน', 'ยักยอก'], en: ['embezzle', 'steal'] };

/** A word or phrase as people say it. */
const phrase = (example: string) =>
  field(z.string().trim().min(2).max(60), {
    th: 'คำ',
    en: 'Word',
    help: { th: 'หนึ่งคำหรือวลีสั้น ๆ', en: 'One word or short phrase.' },
    ...(example && { example }),
  });
const phrases = (th: string, en: string, help: { th: string; en: string }, example: [string, ...string[]]) =>
  field(z.array(phrase(example[0])).default([]), { th, en, help, example });

/**
 * Words that people say and write for one thing, the languages side by side; one item of `content/concepts.yaml`.
 * Search looks for the others beside the one that was typed, and ranks what has them below.
 */
export const conceptSchema = z.strictObject({
  id: field(ownId, {
    th: 'รหัส',
    en: 'Id',
    help: { th: 'ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด', en: 'Lower-case ASCII letters, digits and hyphens.' },
    example: 'embezzle',
  }),
  weight: field(z.number().min(0).max(1), {
    th: 'น้ำหนัก',
    en: 'Weight',
    help: {
      th: '0–1 คำในกลุ่มหมายถึงสิ่งเดียวกันเพียงใด 1 คือแทนกันได้เสมอ 0.5 คือเกี่ยวกันแต่ไม่เหมือน',
      en: '0 to 1: how nearly its words mean the same; 1 is always, 0.5 is related but not the same.',
    },
    example: 0.7,
  }),
  ...inEachLanguage(
    (lang) => z.array(phrase(isOwn(lang) ? itemAt(EXAMPLES[lang], 0) : '')).default([]),
    {
      th: {
        th: 'คำไทย',
        en: 'Thai words',
        help: {
          th: 'คำที่คนพูดและเขียน ทั้งคำทางการ คำพูด และคำสะกดที่พบบ่อย',
          en: 'As people say and write them: formal, spoken, and as they are often spelt.',
        },
        example: EXAMPLES.th,
      },
      en: {
        th: 'คำอังกฤษ',
        en: 'English words',
        help: { th: 'คำอังกฤษของสิ่งเดียวกัน', en: 'English words for the same thing.' },
        example: EXAMPLES.en,
      },
    },
    {
      th: 'คำ{}',
      en: 'Words of {}',
      help: { th: 'คำภาษา{}ของสิ่งเดียวกัน', en: 'Words of {} for the same thing.' },
    },
    flatKey,
  ),
  not: phrases(
    'ไม่ใช่ในคำ',
    'Not within',
    {
      th: 'คำอื่นที่มีคำในกลุ่มซ่อนอยู่แต่ไม่ได้หมายถึงสิ่งนี้',
      en: 'Other words in which a word of the group stands without meaning this.',
    },
    ['โกงกาง'],
  ),
  ambiguous: field(z.boolean().default(false), {
    th: 'มีหลายความหมาย',
    en: 'Ambiguous',
    help: {
      th: 'true เมื่อบางคำของกลุ่มนี้อยู่ในกลุ่มอื่นด้วยโดยตั้งใจ เพราะมีหลายความหมาย',
      en: 'True where some of its words are in another group too, on purpose, since they mean several things.',
    },
  }),
  terms: field(z.array(termId).default([]), {
    th: 'คำศัพท์',
    en: 'Terms',
    help: { th: 'รหัสคำศัพท์ที่หมายถึงสิ่งเดียวกัน', en: 'Ids of the terms that mean it.' },
    example: ['audit'],
  }),
});
export type ConceptData = z.infer<typeof conceptSchema>;
