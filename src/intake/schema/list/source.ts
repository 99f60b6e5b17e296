import { FIRST } from '../../../words/languages.ts';
import { LANGUAGES_TOLD } from '../../../words/locale/own-languages.ts';
import { z } from 'zod';
import { prose } from '../entry/entry-fields.ts';
import { edtf, edtfOrRange } from '../edtf.ts';
import { field } from '../field.ts';
import { ownId } from '../ids.ts';

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

/** How much of a source was read. */
export const READINGS = ['whole', 'part', 'opening', 'abstract'] as const;
export type Reading = (typeof READINGS)[number];

const httpUrl = z.string().superRefine((value, ctx) => {
  if (!/^https?:\/\/[^\s<>"]+$/.test(value))
    ctx.addIssue({ code: 'custom', params: { rule: 'url', value }, message: `"${value}" is not a web address` });
});
const name = z.union([
  z.strictObject({
    family: prose(120),
    given: prose(120).optional(),
    /** "Jr.", "III": stands behind the name. */
    suffix: prose(40).optional(),
    /** "van" of van Beethoven, "de la" of de la Cruz: belongs to the family name wherever it stands. */
    'non-dropping-particle': prose(40).optional(),
    /** "von" of Humboldt, Alexander von: falls away where only the family name stands. */
    'dropping-particle': prose(40).optional(),
  }),
  z.strictObject({ literal: prose(300) }),
]);
/** Somebody who made a source: a person in parts, or an organisation as it is called. */
export type SourceName = z.infer<typeof name>;
const people = (th: string, en: string, help: { th: string; en: string }) =>
  field(z.array(name).optional(), { th, en, help });
/** A line that may be typed as a number. */
const line = (most: number) => z.union([z.string(), z.number()]).transform(String).pipe(prose(most));

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
  editor: people('บรรณาธิการ', 'Editor', {
    th: 'บรรณาธิการของหนังสือ ถ้าแหล่งนี้เป็นบทหนึ่ง คือบรรณาธิการของเล่ม',
    en: 'Editor of the book; of a chapter: editor of the book it is in.',
  }),
  translator: people('ผู้แปล', 'Translator', { th: 'ผู้แปล ถ้าเป็นงานแปล', en: 'Who translated it.' }),
  'container-author': people('ผู้เขียนทั้งเล่ม', 'Author of the book', {
    th: 'ผู้เขียนหนังสือทั้งเล่ม เมื่อบทนี้คนอื่นเขียน',
    en: 'Author of the whole book, where somebody else wrote this chapter.',
  }),
  'collection-editor': people('บรรณาธิการชุด', 'Editor of the series', {
    th: 'บรรณาธิการของชุดหนังสือ',
    en: 'Editor of the series.',
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
  'publisher-place': field(prose(200).optional(), {
    th: 'ที่พิมพ์',
    en: 'Place',
    help: { th: 'เมืองของสำนักพิมพ์', en: 'Town of the publisher.' },
    example: 'กรุงเทพฯ',
  }),
  edition: field(line(60).optional(), {
    th: 'พิมพ์ครั้งที่',
    en: 'Edition',
    help: { th: 'เลขครั้งที่พิมพ์ หรือข้อความ เช่น ฉบับปรับปรุง', en: 'Its number, or words such as revised.' },
    example: '2',
  }),
  'collection-title': field(prose(300).optional(), {
    th: 'ชุด',
    en: 'Series',
    help: { th: 'ชื่อชุดหนังสือหรือชุดรายงาน', en: 'Series of books or reports that it belongs to.' },
  }),
  'collection-number': field(line(60).optional(), {
    th: 'ลำดับในชุด',
    en: 'Number in the series',
    help: { th: 'เล่มที่เท่าใดของชุด', en: 'Its number in the series.' },
  }),
  genre: field(prose(120).optional(), {
    th: 'ประเภทงาน',
    en: 'Genre',
    help: { th: 'เช่น วิทยานิพนธ์ปริญญาโท รายงานวิจัย', en: "Such as master's thesis or working paper." },
  }),
  number: field(line(60).optional(), {
    th: 'เลขที่',
    en: 'Number',
    help: { th: 'เลขที่ของรายงาน ประกาศ หรือสิทธิบัตร', en: 'Number of a report, an order or a patent.' },
  }),
  issued: field(edtfOrRange.optional(), {
    th: 'เผยแพร่',
    en: 'Issued',
    help: { th: 'วันที่เผยแพร่ (ค.ศ.) เว้นว่างเมื่อไม่ทราบ', en: 'Date of publication (CE); left out where not known.' },
    example: '2007-02-01',
  }),
  'event-date': field(edtfOrRange.optional(), {
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
  archive_location: field(httpUrl.optional(), {
    th: 'สำเนาที่เก็บไว้',
    en: 'Archived copy',
    help: {
      th: 'ที่อยู่ของสำเนาในคลังเก็บเว็บ เช่น web.archive.org เมื่อหน้าเดิมหายหรืออาจหาย',
      en: 'Address of a copy in a web archive, such as web.archive.org, where the page is gone or may go.',
    },
    example: 'https://web.archive.org/web/20080118023956/http://www.achr.net/',
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
  ISSN: field(z.string().optional(), {
    th: 'ISSN',
    en: 'ISSN',
    help: { th: 'เลขมาตรฐานวารสาร', en: 'Standard number of a journal.' },
  }),
  accessed: field(edtf.optional(), {
    th: 'อ่านเมื่อ',
    en: 'Accessed',
    help: { th: 'วันที่เปิดอ่าน', en: 'Day on which it was read.' },
    example: '2026-11-23',
  }),
  language: field(z.enum(LANGUAGES_TOLD).default(FIRST), {
    th: 'ภาษา',
    en: 'Language',
    help: { th: 'ภาษาของแหล่ง', en: 'Language of the source.' },
  }),
  reading: field(z.enum(READINGS).default('part'), {
    th: 'อ่านเท่าใด',
    en: 'How much was read',
    help: {
      th: 'whole ทั้งหมด · part บางส่วน · opening เพียงตอนต้น · abstract บทคัดย่อ',
      en: 'whole, part, only the opening, or the abstract.',
    },
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
