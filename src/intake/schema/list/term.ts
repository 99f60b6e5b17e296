import { z } from 'zod';
import { asks } from '../asks.ts';
import { prose } from '../entry/entry-fields.ts';
import { field } from '../field.ts';
import { inEachLanguage } from '../language-fields.ts';
import { ownId, sourceId } from '../ids.ts';
import { side } from '../sides.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** A word of the field with its meaning; one item of `content/terms.yaml`. */
export const termSchema = z.strictObject({
  id: field(ownId, {
    th: 'รหัส',
    en: 'Id',
    help: { th: 'ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด', en: 'Lower-case ASCII letters, digits and hyphens.' },
    example: 'codi',
  }),
  ...inEachLanguage(
    () => prose(160),
    {
      th: {
        th: 'คำไทย',
        en: 'Thai',
        help: { th: 'คำที่ใช้จริง', en: 'The Thai word.' },
        example: 'สถาบันพัฒนาองค์กรชุมชน',
      },
      en: {
        th: 'คำอังกฤษ',
        en: 'English',
        help: { th: 'คำอังกฤษที่ใช้บนเว็บนี้', en: 'The English word used on this site.' },
        example: 'Community Organizations Development Institute',
      },
    },
    { th: 'คำ{}', en: '{}', help: { th: 'คำภาษา{}ที่ใช้บนเว็บนี้', en: 'The word in {} used on this site.' } },
    flatKey,
  ),
  also: field(z.array(z.string().trim().min(1)).default([]), {
    th: 'คำอื่น',
    en: 'Also',
    help: {
      th: 'ตัวย่อ คำสะกดอื่น ชื่อเดิม ใช้ขยายการค้นหา',
      en: 'Abbreviations, other spellings and old names; they widen a search.',
    },
    example: ['แนวกันไฟป่า', 'fire line'],
  }),
  asks,
  definition: field(
    z.strictObject(
      inEachLanguage(
        () => prose(600),
        {
          th: {
            th: 'ความหมายภาษาไทย',
            en: 'Meaning in Thai',
            help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
          },
          en: {
            th: 'ความหมายภาษาอังกฤษ',
            en: 'Meaning in English',
            help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
          },
        },
        {
          th: 'ความหมายภาษา{}',
          en: 'Meaning in {}',
          help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
        },
      ),
    ),
    { th: 'ความหมาย', en: 'Definition', help: { th: 'ความหมายในทั้งสองภาษา', en: 'The meaning in both languages.' } },
  ),
  side: field(side.optional(), {
    th: 'เหลี่ยม',
    en: 'Side',
    help: { th: 'เหลี่ยมที่คำนี้อยู่ ถ้ามี', en: 'The side it belongs to, if any.' },
  }),
  sources: field(z.array(sourceId).default([]), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'แหล่งของความหมาย', en: 'Sources of the definition.' },
  }),
  hint: field(z.boolean().default(true), {
    th: 'แสดงคำใบ้',
    en: 'Hint',
    help: {
      th: 'false เมื่อคำนี้เป็นคำทั่วไปจนไม่ควรขีดเส้นใต้ในเนื้อความ',
      en: 'False for a word too common to be marked in running text.',
    },
  }),
});
export type TermData = z.infer<typeof termSchema>;
