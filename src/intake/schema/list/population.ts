import { z } from 'zod';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { placeLike, PROVINCE_CODES } from '../provinces.ts';
import { recordFields, recordTitle } from './record-fields.ts';

const provincePeople = z.strictObject({
  province: field(z.enum(PROVINCE_CODES), {
    th: 'จังหวัด',
    en: 'Province',
    help: { th: 'รหัสจังหวัดตาม ISO 3166-2', en: 'Its ISO 3166-2 code.' },
    example: placeLike('TH-52'),
  }),
  people: field(z.int().positive(), {
    th: 'คน',
    en: 'People',
    help: { th: 'จำนวนคนตามแหล่ง', en: 'The number of people in the source.' },
    example: 724678,
  }),
});

/** A count of the people of all provinces at one date; one item of `content/provinces.yaml`. Pages use the newest. */
export const populationSchema = z.strictObject({
  id: recordFields.id,
  date: field(edtf, {
    th: 'ณ วันที่',
    en: 'As of',
    help: { th: 'วันที่ที่นับ ไม่ใช่วันที่เผยแพร่', en: 'The day of the count, not of publication.' },
    example: '2021-12-31',
  }),
  title: recordTitle,
  total: field(z.int().positive(), {
    th: 'รวมทั้งประเทศ',
    en: 'Whole country',
    help: {
      th: 'ยอดรวมที่แหล่งเขียนไว้เอง ใช้ตรวจว่าพิมพ์ครบและถูก',
      en: 'The total that the source itself gives; what was typed is checked against it.',
    },
    example: 66171439,
  }),
  provinces: field(z.array(provincePeople).min(1), {
    th: 'รายจังหวัด',
    en: 'By province',
    help: { th: 'ครบ 77 จังหวัด จังหวัดละหนึ่งรายการ', en: 'All 77 provinces, each once.' },
  }),
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type PopulationData = z.infer<typeof populationSchema>;
