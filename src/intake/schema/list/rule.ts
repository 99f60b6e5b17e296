import { z } from 'zod';
import { asks } from '../asks.ts';
import { bilingual } from './bilingual.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { recordFields, recordTitle } from './record-fields.ts';

/** What kind of rule it is, from law down to what funds agreed among themselves. */
export const RULE_FORMS = ['act', 'bill', 'judgment', 'regulation', 'programme', 'guideline', 'agreement'] as const;
/** What it does to the flow of money, as far as the sources tell. */
export const RULE_EFFECTS = ['opens', 'limits', 'both', 'unknown'] as const;

/** A law, rule or programme that lets money flow or stops it; one item of `content/rules.yaml`. */
export const ruleSchema = z.strictObject({
  id: recordFields.id,
  form: field(z.enum(RULE_FORMS), {
    th: 'รูปแบบ',
    en: 'Form',
    help: {
      th: 'act พระราชบัญญัติ · bill ร่างกฎหมาย · judgment คำพิพากษา · regulation ระเบียบ · programme โครงการของรัฐ · guideline แนวทาง · agreement ข้อตกลงของกองทุนเอง',
      en: 'act, bill, judgment, regulation, programme, guideline or agreement (of the funds themselves).',
    },
  }),
  title: recordTitle,
  asks,
  date: field(edtf.optional(), {
    th: 'วันที่',
    en: 'Date',
    help: { th: 'วันที่ลงนามหรือเริ่มใช้ เว้นว่างเมื่อไม่ทราบ', en: 'Signed or begun; left out where not known.' },
  }),
  inForce: field(edtf.optional(), {
    th: 'มีผลเมื่อ',
    en: 'In force',
    help: { th: 'วันที่มีผลบังคับ', en: 'The day on which it came into force.' },
  }),
  effect: field(z.enum(RULE_EFFECTS), {
    th: 'ผลต่อเงิน',
    en: 'Effect on money',
    help: { th: 'opens เปิดทาง · limits จำกัด · both ทั้งสอง · unknown ไม่ทราบ', en: 'opens, limits, both, or unknown.' },
  }),
  says: field(bilingual(700), {
    th: 'บอกว่าอะไร',
    en: 'What it says',
    help: { th: 'สาระตามแหล่งที่อ่าน', en: 'Its content, as far as it was read.' },
  }),
  flow: field(bilingual(700).optional(), {
    th: 'เงินไหลอย่างไร',
    en: 'How money flows',
    help: { th: 'ใครได้ ใครจ่าย ต้องมีอะไรก่อน', en: 'Who gets, who pays, what is asked for first.' },
  }),
  gap: field(bilingual(500).optional(), {
    th: 'ยังไม่รู้',
    en: 'Not known',
    help: { th: 'สิ่งที่แหล่งที่อ่านไม่ได้บอก', en: 'What the sources read do not tell.' },
  }),
  cases: recordFields.cases,
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type RuleData = z.infer<typeof ruleSchema>;
