import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { field } from '../field.ts';
import { caseId, ownId, sourceId } from '../ids.ts';

/** Fields that every record of the movement has: an event, a figure, a rule, a study, an award. */
export const recordFields = {
  id: field(ownId, {
    th: 'รหัส',
    en: 'Id',
    help: {
      th: 'ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด เป็นที่อยู่ในหน้าเว็บด้วย',
      en: 'Lower-case ASCII letters, digits and hyphens; also its place on the page.',
    },
    example: 'match-2010',
  }),
  sources: field(z.array(sourceId).min(1), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'แหล่งที่กล่าวเรื่องนี้ อย่างน้อยหนึ่งแหล่ง', en: 'The sources that say so, at least one.' },
    example: ['mgr-2010-abhisit'],
  }),
  cases: field(z.array(caseId).default([]), {
    th: 'กรณีศึกษา',
    en: 'Cases',
    help: { th: 'กรณีที่เรื่องนี้เกี่ยวข้อง หน้ากรณีจะแสดงเรื่องนี้ด้วย', en: 'Cases it concerns; their pages show it too.' },
    example: ['example-forest'],
  }),
  uncertain: field(bilingual(400).optional(), {
    th: 'ไม่แน่ใจเพราะ',
    en: 'Uncertain because',
    help: { th: 'เหตุผล เมื่อวันที่หรือข้อมูลยังไม่แน่นอน', en: 'The reason, where the date or the fact is not certain.' },
  }),
};

/** A short name of a record, as lists and headings show it. */
export const recordTitle = field(bilingual(200), {
  th: 'ชื่อ',
  en: 'Title',
  help: { th: 'หนึ่งประโยคสั้น บอกว่าเกิดอะไร หรือคืออะไร', en: 'One short sentence: what happened, or what it is.' },
});
