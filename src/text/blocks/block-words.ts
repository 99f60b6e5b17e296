import type { Lang } from '../../words/languages.ts';
import type { BENEFIT_EVENTS, TIER_PERS } from '../../intake/schema/entry/case.ts';
import type { Side } from '../../intake/schema/names.ts';

interface Words {
  noData: string;
  callout: Record<'note' | 'warning' | 'question' | 'gap', string>;
  event: Record<(typeof BENEFIT_EVENTS)[number], string>;
  benefits: { caption: string; benefit: string; sum: string; condition: string; none: string };
  tier: {
    years: (years: number) => string;
    age: (age: number) => string;
    per: Record<(typeof TIER_PERS)[number], string>;
    stay: (sum: string) => string;
    year: (sum: string) => string;
  };
  timeline: string;
  side: Record<Side, string>;
  lesson: string;
  uncertain: string;
  table: string;
  footnotes: string;
  backToText: string;
  source: (number: number) => string;
  photo: string;
  done: string;
  toDo: string;
}

/** The few words that texts need of their own; the rest of the interface has its words in `i18n`. */
export const WORDS: Record<Lang, Words> = {
  th: {
    noData: 'ยังไม่มีข้อมูล',
    callout: { note: 'ข้อสังเกต', warning: 'ข้อควรระวัง', question: 'คำถามชวนคิด', gap: 'ยังไม่มีข้อมูล' },
    event: { birth: 'เกิด', illness: 'เจ็บป่วย', ageing: 'แก่', death: 'ตาย', education: 'การศึกษา', other: 'อื่น ๆ' },
    benefits: { caption: 'สวัสดิการที่สมาชิกได้รับ', benefit: 'สวัสดิการ', sum: 'จำนวนเงิน', condition: 'เงื่อนไข', none: 'ไม่ระบุ' },
    tier: {
      years: (years) => `เป็นสมาชิกครบ ${years} ปี`,
      age: (age) => `อายุ ${age} ปีขึ้นไป`,
      per: { time: '', night: ' ต่อคืน', month: ' ต่อเดือน', year: ' ต่อปี' },
      stay: (sum) => `ไม่เกินครั้งละ ${sum}`,
      year: (sum) => `ไม่เกินปีละ ${sum}`,
    },
    timeline: 'ลำดับเหตุการณ์',
    side: { policy: 'การเมืองและนโยบาย', movement: 'การเคลื่อนไหวทางสังคม', knowledge: 'การจัดการความรู้' },
    lesson: 'บทเรียน',
    uncertain: 'ไม่แน่ใจ: ',
    table: 'ตาราง เลื่อนซ้ายขวาเพื่ออ่านให้ครบ',
    footnotes: 'เชิงอรรถ',
    backToText: 'กลับไปที่เนื้อความ',
    source: (number) => `แหล่งอ้างอิงที่ ${number}`,
    photo: 'ภาพ: ',
    done: 'ทำแล้ว',
    toDo: 'ยังไม่ทำ',
  },
  en: {
    noData: 'No data yet',
    callout: { note: 'Note', warning: 'Take care', question: 'A question', gap: 'Not known yet' },
    event: {
      birth: 'Birth',
      illness: 'Illness',
      ageing: 'Old age',
      death: 'Death',
      education: 'Education',
      other: 'Other',
    },
    benefits: {
      caption: 'Benefits for members',
      benefit: 'Benefit',
      sum: 'Sum',
      condition: 'Condition',
      none: 'None stated',
    },
    tier: {
      years: (years) => `after ${years} ${years === 1 ? 'year' : 'years'} of membership`,
      age: (age) => `from the age of ${age}`,
      per: { time: '', night: ' a night', month: ' a month', year: ' a year' },
      stay: (sum) => `at most ${sum} a stay`,
      year: (sum) => `at most ${sum} a year`,
    },
    timeline: 'What happened when',
    side: { policy: 'Policy', movement: 'Social movement', knowledge: 'Knowledge' },
    lesson: 'Lesson',
    uncertain: 'Uncertain: ',
    table: 'Table; scroll sideways to read it all',
    footnotes: 'Footnotes',
    backToText: 'Back to the text',
    source: (number) => `Source ${number}`,
    photo: 'Image: ',
    done: 'Done',
    toDo: 'Not done',
  },
};
