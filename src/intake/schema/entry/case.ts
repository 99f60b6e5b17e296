import { z } from 'zod';
import { entryFields, prose, sourced } from './entry-fields.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { photoField } from './photo.ts';
import { sourceId } from '../ids.ts';
import { placeLike, PROVINCE_CODES, PROVINCES } from '../provinces.ts';
import { fieldsOfSides } from '../side-fields.ts';
import { side } from '../sides.ts';
import { NAMED_BENEFITS } from '../../../settings/given.ts';
import { benefitEventsOr, moneyField } from '../../../settings/money.ts';
import { HAS_MAP } from '../../../settings/places.ts';
import { inLanguage, SIDES } from '../../../settings/sides.ts';

const source = () =>
  field(sourceId, {
    th: 'แหล่งอ้างอิง',
    en: 'Source',
    help: { th: 'รหัสแหล่งอ้างอิงที่ให้ตัวเลขหรือข้อความนี้', en: 'Id of the source that gives this figure or fact.' },
    example: 'gtk-63606',
  });
const uncertain = () =>
  field(prose(400).optional(), {
    th: 'ไม่แน่ใจเพราะ',
    en: 'Uncertain because',
    help: { th: 'เหตุผล เมื่อข้อมูลไม่แน่นอน', en: 'The reason, where the fact is uncertain.' },
    prose: true,
  });
const baht = z.number().nonnegative();

export const BENEFIT_EVENTS = benefitEventsOr(['birth', 'illness', 'ageing', 'death', 'education', 'other'] as const);
/** How often the sum of a step is paid. `time`: once each time it happens. */
export const TIER_PERS = ['time', 'night', 'month', 'year'] as const;
export const TRIANGLE_STATES = ['strong', 'growing', 'present', 'weak', 'unknown'] as const;
export const CASE_GROUPS = ['pilot', 'research-site', 'fund'] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

const organisation = z.strictObject({
  name: field(prose(200), {
    th: 'ชื่อองค์กร',
    en: 'Organisation',
    help: { th: 'ชื่อเต็มขององค์กรหรือเครือข่าย', en: 'Full name of the organisation or network.' },
    prose: true,
  }),
  role: field(prose(300).optional(), {
    th: 'บทบาท',
    en: 'Role',
    help: { th: 'ทำอะไรในกรณีนี้', en: 'What it does in this case.' },
    prose: true,
  }),
  source: source(),
});

const observation = z.strictObject({
  date: field(edtf, { th: 'วันที่', en: 'Date', help: { th: 'วันที่ (ค.ศ.)', en: 'Date (CE).' }, example: 2006 }),
  what: field(prose(300), {
    th: 'สิ่งที่เห็น',
    en: 'What was seen',
    help: { th: 'จำนวนหรือสิ่งที่นับได้ ณ วันนั้น', en: 'A number, or something that can be counted, on that day.' },
    prose: true,
    example: 'สมาชิก 40,000 คน ใน 66 ตำบล',
  }),
  source: source(),
});

/** A place for examples, and between which degrees places of cases lie. */
const ANY_PLACE = placeLike('TH-52');
const DEGREES = HAS_MAP
  ? { south: 5, north: 21, west: 97, east: 106 }
  : { south: -90, north: 90, west: -180, east: 180 };

const SIDE_HELP = {
  policy: { th: 'สภาพของเหลี่ยมนโยบายในกรณีนี้', en: 'State of the policy side in this case.' },
  movement: { th: 'สภาพของเหลี่ยมการเคลื่อนไหวในกรณีนี้', en: 'State of the movement side in this case.' },
  knowledge: { th: 'สภาพของเหลี่ยมความรู้ในกรณีนี้', en: 'State of the knowledge side in this case.' },
};

const sideState = z.strictObject({
  state: field(z.enum(TRIANGLE_STATES), {
    th: 'สภาพ',
    en: 'State',
    help: {
      th: 'strong แข็งแรง · growing กำลังโต (ต้องมี observed สองวัน) · present มีงานให้เห็น · weak ยังอ่อน · unknown ยังไม่มีข้อมูล',
      en: 'strong, growing (needs two dated observations in observed), present (work is seen), weak, or unknown where no source speaks.',
    },
    example: 'present',
  }),
  note: field(prose(600).optional(), {
    th: 'เหตุผล',
    en: 'Why',
    help: {
      th: 'หลักฐานที่ทำให้ตัดสินเช่นนี้ ไม่ต้องใส่เมื่อยังไม่มีข้อมูล',
      en: 'What in the sources leads to this; not needed for unknown.',
    },
    prose: true,
  }),
  sources: field(z.array(sourceId).default([]), {
    th: 'แหล่งอ้างอิง',
    en: 'Sources',
    help: { th: 'ต้องมีอย่างน้อยหนึ่งรายการ ยกเว้นเมื่อยังไม่มีข้อมูล', en: 'At least one, unless the state is unknown.' },
  }),
  observed: field(z.array(observation).default([]), {
    th: 'สังเกตเมื่อ',
    en: 'Observed',
    help: {
      th: 'สิ่งที่เห็นในวันที่ต่างกัน growing ต้องมีอย่างน้อยสองวัน',
      en: 'What was seen on different days; growing needs two of them.',
    },
  }),
});

