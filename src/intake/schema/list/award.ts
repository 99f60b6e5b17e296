import { z } from 'zod';
import { asks } from '../asks.ts';
import { bilingual } from './bilingual.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { caseId, sourceId } from '../ids.ts';
import { PROVINCE_CODES } from '../provinces.ts';
import { recordFields, recordTitle } from './record-fields.ts';

const recipient = z.strictObject({
  name: field(bilingual(200), {
    th: 'ใครได้',
    en: 'Who',
    help: { th: 'กองทุน กลุ่ม หรือบุคคลสาธารณะ', en: 'A fund, a group or a public figure.' },
  }),
  province: field(z.enum(PROVINCE_CODES).optional(), {
    th: 'จังหวัด',
    en: 'Province',
    help: { th: 'จังหวัดของผู้ได้รับ', en: 'Where they are.' },
  }),
  why: field(bilingual(300).optional(), {
    th: 'เพราะอะไร',
    en: 'What for',
    help: { th: 'ประเภทหรือผลงานตามแหล่ง', en: 'The category or the work, as the source has it.' },
  }),
  case: field(caseId.optional(), {
    th: 'กรณีศึกษา',
    en: 'Case',
    help: { th: 'รหัสกรณี ถ้ามี', en: 'Id of the case, if there is one.' },
  }),
  sources: field(z.array(sourceId).min(1), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'แหล่งที่บอกเรื่องนี้', en: 'The sources that say so.' },
  }),
});

/** An award and who got it; one round is one item of `content/awards.yaml`. */
export const awardSchema = z.strictObject({
  id: recordFields.id,
  title: recordTitle,
  asks,
  date: field(edtf.optional(), {
    th: 'วันที่มอบ',
    en: 'Given',
    help: { th: 'วันมอบหรือปีของรางวัล', en: 'The day or year of the award.' },
  }),
  by: field(bilingual(200).optional(), {
    th: 'ใครมอบ',
    en: 'Given by',
    help: { th: 'หน่วยงานที่มอบ', en: 'Who gives it.' },
  }),
  what: field(bilingual(600).optional(), {
    th: 'เรื่องของรางวัล',
    en: 'About it',
    help: { th: 'ที่มา เกณฑ์ สถานที่', en: 'Origin, criteria, place.' },
  }),
  entries: field(z.number().int().positive().optional(), {
    th: 'ส่งเข้ารับ',
    en: 'Entries',
    help: { th: 'จำนวนที่ส่งเข้ารับการพิจารณา', en: 'How many applied.' },
  }),
  winners: field(z.number().int().positive().optional(), {
    th: 'ได้รับ',
    en: 'Winners',
    help: { th: 'จำนวนที่ได้รับรางวัลทั้งหมด', en: 'How many won in all.' },
  }),
  recipients: field(z.array(recipient).default([]), {
    th: 'ผู้ได้รับที่รู้จัก',
    en: 'Recipients known',
    help: { th: 'เฉพาะที่แหล่งระบุ อาจไม่ครบ', en: 'Those that the sources name; perhaps not all.' },
  }),
  cases: recordFields.cases,
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type AwardData = z.infer<typeof awardSchema>;
