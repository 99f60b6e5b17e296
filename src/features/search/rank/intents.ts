/**
 * What kind of answer a query asks for, where its words say so. Small on purpose: each line is a way of asking that
 * people use for one kind of page, and it lifts that kind by so much; nothing is left out because of it. Where no line
 * fits, a lesson, case or topic stands before background (`standings.ts`).
 */
interface Intent {
  kind: string;
  /** Scores of the kind are multiplied by it. */
  factor: number;
  /** Ways of asking, in a query in normal form without the spaces beside Thai letters. */
  asked: RegExp;
}

const INTENTS: readonly Intent[] = [
  {
    kind: 'study',
    factor: 1.35,
    asked:
      /วิจัย|ใครศึกษา|ผลการศึกษา|ผลศึกษา|งานศึกษา|วิทยานิพนธ์|\b(?:stud(?:y|ies|ied)|research(?:ers?)?|thesis|evidence (?:that|on|for|base)|findings?)\b|\bdo(?:es)?\b.*\breally\b/u,
  },
  {
    // Whether one thing does another: only who measured can tell.
    kind: 'study',
    factor: 1.6,
    asked:
      /หลักฐานเชิงประจักษ์|หลักฐาน(?:ยืนยัน|วิจัย)|(?:จริงไหม|จริงมั้ย|ได้ไหม).*หลักฐาน|ผลกระทบของ|ทดลองแบบสุ่ม|\b(?:empirical(?:ly)?|randomi[sz]ed|rct|impacts? of|effects? of|(?:impact|effect) on|impact evaluation)\b|\bdo(?:es)?\b.*\b(?:reduce|increase|improve|raise|lower|affect|lead to)\b/u,
  },
  {
    kind: 'figure',
    factor: 1.4,
    asked:
      /กี่(?:แห่ง|กองทุน|กลุ่ม|ล้าน|ตำบล|จังหวัด)|ทั่วประเทศ|ทั้งประเทศ|ตัวเลขล่าสุด|สถิติ|\b(?:how many|statistics|nationwide|latest (?:figures?|numbers?)|total number)\b/u,
  },
  {
    kind: 'workshop',
    factor: 1.3,
    asked:
      /กิจกรรม|เวที|วงคุย|ใบงาน|กระบวนกร|วิทยากร|เวิร์กช|เวิร์คช|เล่นเกม|เกมที่|ครึ่งวัน|\d+ ?(?:ชั่วโมง|ชม|นาที)|(?:สอง|สาม|หนึ่ง|สี่)ชั่วโมง|\b(?:workshops?|activit(?:y|ies)|exercises?|facilitat\w+|ice ?breaker|half ?a? ?day|\d+ (?:hours?|minutes)|role ?play|games?)\b/u,
  },
  {
    kind: 'rule',
    factor: 1.25,
    asked: /กฎหมาย|พรบ|พ ?ร ?บ|ระเบียบ(?:กระทรวง|มหาดไทย|ของรัฐ)|มาตรา ?\d|\b(?:laws?|acts?|legal|regulations?|bill)\b/u,
  },
  {
    kind: 'page',
    factor: 1.4,
    asked:
      /เว็บนี้|เว็บไซต์|(?:ลง|ขึ้น|ใช้)เว็บ|ดาวน์โหลด|โปรแกรม|เครื่องคิด|คู่มือ|ออฟไลน์|อินเทอร์เน็ต|\b(?:this (?:web)?site|website|download|offline|internet|calculator|guide|csv|dataset|open data)\b/u,
  },
  { kind: 'award', factor: 1.25, asked: /รางวัล|\b(?:awards?|prizes?)\b/u },
  { kind: 'event', factor: 1.2, asked: /ปี(?:ไหน|อะไร|ใด)|ครั้งแรกเมื่อ|\b(?:what year|when did|when was)\b/u },
  {
    kind: 'term',
    factor: 1.3,
    asked:
      /คืออะไร|หมายถึง|หมายความว่า|แปลว่า|ย่อมาจาก|\b(?:what (?:is|are) (?:an? )?\w+$|meaning of|stands? for|definition)\b/u,
  },
];

/**
 * By how much each kind is lifted for a query; kinds that are not named by 1.
 * @param squeezed query in normal form
 */
export const liftsFor = (squeezed: string): ReadonlyMap<string, number> =>
  // Of two lines for one kind the later is the stronger.
  new Map(INTENTS.filter(({ asked }) => asked.test(squeezed)).map(({ kind, factor }) => [kind, factor]));
