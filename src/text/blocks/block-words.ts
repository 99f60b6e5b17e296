import { lookingEn } from '../../words/en/looking.ts';
import type { Lang } from '../../words/languages.ts';
import { lookingTh } from '../../words/th/looking.ts';
import { sideWords, type Side } from '../../settings/sides.ts';
import { PHOTO_CONSENT_NAMES, PHOTO_CONSENTS, type PhotoConsent } from '../../intake/schema/photo-facts.ts';

interface Words {
  noData: string;
  callout: Record<'note' | 'warning' | 'question' | 'gap', string>;
  event: typeof lookingTh.benefits.event;
  benefits: { caption: string; benefit: string; sum: string; condition: string; none: string };
  tier: typeof lookingTh.tier;
  timeline: string;
  side: Record<Side, string>;
  lesson: string;
  uncertain: string;
  table: string;
  footnotes: string;
  backToText: string;
  source: (number: number) => string;
  photo: string;
  consent: Record<PhotoConsent, string>;
  done: string;
  toDo: string;
}

const consentIn = (lang: Lang): Words['consent'] =>
  Object.fromEntries(PHOTO_CONSENTS.map((value) => [value, PHOTO_CONSENT_NAMES[value][lang]])) as Words['consent'];

/** The few words that texts need of their own; the rest of the interface has its words in `i18n`. */
export const WORDS: Record<Lang, Words> = {
  th: {
    noData: 'ยังไม่มีข้อมูล',
    callout: { note: 'ข้อสังเกต', warning: 'ข้อควรระวัง', question: 'คำถามชวนคิด', gap: 'ยังไม่มีข้อมูล' },
    event: lookingTh.benefits.event,
    benefits: { caption: 'สวัสดิการที่สมาชิกได้รับ', benefit: 'สวัสดิการ', sum: 'จำนวนเงิน', condition: 'เงื่อนไข', none: 'ไม่ระบุ' },
    tier: lookingTh.tier,
    timeline: 'ลำดับเหตุการณ์',
    side: sideWords('th', 'name', {
      policy: 'การเมืองและนโยบาย',
      movement: 'การเคลื่อนไหวทางสังคม',
      knowledge: 'การจัดการความรู้',
    }),
    lesson: 'บทเรียน',
    uncertain: 'ไม่แน่ใจ: ',
    table: 'ตาราง เลื่อนซ้ายขวาเพื่ออ่านให้ครบ',
    footnotes: 'เชิงอรรถ',
    backToText: 'กลับไปที่เนื้อความ',
    source: (number) => `แหล่งอ้างอิงที่ ${number}`,
    photo: 'ภาพ: ',
    consent: consentIn('th'),
    done: 'ทำแล้ว',
    toDo: 'ยังไม่ทำ',
  },
  en: {
    noData: 'No data yet',
    callout: { note: 'Note', warning: 'Take care', question: 'A question', gap: 'Not known yet' },
    event: lookingEn.benefits.event,
    benefits: {
      caption: 'Benefits for members',
      benefit: 'Benefit',
      sum: 'Sum',
      condition: 'Condition',
      none: 'None stated',
    },
    tier: lookingEn.tier,
    timeline: 'What happened when',
    side: sideWords('en', 'name', { policy: 'Policy', movement: 'Social movement', knowledge: 'Knowledge' }),
    lesson: 'Lesson',
    uncertain: 'Uncertain: ',
    table: 'Table; scroll sideways to read it all',
    footnotes: 'Footnotes',
    backToText: 'Back to the text',
    source: (number) => `Source ${number}`,
    photo: 'Image: ',
    consent: consentIn('en'),
    done: 'Done',
    toDo: 'Not done',
  },
};