const contribution = z.strictObject({
  amount: field(
    baht,
    moneyField({
      th: 'เงินสมทบ (บาท)',
      en: 'Contribution (baht)',
      help: { th: 'จำนวนบาทต่อหน่วยเวลา เขียนเป็นเลขอารบิก', en: 'Baht per unit of time, as an Arabic number.' },
      example: 1,
    }),
  ),
  per: field(z.enum(['day', 'week', 'month', 'year', 'once']), {
    th: 'ต่อ',
    en: 'Per',
    help: { th: 'day วัน · week สัปดาห์ · month เดือน · year ปี · once ครั้งเดียว', en: 'day, week, month, year, or once.' },
    example: 'day',
  }),
  condition: field(prose(400).optional(), {
    th: 'เงื่อนไข',
    en: 'Condition',
    help: { th: 'เช่น ค่าสมัคร หรือระยะรอก่อนได้รับสวัสดิการ', en: 'Such as an entry fee or a waiting time before benefits.' },
    prose: true,
  }),
  source: source(),
});

const memberCount = z.strictObject({
  count: field(z.int().nonnegative(), {
    th: 'จำนวนสมาชิก (คน)',
    en: 'Members',
    help: { th: 'จำนวนคน', en: 'Number of people.' },
    example: 30000,
  }),
  asOf: field(edtf, {
    th: 'ณ วันที่',
    en: 'As of',
    help: { th: 'วันที่ของตัวเลข', en: 'The date of the figure.' },
    example: '2006-11-16',
  }),
  about: field(z.boolean().default(false), {
    th: 'ประมาณ',
    en: 'About',
    help: { th: 'true เมื่อแหล่งอ้างอิงบอกว่าราว ๆ หรือกว่า', en: 'True where the source says about or over.' },
  }),
  source: source(),
  uncertain: uncertain(),
});

const fundMoney = z.strictObject({
  baht: field(
    baht,
    moneyField({
      th: 'เงินกองทุน (บาท)',
      en: 'Fund (baht)',
      help: { th: 'จำนวนบาท', en: 'Amount in baht.' },
      example: 16000000,
    }),
  ),
  asOf: field(edtf, {
    th: 'ณ วันที่',
    en: 'As of',
    help: { th: 'วันที่ของตัวเลข', en: 'The date of the figure.' },
    example: '2006-11-16',
  }),
  about: field(z.boolean().default(false), {
    th: 'ประมาณ',
    en: 'About',
    help: { th: 'true เมื่อแหล่งอ้างอิงบอกว่าราว ๆ หรือกว่า', en: 'True where the source says about or over.' },
  }),
  source: source(),
  uncertain: uncertain(),
});

const ceiling = z.strictObject({
  stay: field(
    baht.optional(),
    moneyField({
      th: 'ต่อครั้ง (บาท)',
      en: 'A stay (baht)',
      help: { th: 'ได้มากที่สุดต่อการนอนโรงพยาบาลหนึ่งครั้ง', en: 'The most that one stay in hospital is paid.' },
      example: 600,
    }),
  ),
  year: field(
    baht.optional(),
    moneyField({
      th: 'ต่อปี (บาท)',
      en: 'A year (baht)',
      help: { th: 'ได้มากที่สุดต่อคนต่อปี', en: 'The most that one member is paid in a year.' },
      example: 1000,
    }),
  ),
});

