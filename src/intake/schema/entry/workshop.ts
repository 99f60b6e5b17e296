import { z } from 'zod';
import { entryFields, prose } from './entry-fields.ts';
import { field } from '../field.ts';
import { caseId, lessonId, sourceId, workshopId } from '../ids.ts';

export const PURPOSES = ['review', 'share', 'decide', 'plan', 'solve', 'recruit', 'distil'] as const;
export const SHEETS = [
  'triangle',
  'level-table',
  'event-cards',
  'story-card',
  'lesson-card',
  'promise-card',
  'timeline',
  'problem-tree',
  'force-field',
  'vote-board',
  'map',
  'agenda',
  'kit-cards',
  'sign-in',
  'evaluation',
  'review',
  'wall-table',
] as const;
export type SheetName = (typeof SHEETS)[number];
/** Where a short part of 5 to 15 minutes belongs in a meeting. A kit that has none of these is a whole meeting. */
export const SHORT_PARTS = ['opener', 'energiser', 'closer'] as const;
/** What a part is for, where a plan must know it. */
export const STEP_ROLES = ['welcome', 'break', 'close'] as const;
/** What somebody must have to run a kit; whatever is not named, it does without. */
export const GEAR = ['paper', 'print', 'wall', 'screen', 'ground', 'things'] as const;
/** For whom something is counted: each person, each group, each fund that takes part, or the room as a whole. */
export const COUNTED_FOR = ['person', 'group', 'fund', 'room'] as const;
/** The id of a section of the text, as its heading names it. */
const SECTION_ID = /^[a-z][a-z0-9-]*$/;
const minutes = () =>
  field(z.int().positive().max(600), {
    th: 'นาที',
    en: 'Minutes',
    help: { th: 'จำนวนนาที', en: 'Number of minutes.' },
    example: 20,
  });
const line = (max: number, th: string, en: string, example: string) =>
  field(prose(max), { th, en, help: { th: `${th} หนึ่งรายการ`, en: `${en}: one item.` }, prose: true, example });
const lessons = () =>
  field(z.array(lessonId).default([]), {
    th: 'บทเรียน',
    en: 'Lessons',
    help: { th: 'รหัสบทเรียนที่ใช้', en: 'Ids of the lessons used.' },
  });
const cases = () =>
  field(z.array(caseId).default([]), {
    th: 'กรณีศึกษา',
    en: 'Cases',
    help: { th: 'รหัสกรณีที่ใช้', en: 'Ids of the cases used.' },
  });

