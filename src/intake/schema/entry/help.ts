import { FUND_PRESETS } from '../fund-presets.ts';
import { z } from 'zod';
import { entryFields, prose } from './entry-fields.ts';
import { field } from '../field.ts';
import { caseId, helpId, lessonId, ruleId, sourceId, termId, workshopId } from '../ids.ts';

/** How it went elsewhere, by what the sources tell; `unknown` where they tell what was done and not what came of it. */
export const WENT = ['worked', 'mixed', 'failed', 'unknown'] as const;

const step = z.strictObject({
  step: field(prose(300), {
    th: 'ขั้นที่ต้องทำ',
    en: 'Step',
    help: {
      th: 'ประโยคสั่งหนึ่งประโยค ไม่เกิน 25 คำ ทำเสร็จได้ในสัปดาห์นี้',
      en: 'One order, at most 25 words, that can be done this week.',
    },
    prose: true,
    example: 'นับสมาชิกที่ค้างจ่ายเกินสามเดือน แยกว่าค้างเพราะอะไร',
  }),
  lesson: field(lessonId, {
    th: 'มาจากบทเรียน',
    en: 'From the lesson',
    help: { th: 'รหัสบทเรียนที่ขั้นนี้ยืนอยู่บน', en: 'Id of the lesson on which this step rests.' },
    example: 'warn-before-cutting-rights',
  }),
});

const say = z.strictObject({
  to: field(prose(120), {
    th: 'พูดกับใคร',
    en: 'To whom',
    help: { th: 'เช่น สมาชิกที่ขาดส่ง นายก อบต.', en: 'Such as a member in arrears, or the mayor.' },
    prose: true,
    example: 'นายก อบต.',
  }),
  words: field(prose(600), {
    th: 'คำพูด',
    en: 'Words',
    help: { th: 'คำที่พูดตามได้เลย ด้วยภาษาพูด', en: 'Words that can be spoken as they are.' },
    prose: true,
  }),
});

const bring = z.strictObject({
  what: field(prose(300), {
    th: 'ถืออะไรไปด้วย',
    en: 'What to bring',
    help: { th: 'กฎ แบบฟอร์ม หรือใบที่ควรมีในมือ', en: 'The rule, form or sheet to have in hand.' },
    prose: true,
  }),
  rule: field(ruleId.optional(), {
    th: 'กฎ',
    en: 'Rule',
    help: {
      th: 'รหัสกฎใน content/rules.yaml ใส่ได้อย่างเดียวใน กฎ ชุดกิจกรรม หรือคำศัพท์',
      en: 'Id of a rule in content/rules.yaml; only one of rule, workshop or term.',
    },
  }),
  workshop: field(workshopId.optional(), {
    th: 'ชุดกิจกรรม',
    en: 'Workshop',
    help: { th: 'รหัสชุดกิจกรรมที่มีแผ่นพิมพ์', en: 'Id of the kit that has the sheet.' },
  }),
  term: field(termId.optional(), {
    th: 'คำศัพท์',
    en: 'Term',
    help: { th: 'รหัสคำศัพท์ที่อธิบายสิ่งนี้', en: 'Id of the term that explains it.' },
  }),
});

const example = z.strictObject({
  case: field(caseId, {
    th: 'กรณีศึกษา',
    en: 'Case',
    help: { th: 'รหัสกรณีที่เคยเจอปัญหานี้', en: 'Id of a case that had this problem.' },
  }),
  went: field(z.enum(WENT), {
    th: 'ผล',
    en: 'How it went',
    help: {
      th: 'worked ได้ผล · mixed ได้ผลบางส่วน · failed ไม่ได้ผล · unknown แหล่งไม่บอกผล ต้องมีทั้งที่ได้ผลหรือแหล่งไม่บอกผล และที่ไม่ใช่ได้ผล',
      en: 'worked, mixed, failed, or unknown where the source does not say; one that worked or is unknown, and one that is not “worked”, must be among them.',
    },
    names: {
      worked: { th: 'ได้ผล', en: 'Worked' },
      mixed: { th: 'ได้ผลบางส่วน', en: 'Partly' },
      failed: { th: 'ไม่ได้ผล', en: 'Did not work' },
      unknown: { th: 'ไม่รู้ผล', en: 'Result not known' },
    },
    example: 'worked',
  }),
  how: field(prose(400), {
    th: 'เกิดอะไรขึ้น',
    en: 'What happened',
    help: { th: 'หนึ่งประโยค', en: 'One sentence.' },
    prose: true,
  }),
  sources: field(z.array(sourceId).min(1), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'รหัสแหล่งที่เล่าเรื่องนี้', en: 'Ids of the sources that tell it.' },
  }),
});