const tier = z.strictObject({
  years: field(z.number().nonnegative().max(80).optional(), {
    th: 'เป็นสมาชิกครบ (ปี)',
    en: 'Years of membership',
    help: {
      th: 'ต้องเป็นสมาชิกครบกี่ปี ครึ่งปีเขียน 0.5 เว้นว่างเมื่อไม่มีแหล่งใดบอก',
      en: 'Full years that the step needs, 0.5 for half a year; left out where no source tells.',
    },
    example: 3,
  }),
  age: field(z.int().nonnegative().max(110).optional(), {
    th: 'อายุครบ (ปี)',
    en: 'Age',
    help: { th: 'ต้องอายุเท่าไร เว้นว่างเมื่อไม่จำกัดหรือไม่มีแหล่งใดบอก', en: 'Age that it needs; left out where none is told.' },
    example: 60,
  }),
  baht: field(
    baht,
    moneyField({
      th: 'จำนวนเงิน (บาท)',
      en: 'Baht',
      help: { th: 'จำนวนบาทของขั้นนี้', en: 'The sum of this step.' },
      example: 300,
    }),
  ),
  per: field(z.enum(TIER_PERS), {
    th: 'ต่อ',
    en: 'Per',
    help: { th: 'time ครั้ง · night คืน · month เดือน · year ปี', en: 'time (each time it happens), night, month or year.' },
    names: {
      time: { th: 'ครั้ง', en: 'each time' },
      night: { th: 'คืน', en: 'night' },
      month: { th: 'เดือน', en: 'month' },
      year: { th: 'ปี', en: 'year' },
    },
    example: 'month',
  }),
  ceiling: field(ceiling.optional(), {
    th: 'เพดาน',
    en: 'Ceiling',
    help: { th: 'จำนวนเงินมากที่สุดต่อครั้งหรือต่อปี ถ้ามี', en: 'The most for a stay or a year, where there is one.' },
  }),
});

const benefit = z.strictObject({
  event: field(z.enum(BENEFIT_EVENTS), {
    th: 'เหตุ',
    en: 'Event',
    help: NAMED_BENEFITS
      ? {
          th: NAMED_BENEFITS.map(({ id, name }) => `${id} ${inLanguage(name, 'th')}`).join(' · '),
          en: `One of ${BENEFIT_EVENTS.join(', ')}.`,
        }
      : {
          th: 'birth เกิด · illness เจ็บ · ageing แก่ · death ตาย · education การศึกษา · other อื่น ๆ',
          en: 'birth, illness, ageing, death, education or other.',
        },
    example: NAMED_BENEFITS ? BENEFIT_EVENTS[0] : 'death',
  }),
  benefit: field(prose(300), {
    th: 'สวัสดิการ',
    en: 'Benefit',
    help: { th: 'ได้อะไร เช่น ค่าทำศพ', en: 'What is given, such as a funeral grant.' },
    prose: true,
  }),
  baht: field(
    baht.optional(),
    moneyField({
      th: 'จำนวนเงิน (บาท)',
      en: 'Baht',
      help: { th: 'เว้นว่างเมื่อไม่มีแหล่งใดบอกจำนวนเงิน', en: 'Left out where no source gives the sum.' },
      example: 5000,
    }),
  ),
  tiers: field(z.array(tier).min(1).optional(), {
    th: 'ขั้น',
    en: 'Steps',
    help: {
      th: 'จำนวนเงินแต่ละขั้นตามปีที่เป็นสมาชิกหรืออายุ เรียงจากน้อยไปมาก เพื่อให้หน้าคำนวณเงินกองทุนใช้ได้ เงื่อนไขที่เป็นข้อความยังเขียนไว้ที่ condition',
      en: 'Sums by years of membership or age, rising, so that the page that reckons a fund can use them. The condition in words stays where it is.',
    },
  }),
  condition: field(prose(400).optional(), {
    th: 'เงื่อนไข',
    en: 'Condition',
    help: { th: 'เช่น เป็นสมาชิกครบ 180 วัน', en: 'Such as 180 days of membership.' },
    prose: true,
  }),
  source: field(sourceId.optional(), {
    th: 'แหล่งอ้างอิง',
    en: 'Source',
    help: { th: 'ต้องมีทุกครั้งที่ใส่จำนวนเงิน', en: 'Needed wherever a sum is given.' },
  }),
  uncertain: uncertain(),
});

const told = (example: string) =>
  z
    .strictObject({
      text: field(prose(400), {
        th: 'ข้อความ',
        en: 'Text',
        help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
        example,
        prose: true,
      }),
      source: source(),
    })
    .optional();