const step = z.strictObject({
  minutes: minutes(),
  title: field(prose(120), {
    th: 'ชื่อช่วง',
    en: 'Step',
    help: { th: 'ชื่อสั้น ๆ ของช่วงนี้', en: 'A short name for this part.' },
    prose: true,
  }),
  method: field(prose(200), {
    th: 'วิธี',
    en: 'Method',
    help: { th: 'เช่น วงใหญ่ กลุ่มละ 5 คน', en: 'Such as plenary, or groups of five.' },
    prose: true,
  }),
  steps: field(z.array(line(500, 'ขั้นตอน', 'Step', 'ให้ทุกคนเขียนสิ่งที่คาดไว้ลงบัตร')).min(1), {
    th: 'ขั้นตอน',
    en: 'Steps',
    help: { th: 'ทำอะไรตามลำดับ', en: 'What is done, in order.' },
  }),
  show: field(prose(160).optional(), {
    th: 'ขึ้นจอ',
    en: 'On the wall',
    help: {
      th: 'งานหรือคำถามเดียวที่คนในวงเห็นบนสไลด์ นาฬิกา และฝา ไม่บอกล่วงหน้าว่าจะเกิดอะไร ไม่ใส่ถ้าไม่มีอะไรต้องขึ้นจอ',
      en: 'The one task or question that people see on slides, clock and wall. It gives nothing away; leave it out where there is nothing to see.',
    },
    prose: true,
    example: 'เขียนสิ่งที่คาดไว้ลงบัตร คนละสามใบ',
  }),
  ahead: field(prose(120).optional(), {
    th: 'ชื่อที่บอกก่อน',
    en: 'Called ahead of it',
    help: {
      th: 'ใส่เมื่อช่วงนี้มีเรื่องที่คนยังไม่ควรรู้ก่อน กำหนดการบนฝา เอกสารแจก และสไลด์แผ่นแรกใช้ชื่อกลาง ๆ นี้แทน และไม่บอกงานของช่วงล่วงหน้า',
      en: 'For a part with a surprise: a plain name that stands on the agenda on the wall, the handout and the first slide in place of its title and task.',
    },
    prose: true,
    example: 'เกมขนม รอบที่ 3',
  }),
  say: field(prose(800).optional(), {
    th: 'คำพูดของคนจัดวง',
    en: 'What the facilitator says',
    help: { th: 'คำพูดที่ใช้ได้จริง ด้วยภาษาพูด', en: 'Words that can be spoken as they are.' },
    prose: true,
  }),
  shrinkTo: field(z.int().nonnegative().optional(), {
    th: 'ลดเหลือ (นาที)',
    en: 'May shrink to (minutes)',
    help: {
      th: 'เวลาน้อยสุดของช่วงนี้ 0 คือตัดออกได้ ไม่ใส่คือลดไม่ได้',
      en: 'The least it can do with; 0 where it may go; left out where it may not shrink.',
    },
    example: 10,
  }),
  role: field(z.enum(STEP_ROLES).optional(), {
    th: 'หน้าที่ของช่วง',
    en: 'What the part is for',
    help: {
      th: 'welcome ต้อนรับ · break พัก · close ปิดวง ช่วงอื่นไม่ต้องใส่ เว็บใช้ดูว่าพักครบไหม และไม่ให้ต้อนรับซ้ำ',
      en: 'welcome, break or close; left out for any other part. Tells where breaks are, and that people are welcomed once.',
    },
    names: {
      welcome: { th: 'ต้อนรับ', en: 'welcome' },
      break: { th: 'พัก', en: 'break' },
      close: { th: 'ปิดวง', en: 'close' },
    },
  }),
  joined: field(z.int().nonnegative().optional(), {
    th: 'เมื่อต่อกับชุดอื่น (นาที)',
    en: 'Beside another kit (minutes)',
    help: {
      th: 'ใช้กี่นาทีเมื่อวงเริ่มมาแล้ว (ช่วงต้อนรับ) หรือยังไม่จบ (ช่วงปิดวง) 0 คือข้ามได้ ไม่ใส่คือเท่าเดิม',
      en: 'Minutes of a welcome when people have begun already, or of a close when they go on; 0 where it may go, left out where nothing changes.',
    },
    example: 5,
  }),
  from: field(workshopId.optional(), {
    th: 'ยืมมาจากชุด',
    en: 'Taken from the kit',
    help: {
      th: 'รหัสชุดที่ช่วงนี้มาจาก ไม่ใส่ถ้าเป็นของชุดนี้เอง',
      en: 'Id of the kit that this part was taken from; left out where it is of this kit.',
    },
    example: 'pot-of-sweets',
  }),
  lessons: lessons(),
  cases: cases(),
});

