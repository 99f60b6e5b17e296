import type { Finding } from './problem.ts';

// What is said of YAML that cannot be read as it was meant, with what to type instead.

/** Signs that mean something to YAML at the beginning of a value, and what it takes them for. */
const TAKEN_FOR: Record<string, { th: string; en: string }> = {
  '*': { th: 'การอ้างถึงที่อื่นในไฟล์', en: 'a reference to another place in the file' },
  '&': { th: 'ชื่อของที่ตรงนี้', en: 'a name for this place' },
  '!': { th: 'ชนิดของข้อมูล', en: 'a type of data' },
  '@': { th: 'เครื่องหมายสงวน', en: 'a reserved sign' },
  '`': { th: 'เครื่องหมายสงวน', en: 'a reserved sign' },
  '%': { th: 'คำสั่งของ YAML', en: 'an instruction' },
  '{': { th: 'รายการในวงเล็บที่ยังไม่ปิด', en: 'a list in braces that is never closed' },
  '[': { th: 'รายการในวงเล็บที่ยังไม่ปิด', en: 'a list in brackets that is never closed' },
  '}': { th: 'วงเล็บปิดที่ไม่มีวงเล็บเปิด', en: 'a brace that closes nothing' },
  ']': { th: 'วงเล็บปิดที่ไม่มีวงเล็บเปิด', en: 'a bracket that closes nothing' },
  ',': { th: 'ตัวคั่นในรายการ', en: 'a mark between the items of a list' },
  '|': { th: 'ข้อความหลายบรรทัด', en: 'a text of several lines' },
  '>': { th: 'ข้อความหลายบรรทัด', en: 'a text of several lines' },
  '?': { th: 'ชื่อช่อง', en: 'the name of a field' },
  '"': { th: 'ข้อความที่จบตรงเครื่องหมายคำพูดถัดไป', en: 'a text that ends with the next quotation mark' },
  "'": { th: 'ข้อความที่จบตรงเครื่องหมายคำพูดถัดไป', en: 'a text that ends with the next quotation mark' },
  '-': { th: 'รายการ', en: 'an item of a list' },
};

/** A value as it would be typed in quotation marks, cut where it is long. */
function quoted(value: string): string {
  const shown = value.length > 50 ? `${value.slice(0, 50)}…` : value;
  return value.includes('"') ? `'${shown.replaceAll("'", "''")}'` : `"${shown.replaceAll('\\', '\\\\')}"`;
}

/** A value that begins with a sign of YAML. @param value the value as it stands in the file, to the end of its line */
export function needsQuotes(value: string): Finding {
  const sign = value[0] ?? '';
  const taken = TAKEN_FOR[sign] ?? { th: 'เครื่องหมายของ YAML', en: 'a sign of YAML' };
  return {
    rule: 'yaml-syntax',
    params: { sign, value },
    th: {
      what: `ค่าตรงนี้ขึ้นต้นด้วย ${sign} ซึ่ง YAML อ่านเป็น${taken.th}`,
      todo: `ใส่เครื่องหมายคำพูดคร่อมทั้งค่า: ${quoted(value)}`,
    },
    en: {
      what: `The value here begins with ${sign}, which YAML takes for ${taken.en}`,
      todo: `Put quotes around a value that begins with ${sign}: ${quoted(value)}`,
    },
  };
}

/** A `#` behind a space, with words right after it. */
export const wordsAfterHash = (value: string): Finding => ({
  rule: 'yaml-syntax',
  params: { value },
  th: {
    what: 'คำที่ตามหลัง # ในค่าตรงนี้จะหายไป เพราะ YAML อ่านเป็นหมายเหตุ',
    todo: `ใส่เครื่องหมายคำพูดคร่อมทั้งค่า: ${quoted(value)} ถ้าตั้งใจให้เป็นหมายเหตุ เว้นวรรคหลัง #`,
  },
  en: {
    what: 'The words behind # are lost here: YAML takes them for a remark',
    todo: `Put quotes around the whole value: ${quoted(value)}; for a real remark type a space behind #`,
  },
});

/** A colon inside a value. */
export const colonInside = (value: string): Finding => ({
  rule: 'yaml-syntax',
  params: { value },
  th: { what: 'ค่าตรงนี้มี : ตามด้วยช่องว่าง YAML จึงอ่านเป็นชื่อช่อง', todo: `ใส่เครื่องหมายคำพูดคร่อมทั้งค่า: ${quoted(value)}` },
  en: {
    what: 'The value here has a colon and a space in it, which YAML takes for the name of a field',
    todo: `Put quotes around the whole value: ${quoted(value)}`,
  },
});

/** A merge of fields from another place (`<<`). */
export const MERGE_KEY: Finding = {
  rule: 'yaml-syntax',
  th: { what: 'ใช้ << เพื่อยืมช่องจากที่อื่น ซึ่งไม่รองรับ', todo: 'พิมพ์ช่องเหล่านั้นซ้ำตรงนี้' },
  en: { what: '<< borrows fields from another place, which is not taken', todo: 'Type those fields here again' },
};
/** A name of a field that is itself a list. */
export const KEY_NOT_WORDS: Finding = {
  rule: 'yaml-syntax',
  th: { what: 'ชื่อช่องตรงนี้เป็นรายการ ไม่ใช่คำ', todo: 'ใช้คำเป็นชื่อช่อง หรือใส่เครื่องหมายคำพูดคร่อมทั้งค่า' },
  en: {
    what: 'The name of the field here is a list and no word',
    todo: 'Name the field by a word, or put the whole value in quotes',
  },
};
export const DUPLICATE_FIELD: Finding = {
  rule: 'field-duplicate',
  th: { what: 'ช่องนี้เขียนซ้ำสองครั้งในที่เดียวกัน', todo: 'เหลือไว้ครั้งเดียว' },
  en: { what: 'This field stands here twice', todo: 'Keep one of the two' },
};
export const TAB: Finding = {
  rule: 'yaml-tab',
  th: { what: 'ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้', todo: 'ลบออกแล้วเคาะเว้นวรรคสองครั้งแทน' },
  en: {
    what: 'This line is indented with a tab, which front matter cannot have',
    todo: 'Delete it and type two spaces instead',
  },
};
/** @param depth how deep it may be */
export const tooDeep = (depth: number): Finding => ({
  rule: 'yaml-too-deep',
  params: { depth },
  th: { what: `ช่องตรงนี้ซ้อนกันลึกเกิน ${depth} ชั้น`, todo: 'ลบวงเล็บหรือขีดที่เกิน หรือใส่เครื่องหมายคำพูดคร่อมข้อความ' },
  en: {
    what: `Fields are nested more than ${depth} deep here`,
    todo: 'Remove the brackets or dashes that are too many, or put the text in quotes',
  },
});
/** Anything else that the reader of YAML says. @param message its own words, in English */
export const unreadable = (message: string): Finding => ({
  rule: 'yaml-syntax',
  th: {
    what: 'อ่านส่วนหัวของไฟล์ (YAML) ไม่ออกตรงนี้',
    todo: 'ตรวจการย่อหน้า และใส่เครื่องหมาย "..." คร่อมข้อความที่มี : หรือขึ้นต้นด้วยเครื่องหมายพิเศษ',
  },
  en: {
    what: `The front matter (YAML) cannot be read here: ${message}`,
    todo: 'Check the indentation, and put "..." around text that has a colon in it or begins with a special character',
  },
});
