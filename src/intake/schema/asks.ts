import { z } from 'zod';
import { isOwn } from '../../words/languages.ts';
import { field } from './field.ts';
import { inEachLanguage } from './language-fields.ts';

/** Longest question, in letters; whoever needs more tells a story, which the text of the entry can do. */
const LONGEST = 240;

const EXAMPLE = {
  th: 'กรรมการเอาเงินไปใช้เองทำไงดี',
  en: 'the treasurer used our money, what can we do',
};

/** One question or phrase. @param example one as somebody would say it */
const ask = (example: string) =>
  field(z.string().trim().min(2).max(LONGEST), {
    th: 'คำถาม',
    en: 'Question',
    help: { th: 'หนึ่งคำถามหรือหนึ่งประโยค', en: 'One question or phrase.' },
    ...(example && { example }),
  });

/**
 * How people ask for an entry, in every language: questions and phrases as they are said, the complaint as well as the
 * question. They make search understand people; they are no fact about the entry, and no page shows them as one.
 * All languages stand in the file of the entry or in the item of the list: they are written for each, not translated,
 * so they are no prose of a translation and do not make a translation outdated.
 */
export const asks = field(
  z
    .strictObject(
      inEachLanguage(
        (lang) => z.array(ask(isOwn(lang) ? EXAMPLE[lang] : '')).default([]),
        {
          th: {
            th: 'ถามเป็นภาษาไทย',
            en: 'Asked in Thai',
            help: {
              th: 'บรรทัดละหนึ่งประโยค หลายแบบ ทั้งพูดเล่น พูดสุภาพ คำบ่น และคำสั้น ๆ ที่พิมพ์ค้น เช่น “เงินกองทุนจะหมดเมื่อไหร่” “สมัครแล้วแม่ตายไม่เห็นได้ตังค์”',
              en: 'One phrase a line, in Thai: casual, polite, a complaint, and the few words that people type.',
            },
            example: ['เงินกองทุนจะหมดเมื่อไหร่', 'สมัครแล้วแม่ตายไม่เห็นได้ตังค์'],
          },
          en: {
            th: 'ถามเป็นภาษาอังกฤษ',
            en: 'Asked in English',
            help: {
              th: 'คนอ่านภาษาอังกฤษจะถามว่าอย่างไร ไม่ต้องแปลทีละบรรทัด เช่น “will the fund run out of money”',
              en: 'As readers of English would ask; not a translation line by line, such as “will the fund run out of money”.',
            },
            example: ['will the fund run out of money'],
          },
        },
        {
          th: 'ถามเป็นภาษา{}',
          en: 'Asked in {}',
          help: {
            th: 'คนอ่านภาษา{}จะถามว่าอย่างไร บรรทัดละหนึ่งประโยค',
            en: 'As readers of {} would ask, one phrase a line.',
          },
        },
      ),
    )
    .optional(),
  {
    th: 'คนถามว่าอย่างไร',
    en: 'How people ask',
    help: {
      th: '6–15 ประโยคที่คนทั่วไปจะพูดหรือพิมพ์เมื่ออยากได้เรื่องนี้ เขียนอย่างที่พูดจริง ไม่ลอกชื่อเรื่อง ใช้ในการค้นหาเท่านั้น ไม่แสดงบนหน้า',
      en: 'Six to fifteen phrases that people would say or type when they need this, as they really speak and not copied from the title. Used by search only; no page shows them.',
    },
  },
);
/** `undefined` where nobody has written any yet. */
export type Asks = z.infer<typeof asks>;
