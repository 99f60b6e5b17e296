import { FIRST, LANGS } from '../../../words/languages.ts';
import { z } from 'zod';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { helpId, lessonId, ownId, workshopId } from '../ids.ts';
import { TRIED_RESULTS, type TriedKind } from '../names.ts';
import { placeLike, PROVINCE_CODES } from '../provinces.ts';

/** What is tried must be one of these; `check/tried.ts` sees to it that exactly one is named. */
const tried = {
  lesson: field(lessonId.optional(), {
    th: 'บทเรียน',
    en: 'Lesson',
    help: {
      th: 'รหัสบทเรียนที่ลอง เลือกหนึ่งอย่างจากบทเรียน ชุดกิจกรรม ทางออก',
      en: 'Id of the lesson that was tried. One of lesson, kit and help page.',
    },
    example: 'see-then-do',
  }),
  workshop: field(workshopId.optional(), {
    th: 'ชุดกิจกรรม',
    en: 'Kit',
    help: { th: 'รหัสชุดกิจกรรมที่ใช้', en: 'Id of the kit that was used.' },
    example: 'pot-of-sweets',
  }),
  help: field(helpId.optional(), {
    th: 'ทางออก',
    en: 'Help page',
    help: { th: 'รหัสหน้าทางออกที่ทำตาม', en: 'Id of the help page that was followed.' },
    example: 'members-stop-paying',
  }),
} satisfies Record<TriedKind, z.ZodType>;

/**
 * Somebody used a lesson, a kit or a help page and told how it went; one item of `content/tried.yaml`. Words of others
 * stand here as plain text: nothing in them is read as a link, a citation or markup. Names are not asked for.
 */
export const triedSchema = z.strictObject({
  id: field(ownId, {
    th: 'รหัส',
    en: 'Id',
    help: {
      th: 'ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด npm run import ตั้งให้',
      en: 'Lower-case ASCII letters, digits and hyphens; npm run import makes it.',
    },
    example: 'see-then-do-2026-11',
  }),
  ...tried,
  date: field(edtf, {
    th: 'เมื่อ',
    en: 'When',
    help: { th: 'วันหรือเดือนที่ลอง (ค.ศ.)', en: 'The day or the month in which it was tried (CE).' },
    example: '2026-11',
  }),
  result: field(z.enum(TRIED_RESULTS), {
    th: 'ผล',
    en: 'Result',
    help: { th: 'คนที่ลองบอกว่าได้ผลหรือไม่ ไม่ใช่บรรณาธิการตัดสิน', en: 'As those who tried it say, not as editors judge.' },
    names: {
      worked: { th: 'ได้ผล', en: 'worked' },
      partly: { th: 'ได้ผลบางส่วน', en: 'worked in part' },
      failed: { th: 'ไม่ได้ผล', en: 'did not work' },
    },
    example: 'worked',
  }),
  province: field(z.enum([...PROVINCE_CODES, 'unknown']), {
    th: 'จังหวัด',
    en: 'Province',
    help: {
      th: 'รหัสจังหวัด หรือ unknown เมื่อถามแล้วเขาไม่บอก',
      en: 'Code of the province, or unknown where they were asked and did not say.',
    },
    example: placeLike('TH-52'),
  }),
  named: field(z.boolean(), {
    th: 'บอกชื่อกลุ่มได้',
    en: 'The group may be named',
    help: {
      th: 'true เมื่อเขาบอกว่าให้ลงชื่อกลุ่มหรือตำบลได้ นอกนั้น false และหน้าเว็บบอกแค่จังหวัด',
      en: 'True where they said that the group or place may be named; else false, and pages name the province only.',
    },
    example: false,
  }),
  group: field(z.string().trim().min(1).max(120).optional(), {
    th: 'กลุ่มหรือตำบล',
    en: 'Group or place',
    help: {
      th: 'ชื่อกลุ่ม กองทุน หรือตำบล ใส่เมื่อ named เป็น true ไม่ใส่ชื่อคน',
      en: 'Name of the group, fund or subdistrict, where named is true. Never of a person.',
    },
  }),
  people: field(z.int().positive().max(9999).optional(), {
    th: 'กี่คน',
    en: 'People',
    help: { th: 'จำนวนคนในวง ถ้าบอก', en: 'How many took part, where they said.' },
    example: 30,
  }),
  changed: field(z.string().trim().min(1).max(600).optional(), {
    th: 'ปรับอะไร แล้วเป็นอย่างไร',
    en: 'What was changed, what came of it',
    help: {
      th: 'คำของคนที่ลอง ตัดชื่อคนและเบอร์ออก ไม่แต่งเติม ไม่เกิน 600 ตัวอักษร',
      en: 'In their own words, without names and numbers of people, with nothing added; at most 600 letters.',
    },
  }),
  lang: field(z.enum(LANGS).default(FIRST), {
    th: 'ภาษาที่เล่า',
    en: 'Language',
    help: { th: 'ภาษาของข้อความข้างบน', en: 'The language of these words.' },
  }),
});
export type TriedData = z.infer<typeof triedSchema>;
