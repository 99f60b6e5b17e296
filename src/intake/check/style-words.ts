/** A word or phrase of Thai that an editor of this library replaces. */
export interface StyleWord {
  /** What is looked for; `name` is how it is told. */
  pattern: string;
  name: string;
  /** What to write instead, in Thai; left out where the word is only to be said less often. */
  write?: string;
  /** Why, in a few words of each language; without `write` this is the advice. */
  why: { th: string; en: string };
  /** How often one entry, or one item of a list, may say it before it is advised against; never, if left out. */
  perEntry?: number;
}

const MARK_READING = {
  th: 'เครื่องหมายเดียวสำหรับสิ่งที่กองบรรณาธิการเข้าใจเอง',
  en: 'the one mark for what the editors understand themselves',
};
const MARK_SUM = {
  th: 'เครื่องหมายเดียวสำหรับตัวเลขที่กองบรรณาธิการคิดเอง',
  en: 'the one mark for figures that the editors worked out',
};
const SOURCES = {
  th: 'สภาพของแหล่งบอกไว้แล้วในรายการแหล่งอ้างอิง',
  en: 'the list of sources already tells the state of the sources',
};
const ONE_NAME = { th: 'ใช้ชื่อเดียวทั้งเว็บ', en: 'one name for one thing' };
const CALQUE = { th: 'เป็นสำนวนแปล', en: 'it is translated word for word' };
const KIND = { th: 'พูดถึงสมาชิกและครอบครัวอย่างสุภาพ', en: 'a kind word for members and families' };
const NO_MORE = { th: 'บอกเท่าที่แหล่งบอก', en: 'it says more than the source' };
const SPELLING = { th: 'ตามพจนานุกรม', en: 'the spelling of the dictionary' };

/** The list of `docs/style.th.md` that a program can look for. Content does not choose it; editors of the code do. */
export const STYLE_WORDS: readonly StyleWord[] = [
  {
    pattern: 'เราอ่านเอง|การอ่านของเรา|เราสรุปเอง|เราเห็นเอง|เราคาดเอง|เราเสริมเอง',
    name: 'เราอ่านเอง',
    write: '(เราตีความเอง)',
    why: MARK_READING,
  },
  { pattern: 'เราอ่านว่า', name: 'เราอ่านว่า', write: 'เราตีความว่า', why: MARK_READING },
  { pattern: 'เรา(?:หาร|รวม|บวก|คูณ|คิด)เอง', name: 'เราคิดเอง', write: '(เราคำนวณเอง)', why: MARK_SUM },
  { pattern: '(?:แหล่ง|ส่วน)ที่(?:เรา)?อ่านได้', name: 'แหล่งที่อ่านได้', write: 'ยังไม่รู้ว่า…', why: SOURCES },
  {
    pattern: 'มีรายงานว่า',
    name: 'มีรายงานว่า',
    perEntry: 1,
    why: {
      th: 'บอกว่าใครพูด เช่น สมาชิกร้องว่า หรือตัดออกเมื่อมีหมายเลขแหล่งแล้ว',
      en: 'Say who says it, such as “members complained that”, or leave it out where the source is cited',
    },
  },
  {
    pattern: 'ไม่ทราบผล',
    name: 'ไม่ทราบผล',
    perEntry: 1,
    why: {
      th: 'บอกครั้งเดียว หน้าอื่นที่ลิงก์ไปหน้าของกรณีไม่ต้องซ้ำ',
      en: 'Say it once; a page that links to the page of the case need not repeat it',
    },
  },
  {
    pattern: 'ไม่พบ',
    name: 'ไม่พบ',
    perEntry: 2,
    why: {
      th: 'บอกว่ายังไม่รู้อะไร และบอกเฉพาะเมื่อทำให้คนอ่านตัดสินใจต่างไป',
      en: 'Say what is not known, and only where it changes what a reader would do',
    },
  },
  { pattern: 'วันจันทร์นี้', name: 'วันจันทร์นี้', write: 'เริ่มทำได้ทันที', why: CALQUE },
  {
    pattern: 'ที่สุด(?:เท่า)?ที่เรา(?:พบ|เห็น|อ่าน|รู้)',
    name: 'ที่สุดเท่าที่เราพบ',
    write: 'ในกี่แห่งที่อ่านมา',
    why: NO_MORE,
  },
  { pattern: 'ขึ้นชื่อเรื่อง', name: 'ขึ้นชื่อเรื่อง', write: 'ใครบอกว่าเด่นเรื่องอะไร', why: NO_MORE },
  { pattern: 'แสดงให้เห็นว่า', name: 'แสดงให้เห็นว่า', write: 'บอกว่า', why: NO_MORE },
  { pattern: 'โคบุญ|วัวบุญ', name: 'วัวบุญ', write: 'วัวออมบุญ', why: ONE_NAME },
  { pattern: 'กลุ่มการเงิน(?:ใน)?ชุมชน', name: 'กลุ่มการเงินชุมชน', write: 'องค์กรการเงินชุมชน', why: ONE_NAME },
  { pattern: 'สมาชิกตาย(?!ตัว)', name: 'สมาชิกตาย', write: 'สมาชิกเสียชีวิต', why: KIND },
  { pattern: '(?<!รา)กฏ', name: 'กฏ', write: 'กฎ', why: SPELLING },
  { pattern: 'ปรากฎ', name: 'ปรากฎ', write: 'ปรากฏ', why: SPELLING },
  { pattern: 'อนุญาติ', name: 'อนุญาติ', write: 'อนุญาต', why: SPELLING },
  { pattern: 'สังเกตุ', name: 'สังเกตุ', write: 'สังเกต', why: SPELLING },
  { pattern: 'กระทันหัน', name: 'กระทันหัน', write: 'กะทันหัน', why: SPELLING },
  { pattern: 'คลินิค', name: 'คลินิค', write: 'คลินิก', why: SPELLING },
  { pattern: 'นะค่ะ', name: 'นะค่ะ', write: 'นะคะ', why: SPELLING },
];
