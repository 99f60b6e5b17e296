import { z } from 'zod';
import { asks } from '../asks.ts';
import { bilingual } from './bilingual.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { recordFields, recordTitle } from './record-fields.ts';
import { side } from '../sides.ts';

/** Something that happened in the movement as a whole, or that it looks back to; one item of `content/events.yaml`. */
export const eventSchema = z.strictObject({
  id: recordFields.id,
  date: field(edtf, {
    th: 'วันที่',
    en: 'Date',
    help: {
      th: 'ค.ศ. แบบ 2007 หรือ 2007-02-04 เติม ~ เมื่อประมาณ ? เมื่อไม่แน่ใจ',
      en: '2007 or 2007-02-04 (CE); ~ for about, ? for uncertain.',
    },
    example: '2010-01-11',
  }),
  to: field(edtf.optional(), {
    th: 'ถึง',
    en: 'Until',
    help: { th: 'วันสุดท้าย เมื่อกินเวลาหลายวันหรือหลายปี', en: 'The last day or year, where it lasted.' },
    example: '2006-07-02',
  }),
  side: field(side, {
    th: 'เหลี่ยม',
    en: 'Side',
    help: { th: 'เหลี่ยมที่เหตุการณ์นี้เกิดขึ้น', en: 'The side on which it happened.' },
  }),
  title: recordTitle,
  asks,
  text: field(bilingual(700).optional(), {
    th: 'รายละเอียด',
    en: 'Text',
    help: {
      th: 'หนึ่งถึงสามประโยค ตัวเลขทุกตัวต้องมาจากแหล่งที่อ้าง',
      en: 'One to three sentences; every figure from the sources named.',
    },
  }),
  turning: field(z.boolean().default(false), {
    th: 'จุดเปลี่ยน',
    en: 'Turning point',
    help: {
      th: 'true เมื่อเรื่องหลังจากนี้ไม่เหมือนเดิม หน้าแรกแสดงเฉพาะจุดเปลี่ยน',
      en: 'True where things were not the same afterwards; the home page shows turning points only.',
    },
  }),
  planned: field(z.boolean().default(false), {
    th: 'พบแต่แผน',
    en: 'Only planned',
    help: { th: 'true เมื่อแหล่งบอกเพียงว่าจะจัด ไม่พบว่าจัดแล้ว', en: 'True where the source tells of the plan only.' },
  }),
  cases: recordFields.cases,
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type EventData = z.infer<typeof eventSchema>;
