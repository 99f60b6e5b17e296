import { z } from 'zod';
import { asks } from '../asks.ts';
import { bilingual } from './bilingual.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { placeLike, PROVINCE_CODES } from '../provinces.ts';
import { recordFields, recordTitle } from './record-fields.ts';

/** What a study asks about; one is enough to find it again. */
export const STUDY_SUBJECTS = ['welfare-fund', 'savings-group', 'village-fund', 'triangle', 'policy'] as const;

/**
 * Who measured what, where, and found what; one item of `content/studies.yaml`. Never more than the part that was read
 * says.
 */
export const studySchema = z.strictObject({
  id: recordFields.id,
  subject: field(z.enum(STUDY_SUBJECTS), {
    th: 'เรื่อง',
    en: 'Subject',
    help: {
      th: 'welfare-fund กองทุนสวัสดิการ · savings-group กลุ่มออมทรัพย์และองค์กรชุมชน · village-fund กองทุนหมู่บ้าน · triangle สามเหลี่ยม · policy นโยบาย',
      en: 'welfare-fund, savings-group (with community organisations), village-fund, triangle or policy.',
    },
  }),
  title: recordTitle,
  asks,
  who: field(bilingual(200).optional(), {
    th: 'ใครศึกษา',
    en: 'Who',
    help: { th: 'ผู้ศึกษาหรือหน่วยงาน เว้นว่างเมื่อไม่เห็นชื่อ', en: 'Authors or institution; left out where not seen.' },
  }),
  date: field(edtf.optional(), {
    th: 'ปี',
    en: 'Year',
    help: { th: 'ปีเผยแพร่ เว้นว่างเมื่อไม่ทราบ', en: 'Published; left out where not known.' },
  }),
  provinces: field(z.array(z.enum(PROVINCE_CODES)).default([]), {
    th: 'จังหวัด',
    en: 'Provinces',
    help: { th: 'พื้นที่ศึกษา เว้นว่างเมื่อทั้งประเทศหรือไม่ทราบ', en: 'Where; left out for the whole country or not known.' },
    example: [placeLike('TH-23')],
  }),
  measured: field(bilingual(500), {
    th: 'วัดอะไร อย่างไร',
    en: 'What was measured, and how',
    help: { th: 'คำถาม พื้นที่ จำนวนคน วิธี', en: 'The question, place, number of people, method.' },
  }),
  found: field(bilingual(700).optional(), {
    th: 'พบอะไร',
    en: 'Findings',
    help: { th: 'ตามบทคัดย่อเท่านั้น เว้นว่างเมื่อไม่เห็นผล', en: 'By the abstract only; left out where results were not seen.' },
  }),
  limits: field(bilingual(400).optional(), {
    th: 'ข้อจำกัด',
    en: 'Limits',
    help: { th: 'สิ่งที่ใช้ตัดสินจากงานนี้ไม่ได้', en: 'What it cannot be used to decide.' },
  }),
  cases: recordFields.cases,
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type StudyData = z.infer<typeof studySchema>;
