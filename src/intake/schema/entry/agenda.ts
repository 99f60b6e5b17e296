import { z } from 'zod';
import { entryFields, prose, sourced } from './entry-fields.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { sourceId } from '../ids.ts';
import { fieldsOfSides } from '../side-fields.ts';
import { side } from '../sides.ts';
import { ofSides } from '../../../settings/sides.ts';

/** What came of a promise. */
export const OUTCOMES = ['kept', 'partly', 'dropped', 'unknown'] as const;

const source = () =>
  field(sourceId, { th: 'แหล่งอ้างอิง', en: 'Source', help: { th: 'รหัสแหล่งอ้างอิง', en: 'Id of the source.' } });
const sidePlan = z.strictObject({
  situation: field(z.array(sourced).default([]), {
    th: 'สถานการณ์',
    en: 'Situation',
    help: { th: 'ปีนั้นเหลี่ยมนี้เป็นอย่างไร', en: 'How this side stood in that year.' },
  }),
  plan: field(z.array(sourced).default([]), {
    th: 'แผน',
    en: 'Plan',
    help: { th: 'ตั้งใจจะทำอะไรต่อ', en: 'What was planned next.' },
  }),
});

const PLAN_HELP = { th: 'สถานการณ์และแผน', en: 'Situation and plan.' };

/** One year's situation and plan, side by side for all sides, and what came of it. */
export const agendaSchema = z.strictObject({
  ...entryFields,
  year: field(z.int().min(1900).max(2399), {
    th: 'ปี (ค.ศ.)',
    en: 'Year (CE)',
    help: { th: 'ปี ค.ศ. ของวาระ', en: 'The year of the agenda, Common Era.' },
    example: 2007,
  }),
  sides: field(
    z.strictObject(
      fieldsOfSides(
        sidePlan,
        ofSides(() => PLAN_HELP),
        () => PLAN_HELP,
      ),
    ),
    { th: 'สามเหลี่ยม', en: 'Sides', help: { th: 'สถานการณ์และแผนของแต่ละเหลี่ยม', en: 'Situation and plan of each side.' } },
  ),
  events: field(
    z
      .array(
        z.strictObject({
          date: field(edtf, { th: 'วันที่', en: 'Date', help: { th: 'วันที่ (ค.ศ.)', en: 'Date (CE).' } }),
          what: field(prose(600), {
            th: 'เหตุการณ์',
            en: 'What',
            help: { th: 'เกิดอะไรขึ้น หรือวางแผนอะไรไว้', en: 'What took place, or was planned.' },
            prose: true,
          }),
          place: field(prose(200).optional(), {
            th: 'สถานที่',
            en: 'Place',
            help: { th: 'ที่ไหน', en: 'Where.' },
            prose: true,
          }),
          source: source(),
        }),
      )
      .default([]),
    { th: 'กิจกรรม', en: 'Events', help: { th: 'กิจกรรมของปี', en: 'Events of the year.' } },
  ),
  commitments: field(
    z
      .array(
        z.strictObject({
          who: field(prose(200), {
            th: 'ใคร',
            en: 'Who',
            help: { th: 'ผู้รับปาก', en: 'Who made the commitment.' },
            prose: true,
          }),
          what: field(prose(400), {
            th: 'อะไร',
            en: 'What',
            help: { th: 'จะทำอะไร', en: 'What is to be done.' },
            prose: true,
          }),
          side: field(side, { th: 'เหลี่ยม', en: 'Side', help: { th: 'เหลี่ยมใด', en: 'On which side.' } }),
          due: field(edtf.optional(), { th: 'ภายใน', en: 'Due', help: { th: 'กำหนดเสร็จ', en: 'By when.' } }),
          outcome: field(z.enum(OUTCOMES).default('unknown'), {
            th: 'ผล',
            en: 'Outcome',
            help: {
              th: 'kept ทำตามที่พูด · partly ทำบางส่วน · dropped ไม่ได้ทำ · unknown ยังไม่พบบันทึก',
              en: 'kept, partly, dropped, or unknown where no record was found.',
            },
            names: {
              kept: { th: 'ทำตามที่พูด', en: 'kept' },
              partly: { th: 'ทำบางส่วน', en: 'partly kept' },
              dropped: { th: 'ไม่ได้ทำ', en: 'dropped' },
              unknown: { th: 'ยังไม่พบบันทึก', en: 'no record found' },
            },
            example: 'partly',
          }),
          outcomeNote: field(prose(400).optional(), {
            th: 'เกิดอะไรขึ้น',
            en: 'What came of it',
            help: { th: 'หนึ่งหรือสองประโยค เว้นว่างเมื่อไม่ทราบ', en: 'One or two sentences; left out where nobody knows.' },
            prose: true,
          }),
          outcomeSource: field(sourceId.optional(), {
            th: 'แหล่งที่บอกผล',
            en: 'Source of the outcome',
            help: { th: 'ต้องมี เว้นแต่ผลเป็น unknown', en: 'Needed, unless the outcome is unknown.' },
          }),
          source: source(),
        }),
      )
      .default([]),
    { th: 'คำมั่น', en: 'Commitments', help: { th: 'ใครรับปากจะทำอะไร', en: 'Who promised what.' } },
  ),
});
export type AgendaData = z.infer<typeof agendaSchema>;
