/** What a number counts in Thai; a year of four digits counts nothing, and what follows it is a word of its own. */
const THAI_UNIT =
  'บาท|สตางค์|คน|ราย|ปี|เดือน|สัปดาห์|วัน|ชั่วโมง|นาที|วินาที|น\\.|ข้อ|ครั้ง|แห่ง|ตำบล|กองทุน|กลุ่ม|วง|คู่|ครัวเรือน|หลังคาเรือน|หมู่บ้าน|บ้าน|ร้อย|พัน|หมื่น|แสน|ล้าน|เม็ด|ดวง|ใบ|แผ่น|ชุด|หน้า|บรรทัด|เรื่อง|ช่อง|ขา|เสา|ด้าน|ตัว|เท่า|เสียง|ศพ|โต๊ะ|มื้อ|เมตร|ก้าว|เปอร์เซ็นต์|มม\\.|ซม\\.';
const ENGLISH_UNIT =
  'baht|satang|million|billion|thousand|hundred|people|persons?|members?|years?|months?|weeks?|days?|hours?|minutes?|min|seconds?|percent|villages?|households?|houses|tambons?|funds?|groups?|circles?|pairs?|times|sheets?|pages?|cards?|copies|sweets?|stickers?|dots?|pieces?|lines?|steps?|tables?|deaths|votes?|mm|cm|metres';
const COUNTED = new RegExp(
  `(?<![\\d๐-๙.,/–-])([\\d๐-๙](?:[\\d๐-๙.,–-]*[\\d๐-๙])?) (?=(?:${THAI_UNIT})|(?:${ENGLISH_UNIT})(?![A-Za-z]))`,
  'g',
);
const YEAR = /^(?:1[89]|2[05])\d\d$/;
const NO_BREAK_SPACE = '\u00a0';

/** A sign of repetition, a dot between things and an arrow begin no line. */
const NEVER_FIRST = / (?=[ๆฯ·→])/g;

/**
 * A text in which a space that no line may end at is one that none is broken at: between a number and what it counts, and
 * before a sign that stays with what it follows.
 */
export const withHeldSpaces = (text: string): string =>
  text
    .replace(COUNTED, (whole, number: string) => (YEAR.test(number) ? whole : number + NO_BREAK_SPACE))
    .replace(NEVER_FIRST, NO_BREAK_SPACE);
