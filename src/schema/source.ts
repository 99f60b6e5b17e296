import { z } from 'zod';
import { prose } from './entry-fields.ts';
import { edtf } from './edtf.ts';
import { field } from './field.ts';
import { ownId } from './ids.ts';

/** The CSL types that our sources have. */
export const SOURCE_TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'legislation',
  'motion_picture',
  'paper-conference',
  'post',
  'post-weblog',
  'report',
  'thesis',
  'webpage',
] as const;

const httpUrl = z.string().superRefine((value, ctx) => {
  if (!/^https?:\/\/[^\s<>"]+$/.test(value))
    ctx.addIssue({ code: 'custom', params: { rule: 'url', value }, message: `"${value}" is not a web address` });
});
const name = z.union([
  z.strictObject({ family: prose(120), given: prose(120).optional() }),
  z.strictObject({ literal: prose(200) }),
]);

/** A source in CSL-JSON field names; one item of `content/sources.yaml`. Dates are EDTF instead of `date-parts`. */
export const sourceSchema = z.strictObject({
  id: field(ownId, {
    th: 'รหัส',
    en: 'Id',
    help: { th: 'ใช้อ้างใน [@รหัส]', en: 'What [@id] cites.' },
    example: 'note-75701',
  }),
  type: field(z.enum(SOURCE_TYPES), {
    th: 'ชนิด',
    en: 'Type',
    help: { th: 'ชนิดตาม CSL', en: 'A CSL type.' },
    example: 'post-weblog',
  }),
  title: field(prose(400), {
    th: 'ชื่อ',
    en: 'Title',
    help: { th: 'ชื่อตามที่ปรากฏ ภาษาเดิม', en: 'As it stands, in its own language.' },
  }),
  'title-en': field(prose(400).optional(), {
    th: 'ชื่อแปล',
    en: 'Title in English',
    help: { th: 'คำแปลชื่อ ถ้ามี', en: 'A translation of the title, if there is one.' },
  }),
  author: field(z.array(name).default([]), {
    th: 'ผู้เขียน',
    en: 'Author',
    help: { th: 'คน {family, given} หรือองค์กร {literal}', en: 'A person {family, given} or an organisation {literal}.' },
  }),
  'container-title': field(prose(300).optional(), {
    th: 'อยู่ใน',
    en: 'Container',
    help: { th: 'ชื่อเว็บ วารสาร หรือหนังสือ', en: 'The site, journal or book that it is part of.' },
    example: 'GotoKnow',
  }),
  publisher: field(prose(300).optional(), {
    th: 'ผู้จัดพิมพ์',
    en: 'Publisher',
    help: { th: 'หน่วยงานที่เผยแพร่', en: 'Who published it.' },
  }),
  issued: field(edtf.optional(), {
    th: 'เผยแพร่',
    en: 'Issued',
    help: { th: 'วันที่เผยแพร่ (ค.ศ.) เว้นว่างเมื่อไม่ทราบ', en: 'Date of publication (CE); left out where not known.' },
    example: '2007-02-01',
  }),
  'event-date': field(edtf.optional(), {
    th: 'วันที่ของเหตุการณ์',
    en: 'Event date',
    help: {
      th: 'วันที่ของเหตุการณ์ที่เล่า เมื่อไม่รู้วันเผยแพร่',
      en: 'Date of the event told, where the date of publication is not known.',
    },
  }),
  volume: field(z.coerce.string().optional(), { th: 'เล่ม', en: 'Volume', help: { th: 'เล่มที่', en: 'Volume.' } }),
  issue: field(z.coerce.string().optional(), { th: 'ฉบับ', en: 'Issue', help: { th: 'ฉบับที่', en: 'Issue.' } }),
  page: field(z.coerce.string().optional(), { th: 'หน้า', en: 'Pages', help: { th: 'เลขหน้า', en: 'Pages.' } }),
  URL: field(httpUrl.optional(), {
    th: 'ที่อยู่เว็บ',
    en: 'URL',
    help: { th: 'ขึ้นต้นด้วย http:// หรือ https://', en: 'Begins with http:// or https://.' },
  }),
  DOI: field(
    z
      .string()
      .regex(/^10\.\S+$/)
      .optional(),
    { th: 'DOI', en: 'DOI', help: { th: 'ขึ้นต้นด้วย 10.', en: 'Begins with 10.' } },
  ),
  ISBN: field(z.string().optional(), {
    th: 'ISBN',
    en: 'ISBN',
    help: { th: 'เลขมาตรฐานหนังสือ', en: 'Standard book number.' },
  }),
  accessed: field(edtf.optional(), {
    th: 'อ่านเมื่อ',
    en: 'Accessed',
    help: { th: 'วันที่เปิดอ่าน', en: 'Day on which it was read.' },
    example: '2026-11-23',
  }),
  language: field(z.enum(['th', 'en']).default('th'), {
    th: 'ภาษา',
    en: 'Language',
    help: { th: 'ภาษาของแหล่ง', en: 'Language of the source.' },
  }),
  reading: field(z.enum(['whole', 'part', 'abstract']).default('part'), {
    th: 'อ่านเท่าใด',
    en: 'How much was read',
    help: { th: 'whole ทั้งหมด · part บางส่วน · abstract บทคัดย่อ', en: 'whole, part, or abstract.' },
  }),
  confidence: field(z.enum(['high', 'medium', 'low']).default('medium'), {
    th: 'เชื่อได้เพียงใด',
    en: 'How sure',
    help: {
      th: 'high ทางการหรือเห็นเอง · medium สื่อหรือเล่าต่อ · low คลุมเครือหรือขัดกัน',
      en: 'high: official or first-hand; medium: press or second-hand; low: vague or conflicting.',
    },
  }),
  note: field(prose(500).optional(), {
    th: 'หมายเหตุ',
    en: 'Note',
    help: { th: 'สิ่งที่ผู้อ่านควรรู้เกี่ยวกับแหล่งนี้', en: 'What a reader should know about this source.' },
  }),
});
export type SourceData = z.infer<typeof sourceSchema>;
