import { z } from 'zod';
import { asks } from '../asks.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { ownId, sourceId, topicId } from '../ids.ts';
import { bilingual } from '../list/bilingual.ts';
import { prose } from '../prose.ts';

export { prose };

/** Something said, with the sources that say it. */
export const sourced = z.strictObject({
  text: field(prose(), {
    th: 'ข้อความ',
    en: 'Text',
    help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
    prose: true,
    example: 'จ่ายวันละ 1 บาท ครบ 180 วันจึงได้รับสวัสดิการ',
  }),
  sources: field(z.array(sourceId).min(1), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'รหัสแหล่งอ้างอิงที่กล่าวเรื่องนี้ อย่างน้อยหนึ่งรายการ', en: 'Ids of the sources that say so, at least one.' },
    example: ['note-75701'],
  }),
  uncertain: field(prose(400).optional(), {
    th: 'ไม่แน่ใจเพราะ',
    en: 'Uncertain because',
    help: {
      th: 'เขียนเหตุผลเมื่อข้อมูลไม่แน่นอน เช่น แหล่งสองแห่งให้ตัวเลขต่างกัน',
      en: 'The reason, where the fact is uncertain, such as two sources that differ.',
    },
    prose: true,
  }),
});

/** How far a text has been looked at by others than its author. */
export const ENTRY_STATUSES = ['draft', 'checked', 'reviewed'] as const;

/** Fields that every entry has. */
export const entryFields = {
  title: field(prose(200), {
    th: 'ชื่อเรื่อง',
    en: 'Title',
    help: { th: 'ชื่อที่คนอ่านเห็นและค้นหา ไม่เกิน 200 ตัวอักษร', en: 'What readers see and search for; at most 200 characters.' },
    prose: true,
    example: 'ป่าชุมชนบ้านตัวอย่าง',
  }),
  summary: field(prose(600), {
    th: 'สรุป',
    en: 'Summary',
    help: {
      th: 'หนึ่งถึงสามประโยค ใช้ในรายการ ผลค้นหา และเมื่อแชร์',
      en: 'One to three sentences; used in lists, search results and when shared.',
    },
    prose: true,
  }),
  aliases: field(z.array(z.string().trim().min(1)).default([]), {
    th: 'ชื่ออื่น',
    en: 'Other names',
    help: {
      th: 'ชื่อเดิม ชื่อเรียก หรือคำสะกดอื่น ใช้ใน [[ลิงก์]] และการค้นหา',
      en: 'Old names and other spellings; understood by [[links]] and search.',
    },
    example: ['บ้านตัวอย่าง'],
  }),
  asks,
  topics: field(z.array(topicId).default([]), {
    th: 'หัวข้อ',
    en: 'Topics',
    help: { th: 'รหัสหัวข้อใน content/topics', en: 'Ids of topics under content/topics.' },
    example: ['one-baht-a-day'],
  }),
  status: field(z.enum(ENTRY_STATUSES).default('draft'), {
    th: 'สถานะ',
    en: 'Status',
    help: {
      th: 'draft = ร่าง, checked = กองบรรณาธิการเทียบทุกประโยคกับแหล่งที่บันทึกไว้ (ใส่วันที่ที่ checkedOn), reviewed = คนนอกที่รู้เรื่องตรวจแล้ว',
      en: 'draft; checked: the editors compared every sentence with its sources as recorded (give the day in checkedOn); reviewed: by somebody from outside who knows the matter.',
    },
    names: {
      draft: { th: 'ร่าง', en: 'draft' },
      checked: { th: 'เทียบกับแหล่งแล้ว', en: 'compared with its sources' },
      reviewed: { th: 'คนนอกตรวจแล้ว', en: 'reviewed from outside' },
    },
    example: 'draft',
  }),
  checkedOn: field(edtf.optional(), {
    th: 'เทียบเมื่อ',
    en: 'Compared on',
    help: {
      th: 'วันที่คนที่ไม่ได้เขียนเทียบทุกประโยคกับแหล่ง (ค.ศ.) สิ่งที่แก้เพราะการเทียบเขียนไว้ที่ changes ในวันเดียวกัน',
      en: 'Day on which somebody who did not write it compared every sentence with its sources; what was corrected stands in changes under the same day.',
    },
    example: '2026-11-30',
  }),
  updated: field(edtf, {
    th: 'แก้ไขล่าสุด',
    en: 'Last change',
    help: { th: 'วันที่แก้เนื้อหาครั้งล่าสุด (ค.ศ.)', en: 'Day on which the content last changed (CE).' },
    example: '2026-11-23',
  }),
  formerly: field(z.array(ownId).optional(), {
    th: 'รหัสเดิม',
    en: 'Former ids',
    help: {
      th: 'รหัสที่เรื่องนี้เคยใช้ ลิงก์เก่าจะพามาที่นี่',
      en: 'Ids that this entry had before; old addresses lead here.',
    },
    example: ['old-name'],
  }),
  changes: field(
    z
      .array(
        z.strictObject({
          date: field(edtf, { th: 'วันที่', en: 'Date', help: { th: 'วันที่แก้ (ค.ศ.)', en: 'Day of the change (CE).' } }),
          what: field(bilingual(400), {
            th: 'แก้อะไร',
            en: 'What changed',
            help: {
              th: 'สิ่งที่คนอ่านควรรู้ว่าเปลี่ยน หนึ่งประโยค ไม่ต้องเล่าคำที่สะกดผิด',
              en: 'What readers should know has changed, in one sentence; slips of spelling need no telling.',
            },
          }),
        }),
      )
      .optional(),
    {
      th: 'การแก้ไข',
      en: 'Changes',
      help: { th: 'การแก้ที่เปลี่ยนความหมาย ล่าสุดก่อน', en: 'Changes of meaning, newest first.' },
    },
  ),
};
export type EntryFields = z.infer<z.ZodObject<typeof entryFields>>;
