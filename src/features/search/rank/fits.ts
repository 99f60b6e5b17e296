import type { PURPOSES as ALL } from '../../../intake/schema/entry/workshop.ts';
import type { Gathering } from '../query/gathering.ts';

type Purpose = (typeof ALL)[number];

/** What a kit needs and is for: least and most people, minutes, purposes. */
export type KitSize = readonly [least: number, most: number, minutes: number, ...purposes: Purpose[]];

/** What people, hours and purpose each add to a kit that suits, and take from one that does not. */
const SIZE = 0.3;
const PURPOSE = 0.3;
/** A kit that fills less of the time than this is a piece of a meeting, not the meeting. */
const FILLS = 0.3;
/** People and hours are said roughly. */
const ROUGHLY = 1.25;

const PURPOSES: Readonly<Record<Purpose, RegExp>> = {
  plan: /วางแผน|ทำแผน|แผน(?!ที่)|\b(?:plan(?:s|ning)?|roadmap)\b/u,
  review: /ทบทวน|ประเมิน|ย้อนดู|สรุปงาน|\b(?:review|reflect\w*|debrief|assess\w*|evaluat\w+)\b/u,
  solve: /แก้ปัญหา|ปัญหา|สาเหตุ|ติดขัด|ทางออก|\b(?:problems?|root causes?|stuck|solv\w+)\b/u,
  decide:
    /ตัดสิน|เลือก|ตกลงกัน|ลงมติ|ระเบียบ|กติกา|ธรรมนูญ|ข้อบังคับ|\b(?:decid\w+|agree|vote|choos\w+|rules?|charter|constitution|bylaws?)\b/u,
  share: /แลกเปลี่ยน|เล่าเรื่อง|รู้จักกัน|ละลายพฤติกรรม|\b(?:shar\w+|exchange|tell|stor(?:y|ies)|ice ?breaker)\b/u,
  recruit: /สมาชิกใหม่|รับสมาชิก|ชวน.*สมาชิก|ตกหล่น|\b(?:recruit\w*|join|new members)\b/u,
  distil: /ถอดบทเรียน|บทเรียน|สรุปเป็นความรู้|\b(?:distil\w*|lessons?(?: learn(?:ed|t))?|know-how)\b/u,
};

/**
 * How much better or worse a kit answers because of the people, the hours and the purpose that a query names.
 * @returns what to add to its score; 0 where the query says nothing of that
 */
export function fitOf(
  squeezed: string,
  { people, minutes }: Gathering,
  [least, most, needs, ...purposes]: KitSize,
): number {
  const room = people === undefined ? 0 : people * ROUGHLY >= least && people <= most * ROUGHLY ? 1 : -1;
  const time = minutes === undefined ? 0 : needs > minutes * ROUGHLY ? -1 : needs >= minutes * FILLS ? 1 : 0;
  const wanted = (Object.keys(PURPOSES) as Purpose[]).filter((purpose) => PURPOSES[purpose].test(squeezed));
  const purpose = wanted.length === 0 ? 0 : wanted.some((one) => purposes.includes(one)) ? 1 : -1;
  return SIZE * (room + time) + PURPOSE * purpose;
}
