import { z } from 'zod';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { sourceId, topicId } from '../ids.ts';

/** A line or paragraph of prose in the entry's language; `en.mdx` may translate it. */
export const prose = (max = 2000) => z.string().trim().min(1).max(max);

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

/** Fields that every entry has. */
export const entryFields = {
  title: field(prose(200), {
    th: 'ชื่อเรื่อง',
    en: 'Title',
    help: { th: 'ชื่อที่คนอ่านเห็นและค้นหา ไม่เกิน 200 ตัวอักษร', en: 'What readers see and search for; at most 200 characters.' },
    prose: true,
    example: 'ออมบุญวันละบาท จังหวัดลำปาง',
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
    example: ['ออมบุญลำปาง'],
  }),
  topics: field(z.array(topicId).default([]), {
    th: 'หัวข้อ',
    en: 'Topics',
    help: { th: 'รหัสหัวข้อใน content/topics', en: 'Ids of topics under content/topics.' },
    example: ['one-baht-a-day'],
  }),
  status: field(z.enum(['draft', 'reviewed']).default('draft'), {
    th: 'สถานะ',
    en: 'Status',
    help: { th: 'draft = ร่าง, reviewed = มีคนอื่นตรวจแล้ว', en: 'draft, or reviewed by somebody other than the author.' },
    example: 'draft',
  }),
  updated: field(edtf, {
    th: 'แก้ไขล่าสุด',
    en: 'Last change',
    help: { th: 'วันที่แก้เนื้อหาครั้งล่าสุด (ค.ศ.)', en: 'Day on which the content last changed (CE).' },
    example: '2026-11-23',
  }),
};
export type EntryFields = z.infer<z.ZodObject<typeof entryFields>>;