const counted = z.strictObject({
  what: field(prose(80), {
    th: 'อะไร',
    en: 'What',
    help: { th: 'ของที่ต้องซื้อหรือเตรียม คำเดียวกับในอุปกรณ์', en: 'What to buy or bring, in the words of the materials.' },
    prose: true,
    example: 'ลูกอมห่อกระดาษ',
  }),
  unit: field(prose(30), {
    th: 'หน่วย',
    en: 'Unit',
    help: { th: 'เม็ด ใบ แผ่น ด้าม', en: 'Pieces, sheets, pens.' },
    prose: true,
    example: 'เม็ด',
  }),
  number: field(z.number().positive().max(1000), {
    th: 'จำนวน',
    en: 'Number',
    help: {
      th: 'จำนวนต่อหนึ่งคน กลุ่ม กองทุน หรือห้อง เศษส่วนได้ เช่น 0.5',
      en: 'For each person, group, fund or room; 0.5 is one for two.',
    },
    example: 10,
  }),
  per: field(z.enum(COUNTED_FOR), {
    th: 'ต่อ',
    en: 'For each',
    help: { th: 'person คน · group กลุ่ม · fund กองทุน · room ห้อง', en: 'person, group, fund or room.' },
    names: {
      person: { th: 'คน', en: 'person' },
      group: { th: 'กลุ่ม', en: 'group' },
      fund: { th: 'กองทุน', en: 'fund' },
      room: { th: 'ห้อง', en: 'room' },
    },
    example: 'person',
  }),
  spare: field(z.int().positive().max(500).optional(), {
    th: 'เผื่อ',
    en: 'To spare',
    help: { th: 'เผื่อไว้เท่าไรต่อ 30 คน', en: 'How many to spare for every 30 people.' },
    example: 30,
  }),
  sheet: field(z.enum(SHEETS).optional(), {
    th: 'เป็นแผ่นพิมพ์',
    en: 'Printed sheet',
    help: { th: 'ถ้าเป็นแผ่นหรือบัตรที่เว็บนี้พิมพ์ให้', en: 'Where it is a sheet or card that this site prints.' },
  }),
  table: field(z.string().regex(SECTION_ID).optional(), {
    th: 'เป็นตารางในเนื้อความ',
    en: 'A table of the text',
    help: {
      th: 'รหัสหัวข้อในเนื้อความที่มีตารางนี้ เว็บพิมพ์แยกเป็นแบบหรือแผ่นของมันเอง ตามจำนวนที่นับ ไม่รวมกับแผ่นติดฝา',
      en: 'Id of the section of the text that holds it, such as a form: printed apart from what hangs on the wall, as often as it is counted.',
    },
    example: 'table',
  }),
});