const scheme = z.strictObject({
  contribution: field(contribution.optional(), {
    th: 'เงินสมทบของสมาชิก',
    en: 'Contribution',
    help: { th: 'สมาชิกจ่ายเท่าไร บ่อยเพียงใด', en: 'What members pay, and how often.' },
  }),
  members: field(z.array(memberCount).default([]), {
    th: 'สมาชิก',
    en: 'Members',
    help: { th: 'จำนวนสมาชิกแต่ละช่วงเวลา', en: 'Numbers of members by date.' },
  }),
  fund: field(z.array(fundMoney).default([]), {
    th: 'เงินกองทุน',
    en: 'Fund',
    help: { th: 'เงินกองทุนแต่ละช่วงเวลา', en: 'Size of the fund by date.' },
  }),
  benefits: field(z.array(benefit).default([]), {
    th: 'สวัสดิการ',
    en: 'Benefits',
    help: { th: 'หนึ่งรายการต่อหนึ่งเรื่อง ตามระเบียบของกองทุน', en: 'One item a benefit, as the rules of the fund give them.' },
  }),
  holder: field(told('คณะกรรมการตำบลถือบัญชีเอง เครือข่ายจังหวัดไม่เก็บเงิน'), {
    th: 'ใครถือเงิน',
    en: 'Who holds the money',
    help: {
      th: 'เงินอยู่กับใคร ใครเซ็นถอน เว้นว่างเมื่อไม่มีแหล่งใดบอก',
      en: 'With whom the money lies and who signs; left out where no source tells.',
    },
  }),
  match: field(told('รัฐสมทบหนึ่งต่อหนึ่งปี 2554 ท้องถิ่นไม่สมทบ'), {
    th: 'เงินสมทบจากรัฐและท้องถิ่น',
    en: 'Matching money',
    help: {
      th: 'รัฐและท้องถิ่นสมทบเท่าไร เมื่อไร เว้นว่างเมื่อไม่มีแหล่งใดบอก',
      en: 'What state and local government added, and when; left out where no source tells.',
    },
  }),
  source: field(sourceId.optional(), {
    th: 'แหล่งของระเบียบ',
    en: 'Source of the rules',
    help: { th: 'ประกาศหรือระเบียบของกองทุน ถ้ามี', en: 'The announcement or rules of the fund, if there is one.' },
  }),
});

const event = z.strictObject({
  date: field(edtf, {
    th: 'วันที่',
    en: 'Date',
    help: { th: 'ปี ปี-เดือน หรือปี-เดือน-วัน เป็น ค.ศ.', en: 'Year, year-month or year-month-day, CE.' },
    example: '2006-11-16',
  }),
  what: field(prose(600), {
    th: 'เหตุการณ์',
    en: 'What happened',
    help: { th: 'หนึ่งหรือสองประโยค', en: 'One or two sentences.' },
    prose: true,
  }),
  side: field(side.optional(), {
    th: 'เหลี่ยม',
    en: 'Side',
    help: { th: 'เหลี่ยมที่เกี่ยวข้องมากที่สุด ถ้ามี', en: 'The side it belongs to most, if any.' },
  }),
  source: source(),
  uncertain: uncertain(),
});

/**
 * A place where community welfare or community finance is practised: a province network, a tambon fund, a savings
 * group.
 */