/** A problem as members tell it, and what to do about it: this week first, then everything behind the advice. */
export const helpSchema = z.strictObject({
  ...entryFields,
  order: field(z.int().min(1).max(999).default(100), {
    th: 'ลำดับ',
    en: 'Order',
    help: { th: 'ลำดับในรายการและหน้าแรก เลขน้อยขึ้นก่อน', en: 'Place in the list and on the home page; lower comes first.' },
    example: 1,
  }),
  home: field(z.boolean().default(false), {
    th: 'ขึ้นหน้าแรก',
    en: 'On the home page',
    help: { th: 'true สำหรับแปดถึงสิบปัญหาที่พบบ่อยที่สุด', en: 'True for the eight to ten most common problems.' },
  }),
  problem: field(prose(600), {
    th: 'ปัญหา',
    en: 'Problem',
    help: {
      th: 'สองหรือสามประโยค อาการเป็นอย่างไร เล่าอย่างที่สมาชิกเล่า',
      en: 'Two or three sentences: how it looks, as members tell it.',
    },
    prose: true,
  }),
  thisWeek: field(z.array(step).min(3).max(5), {
    th: 'สัปดาห์นี้ทำอะไร',
    en: 'What to do this week',
    help: { th: 'สามถึงห้าขั้น แต่ละขั้นอ้างบทเรียน', en: 'Three to five steps, each with its lesson.' },
  }),
  say: field(z.array(say).max(3).default([]), {
    th: 'พูดอย่างไร',
    en: 'What to say',
    help: { th: 'ไม่เกินสามข้อ พูดกับใคร ว่าอย่างไร', en: 'At most three: to whom, and what.' },
  }),
  bring: field(z.array(bring).default([]), {
    th: 'ถืออะไรไป',
    en: 'What to bring',
    help: { th: 'กฎ แบบฟอร์ม หรือใบที่ช่วยให้คุยง่าย', en: 'Rules, forms or sheets that help the talk.' },
  }),
  cases: field(z.array(example).min(2), {
    th: 'ที่อื่นเป็นอย่างไร',
    en: 'How it went elsewhere',
    help: {
      th: 'อย่างน้อยสองแห่ง มีทั้งที่ได้ผลและที่ไม่ได้ผล',
      en: 'At least two: one where it worked, and one where it did not.',
    },
  }),
  lessons: field(z.array(lessonId).min(1), {
    th: 'บทเรียนเบื้องหลัง',
    en: 'Lessons behind it',
    help: { th: 'รหัสบทเรียนที่คำแนะนำนี้ยืนอยู่บน', en: 'Ids of the lessons on which the advice rests.' },
  }),
  workshop: field(workshopId.optional(), {
    th: 'ชุดกิจกรรมที่ควรจัด',
    en: 'Workshop to run',
    help: { th: 'รหัสชุดกิจกรรมที่ช่วยคุยเรื่องนี้', en: 'Id of the kit that helps to talk it over.' },
  }),
  sum: field(
    z
      .strictObject({
        preset: field(z.enum(FUND_PRESETS), {
          th: 'ตัวอย่างกองทุน',
          en: 'Example fund',
          help: { th: 'รหัสตัวอย่างในหน้าคิดเลขกองทุน', en: 'Id of an example of the fund model.' },
          names: {
            typical: { th: 'กองทุนวันละบาท ขนาดเฉลี่ยของประเทศ', en: 'a one-baht fund of the country’s mean size' },
            sound: { th: 'ตัวอย่างสมมุติ: รับปากเท่าที่จ่ายไหว', en: 'made-up example: promises that can be paid' },
            short: { th: 'ตัวอย่างสมมุติ: บำนาญที่ยังไม่ได้บวกเลข', en: 'made-up example: pensions not added up' },
            chamuang: { th: 'ตารางของชะมวง', en: 'the table of Chamuang' },
            'si-satchanalai': { th: 'ตารางของศรีสัชนาลัย', en: 'the table of Si Satchanalai' },
            trat: { th: 'ตารางของตราด', en: 'the table of Trat' },
            yasothon: { th: 'ตารางของเมืองยโสธร', en: 'the table of Yasothon town' },
            sadao: { th: 'ตารางของสะเดา', en: 'the table of Sadao' },
          },
        }),
        why: field(prose(300), {
          th: 'คิดไปทำไม',
          en: 'What for',
          help: { th: 'คิดแล้วจะเห็นอะไร หนึ่งประโยค', en: 'What the sum will show, in one sentence.' },
          prose: true,
        }),
      })
      .optional(),
    { th: 'ลองคิดเลข', en: 'The sum to do', help: { th: 'ลิงก์ไปหน้าคิดเลขกองทุน', en: 'A link to the fund model.' } },
  ),
  notThis: field(
    z
      .array(
        z.strictObject({
          when: field(prose(300), {
            th: 'ไม่ใช่เรื่องนี้เมื่อ',
            en: 'It is another problem when',
            help: { th: 'อาการที่บอกว่าเป็นปัญหาอื่น', en: 'Signs of another problem.' },
            prose: true,
          }),
          help: field(helpId.optional(), {
            th: 'ไปที่',
            en: 'Go to',
            help: { th: 'รหัสทางออกที่ตรงกว่า', en: 'Id of the help that fits better.' },
          }),
        }),
      )
      .default([]),
    {
      th: 'เมื่อไม่ใช่ปัญหานี้',
      en: 'When this is not your problem',
      help: { th: 'อาการคล้ายแต่เป็นเรื่องอื่น', en: 'What looks alike but is something else.' },
    },
  ),
});
export type HelpData = z.infer<typeof helpSchema>;