/** A workshop kit: everything that somebody who has never run it needs. */
export const workshopSchema = z.strictObject({
  ...entryFields,
  part: field(z.enum(SHORT_PARTS).optional(), {
    th: 'ช่วงสั้น',
    en: 'Short part',
    help: {
      th: 'opener เปิดวง · energiser ปลุกวง · closer ปิดวง ใช้ 5–15 นาที ไม่ใส่ถ้าเป็นชุดกิจกรรมทั้งชุด',
      en: 'opener, energiser or closer, of 5 to 15 minutes; left out for a whole kit.',
    },
    names: {
      opener: { th: 'เปิดวง', en: 'opener' },
      energiser: { th: 'ปลุกวง', en: 'energiser' },
      closer: { th: 'ปิดวง', en: 'closer' },
    },
    example: 'opener',
  }),
  goal: field(prose(400), {
    th: 'เป้าหมาย',
    en: 'Goal',
    help: { th: 'คนในห้องได้อะไรกลับไป', en: 'What people in the room leave with.' },
    prose: true,
  }),
  ahead: field(prose(400).optional(), {
    th: 'เป้าหมายที่บอกก่อน',
    en: 'Goal as told ahead',
    help: {
      th: 'ใส่เมื่อเป้าหมายเฉลยสิ่งที่คนควรพบเอง แผ่นบนฝาและเอกสารแจกใช้ข้อความนี้แทน แผนของคนนำวงยังบอกเป้าหมายจริง',
      en: 'Where the goal tells what people should find for themselves: stands in its place on the wall and on handouts; the plan keeps the goal.',
    },
    prose: true,
    example: 'เล่นเกมเรื่องการช่วยกันในหมู่บ้าน แล้วเลือกสวัสดิการหนึ่งชุดไปคุยต่อ',
  }),
  leaderTables: field(z.array(z.string().regex(SECTION_ID)).optional(), {
    th: 'ตารางของคนนำวง',
    en: 'Tables for whoever leads',
    help: {
      th: 'รหัสหัวข้อในเนื้อความที่ตารางเป็นเฉลยหรือวิธีเตรียม เว็บพิมพ์แยกไว้ให้คนนำวง ไม่รวมกับแผ่นติดฝา',
      en: 'Ids of sections of the text whose tables are answers or for getting ready: printed apart for whoever leads, and never with what hangs on the wall.',
    },
    example: ['cards'],
  }),
  purposes: field(z.array(z.enum(PURPOSES)).min(1), {
    th: 'ใช้เพื่อ',
    en: 'Good for',
    help: {
      th: 'review ทบทวน · share แลกเปลี่ยน · decide ตัดสินใจ · plan วางแผน · solve แก้ปัญหา · recruit ชวนสมาชิก · distil ถอดบทเรียน',
      en: 'review, share, decide, plan, solve, recruit or distil.',
    },
  }),
  people: field(
    z.strictObject({
      min: field(z.int().positive(), {
        th: 'น้อยสุด',
        en: 'At least',
        help: { th: 'จำนวนคนน้อยสุด', en: 'Fewest people.' },
        example: 8,
      }),
      max: field(z.int().positive(), {
        th: 'มากสุด',
        en: 'At most',
        help: { th: 'จำนวนคนมากสุด', en: 'Most people.' },
        example: 30,
      }),
    }),
    { th: 'จำนวนคน', en: 'People', help: { th: 'กี่คนจึงทำได้ดี', en: 'For how many it works well.' } },
  ),
  minutes: field(z.int().positive(), {
    th: 'เวลารวม (นาที)',
    en: 'Minutes in all',
    help: { th: 'ต้องเท่ากับผลบวกของทุกช่วง', en: 'Equals the sum of all steps.' },
    example: 120,
  }),
  room: field(prose(400), {
    th: 'การจัดห้อง',
    en: 'Room',
    help: { th: 'จัดที่นั่งอย่างไร', en: 'How the room is set up.' },
    prose: true,
  }),
  online: field(prose(600).optional(), {
    th: 'ทำออนไลน์',
    en: 'Online',
    help: {
      th: 'ถ้าต้องทำผ่านจอ ปรับตรงไหน ย่อเหลือเท่าไร ช่วงไหนทำไม่ได้ ถ้าไม่ควรทำออนไลน์ก็บอกว่าเพราะอะไร',
      en: 'What to change on a screen, how short to make it, what cannot be done; or why it should not be run online.',
    },
    prose: true,
  }),
  helpers: field(
    z
      .strictObject({
        room: field(z.int().nonnegative().max(20), {
          th: 'ทั้งห้อง',
          en: 'For the room',
          help: { th: 'ผู้ช่วยทั้งห้องกี่คน ไม่นับคนนำวง', en: 'Helpers for the whole room, besides the one who leads.' },
          example: 1,
        }),
        group: field(z.int().nonnegative().max(5).default(0), {
          th: 'ต่อกลุ่ม',
          en: 'For each group',
          help: { th: 'ผู้ช่วยประจำกลุ่มกี่คน', en: 'Helpers who stay with each group.' },
          example: 1,
        }),
      })
      .optional(),
    {
      th: 'ผู้ช่วย',
      en: 'Helpers',
      help: {
        th: 'นอกจากคนนำวง ต้องมีใครช่วยกี่คน เช่น คนจด',
        en: 'How many help besides the one who leads, such as a note taker.',
      },
    },
  ),
  gear: field(z.array(z.enum(GEAR)).optional(), {
    th: 'ต้องมี',
    en: 'Needs',
    help: {
      th: 'paper กระดาษปากกา · print แผ่นที่ต้องพิมพ์ · wall ฝายาวไว้ติด · screen จอหรือโทรศัพท์ · ground ลานหรือพื้นโล่ง · things ของที่ต้องซื้อหรือหา ใช้กรองในหน้าชุดกิจกรรม',
      en: 'paper, print, wall, screen, ground or things; for the filter of the list of kits.',
    },
    names: {
      paper: { th: 'กระดาษกับปากกา', en: 'paper and pens' },
      print: { th: 'แผ่นที่ต้องพิมพ์', en: 'printed sheets' },
      wall: { th: 'ฝายาวไว้ติดกระดาษ', en: 'a long wall' },
      screen: { th: 'จอหรือโทรศัพท์', en: 'a screen or phone' },
      ground: { th: 'ลานหรือพื้นโล่ง', en: 'open ground' },
      things: { th: 'ของที่ต้องซื้อหรือหา', en: 'things to buy or find' },
    },
  }),
  materials: field(z.array(line(200, 'อุปกรณ์', 'Material', 'ปากกาเมจิก 10 ด้าม')).min(1), {
    th: 'อุปกรณ์',
    en: 'Materials',
    help: { th: 'สิ่งที่ต้องเตรียม', en: 'What to bring.' },
  }),
  groupOf: field(z.int().positive().max(100).optional(), {
    th: 'กลุ่มละ (คน)',
    en: 'People in a group',
    help: { th: 'กลุ่มหนึ่งมีกี่คน ใช้คิดจำนวนของต่อกลุ่ม', en: 'How many people make a group; for what is counted by group.' },
    example: 5,
  }),
  counts: field(z.array(counted).default([]), {
    th: 'จำนวนของ',
    en: 'Counted',
    help: {
      th: 'ของที่นับได้ เว็บคูณเป็นรายการซื้อให้ตามจำนวนคน',
      en: 'What can be counted; multiplied into a shopping list for the number of people.',
    },
  }),
  sheets: field(z.array(z.enum(SHEETS)).default([]), {
    th: 'แผ่นพิมพ์',
    en: 'Sheets',
    help: { th: 'แผ่นและบัตรที่เว็บนี้พิมพ์ให้ได้', en: 'Sheets and cards that this site prints.' },
  }),
  agenda: field(z.array(step).min(1), {
    th: 'กำหนดการ',
    en: 'Agenda',
    help: { th: 'ช่วงต่าง ๆ ตามลำดับ', en: 'The parts in order.' },
  }),
  trouble: field(
    z
      .array(
        z.strictObject({
          if: field(prose(300), {
            th: 'ถ้า',
            en: 'If',
            help: { th: 'สิ่งที่อาจผิดพลาด', en: 'What may go wrong.' },
            prose: true,
          }),
          then: field(prose(500), {
            th: 'ให้',
            en: 'Then',
            help: { th: 'ควรทำอย่างไร', en: 'What to do about it.' },
            prose: true,
          }),
          late: field(z.boolean().optional(), {
            th: 'ใช้เมื่อช้า',
            en: 'For when it is late',
            help: {
              th: 'true ถ้าเป็นเรื่องเวลาไม่พอ นาฬิกาจะบอกเมื่อเดินช้ากว่าแผน ว่าตัดอะไรได้และอะไรห้ามตัด',
              en: 'true where it is about too little time: the clock tells it when the meeting runs late, what to leave out and what not.',
            },
          }),
        }),
      )
      .default([]),
    {
      th: 'เมื่อไม่เป็นไปตามแผน',
      en: 'When it goes wrong',
      help: { th: 'ปัญหาที่พบได้และทางออก', en: 'Troubles to expect, and ways out.' },
    },
  ),
  lessons: lessons(),
  cases: cases(),
  sources: field(z.array(sourceId).min(1), {
    th: 'แหล่งของวิธี',
    en: 'Sources of the method',
    help: { th: 'แหล่งอ้างอิงของวิธีการ', en: 'Where the method comes from.' },
  }),
});
export type WorkshopData = z.infer<typeof workshopSchema>;