export const caseSchema = z.strictObject({
  ...entryFields,
  ...photoField,
  group: field(z.array(z.enum(CASE_GROUPS)).min(1), {
    th: 'กลุ่มกรณี',
    en: 'Group',
    help: {
      th: 'pilot พื้นที่ต้นแบบ · research-site พื้นที่วิจัย · fund กองทุนอื่น เลือกได้หลายข้อ',
      en: 'pilot, research-site or fund; several may hold.',
    },
    example: ['pilot', 'research-site'],
  }),
  place: field(
    z.strictObject({
      province: field(z.enum(PROVINCE_CODES), {
        th: 'จังหวัด',
        en: 'Province',
        help: {
          th: `รหัส ISO 3166-2 เช่น ${ANY_PLACE} ${PROVINCES[ANY_PLACE].th}`,
          en: `ISO 3166-2 code, such as ${ANY_PLACE} for ${PROVINCES[ANY_PLACE].en}.`,
        },
        example: ANY_PLACE,
      }),
      district: field(prose(80).optional(), {
        th: 'อำเภอ',
        en: 'District',
        help: { th: 'ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ', en: 'Name of the district (amphoe).' },
        prose: true,
        example: 'เถิน',
      }),
      subdistrict: field(prose(80).optional(), {
        th: 'ตำบล',
        en: 'Sub-district',
        help: { th: 'ชื่อตำบล ไม่ต้องมีคำว่าตำบล', en: 'Name of the sub-district (tambon).' },
        prose: true,
        example: 'ล้อมแรด',
      }),
      lat: field(z.number().min(DEGREES.south).max(DEGREES.north).optional(), {
        th: 'ละติจูด',
        en: 'Latitude',
        help: { th: 'องศาทศนิยม', en: 'Decimal degrees.' },
        example: 17.6,
      }),
      lon: field(z.number().min(DEGREES.west).max(DEGREES.east).optional(), {
        th: 'ลองจิจูด',
        en: 'Longitude',
        help: { th: 'องศาทศนิยม', en: 'Decimal degrees.' },
        example: 99.2,
      }),
    }),
    {
      th: 'สถานที่',
      en: 'Place',
      help: {
        th: 'จังหวัด และอำเภอ ตำบล ถ้าเปิดเผยได้',
        en: 'Province, and district and sub-district where they may be named.',
      },
    },
  ),
  organisations: field(z.array(organisation).default([]), {
    th: 'องค์กรที่เกี่ยวข้อง',
    en: 'Organisations',
    help: { th: 'องค์กรที่ทำงานในกรณีนี้', en: 'Organisations at work in this case.' },
  }),
  period: field(
    z
      .strictObject({
        from: field(edtf.optional(), {
          th: 'เริ่ม',
          en: 'From',
          help: { th: 'เว้นว่างเมื่อไม่มีแหล่งใดบอก', en: 'Left out where no source tells.' },
          example: '2004-04',
        }),
        to: field(edtf.optional(), {
          th: 'สิ้นสุด',
          en: 'To',
          help: { th: 'เว้นว่างเมื่อยังดำเนินอยู่หรือไม่ทราบ', en: 'Left out while it goes on, or where nobody tells.' },
        }),
        source: field(sourceId.optional(), {
          th: 'แหล่งอ้างอิง',
          en: 'Source',
          help: { th: 'ต้องมีเมื่อใส่ปี', en: 'Needed where a year is given.' },
        }),
      })
      .default({}),
    { th: 'ช่วงเวลา', en: 'Period', help: { th: 'เริ่มเมื่อใด สิ้นสุดเมื่อใด', en: 'When it began, and ended.' } },
  ),
  vision: field(z.array(sourced).default([]), {
    th: 'ภาพฝัน',
    en: 'The dream',
    help: { th: 'สิ่งที่ตั้งใจไว้', en: 'What was hoped for.' },
  }),
  reality: field(z.array(sourced).default([]), {
    th: 'ของจริง',
    en: 'The real thing',
    help: { th: 'สิ่งที่พบเมื่อลงมือทำ', en: 'What was found in practice.' },
  }),
  gap: field(prose(800).optional(), {
    th: 'ช่องว่าง',
    en: 'The gap',
    help: {
      th: 'สิ่งที่ต่างกันระหว่างภาพฝันกับของจริง เป็นคำสรุปของเราเอง',
      en: 'What lies between dream and reality, in our own summing up.',
    },
    prose: true,
  }),
  triangle: field(
    z.strictObject(
      fieldsOfSides(sideState, SIDE_HELP, ({ name }) => ({
        th: `สภาพของเหลี่ยม${inLanguage(name, 'th')}ในกรณีนี้`,
        en: `State of this side in this case: ${inLanguage(name, 'en')}.`,
      })),
    ),
    {
      th: 'สามเหลี่ยม',
      en: 'Triangle',
      help: { th: 'สภาพของทั้งสามเหลี่ยม', en: SIDES.length === 3 ? 'State of the three sides.' : 'State of all sides.' },
    },
  ),
  scheme: field(scheme.optional(), {
    th: 'ระบบสวัสดิการ',
    en: 'Scheme',
    help: { th: 'เงินสมทบ สมาชิก กองทุน และสวัสดิการ', en: 'Contribution, members, fund and benefits.' },
  }),
  timeline: field(z.array(event).default([]), {
    th: 'เส้นเวลา',
    en: 'Timeline',
    help: { th: 'เหตุการณ์เรียงตามเวลา', en: 'Events in order of time.' },
  }),
  unknown: field(
    z
      .array(
        z.strictObject({
          text: field(prose(400), {
            th: 'สิ่งที่ยังไม่รู้',
            en: 'Not known',
            help: { th: 'คำถามที่ยังไม่มีแหล่งใดตอบ', en: 'A question that no source read so far answers.' },
            prose: true,
          }),
        }),
      )
      .default([]),
    {
      th: 'ยังไม่มีข้อมูล',
      en: 'Not known',
      help: { th: 'ช่องว่างของข้อมูลที่ต้องบอกตรง ๆ', en: 'Gaps that the page tells openly.' },
    },
  ),
});
export type CaseData = z.infer<typeof caseSchema>;
