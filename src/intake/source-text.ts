import { given, itemAt } from '../certain.ts';
import { problemAt, type Finding, type Problem } from './problem.ts';

/** What a file of words holds, and what is wrong with its letters before anybody reads them. */
export interface SourceText {
  /**
   * The words, read as well as can be even where the encoding is wrong, so that other mistakes are told at the same
   * time.
   */
  text: string;
  problems: Problem[];
}

/** Characters that nobody sees. A joiner inside an emoji is meant. */
const INVISIBLE = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\u200b\u200c\u200e\u200f\u2060\u00ad]|(?<!^)\ufeff/gu;
/** Characters that turn the order of what is shown, so that a reviewer sees something else than the computer reads. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Typed from two keys what has one of its own: looks right, is found by no search. */
const THAI_PAIRS = /เเ|ํา/g;

/**
 * Decodes a content file and looks at its letters.
 * UTF-8 is what we take; UTF-16 and Windows-874 (TIS-620) are recognised and reported.
 * @param file path shown in messages
 */
export function sourceText(bytes: Uint8Array, file: string): SourceText {
  const { text, finding, at } = decode(bytes);
  return {
    text,
    problems: [...(finding ? [problemAt(place(text, file, at), finding)] : []), ...letterProblems(text, file)],
  };
}

/** Letters in words that would do harm or that nobody sees, each kind once, at its first place. */
export function letterProblems(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const look = (pattern: RegExp, told: (shown: string, count: number) => Finding) => {
    const found = [...text.matchAll(pattern)];
    if (found[0]) problems.push(problemAt(place(text, file, found[0].index), told(found[0][0], found.length)));
  };
  if (text.startsWith('\ufeff')) problems.push(problemAt({ file, line: 1, column: 1 }, BYTE_ORDER_MARK));
  look(/\r/g, () => LINE_ENDINGS);
  look(TURNING, turning);
  look(CONTROL, control);
  look(INVISIBLE, invisible);
  look(THAI_PAIRS, thaiPair);
  return problems;
}

function decode(bytes: Uint8Array): { text: string; finding?: Finding; at: number } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), finding: encoding('UTF-16'), at: 0 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), finding: encoding('UTF-16'), at: 0 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), at: 0 };
  } catch {
    const high = bytes.filter((byte) => byte >= 0x80);
    const thai = high.filter((byte) => (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)).length;
    if (thai >= high.length * 0.9)
      return {
        text: new TextDecoder('windows-874').decode(bytes),
        finding: encoding('Windows-874 (TIS-620)'),
        at: bytes.findIndex((byte) => byte >= 0x80),
      };
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, finding: encoding(undefined), at: text.indexOf('\ufffd') };
  }
}

function place(text: string, file: string, offset: number): { file: string; line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { file, line: before.length, column: itemAt(before, -1).length + 1 };
}

const code = (shown: string): string =>
  `U+${given(shown.codePointAt(0), 'A letter').toString(16).toUpperCase().padStart(4, '0')}`;
const times = (count: number): { th: string; en: string } => ({
  th: count > 1 ? ` (${count} แห่งในไฟล์นี้)` : '',
  en: count > 1 ? ` (${count} in this file)` : '',
});

const encoding = (name: string | undefined): Finding => ({
  rule: 'file-encoding',
  params: { encoding: name ?? '' },
  th: {
    what: name ? `ไฟล์นี้บันทึกเป็น ${name} ภาษาไทยจะอ่านไม่ออก` : 'ไฟล์นี้ไม่ใช่ UTF-8 ตัวอักษรตรงนี้อ่านไม่ออก',
    todo: 'บันทึกใหม่เป็น UTF-8 (Notepad: Save as แล้วเลือก Encoding เป็น UTF-8)',
  },
  en: {
    what: name ? `This file was saved as ${name}` : 'This file is not UTF-8; the letter here cannot be read',
    todo: 'Save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)',
  },
});
const BYTE_ORDER_MARK: Finding = {
  rule: 'file-byte-order-mark',
  severity: 'warning',
  th: { what: 'ต้นไฟล์มีเครื่องหมายที่มองไม่เห็น (BOM)', todo: 'อ่านได้ แต่ควรบันทึกใหม่เป็น UTF-8 แบบไม่มี BOM' },
  en: {
    what: 'An invisible mark (BOM) stands at the beginning of the file',
    todo: 'It is read all the same; better save it as UTF-8 without BOM',
  },
};
const LINE_ENDINGS: Finding = {
  rule: 'file-line-endings',
  severity: 'warning',
  th: { what: 'ไฟล์นี้ขึ้นบรรทัดแบบ Windows (CRLF)', todo: 'อ่านได้ แต่ทำให้ดูส่วนที่แก้ยาก เลือก LF ที่มุมล่างของโปรแกรมแก้ข้อความแล้วบันทึก' },
  en: {
    what: 'This file has Windows line endings (CRLF)',
    todo: 'They are read all the same but hide what changed; choose LF at the foot of the editor and save',
  },
};
const turning = (shown: string, count: number): Finding => ({
  rule: 'character-turning',
  params: { character: code(shown), count },
  th: { what: `มีอักขระ ${code(shown)} ที่กลับลำดับการแสดงผล${times(count).th} คนตรวจจะเห็นไม่ตรงกับที่ระบบอ่าน`, todo: 'ลบออก' },
  en: {
    what: `The character ${code(shown)} turns the order in which text is shown${times(count).en}, so that a reviewer sees something else than is read`,
    todo: 'Remove it',
  },
});
const control = (shown: string, count: number): Finding => ({
  rule: 'character-control',
  params: { character: code(shown), count },
  th: { what: `มีอักขระควบคุม ${code(shown)}${times(count).th}`, todo: 'ลบออก มักติดมากับการคัดลอกจากโปรแกรมอื่น' },
  en: {
    what: `There is a control character ${code(shown)}${times(count).en}`,
    todo: 'Remove it; it mostly comes along when text is copied from another program',
  },
});
const invisible = (shown: string, count: number): Finding => ({
  rule: 'character-invisible',
  params: { character: code(shown), count },
  severity: 'warning',
  th: { what: `มีอักขระที่มองไม่เห็น ${code(shown)}${times(count).th}`, todo: 'ลบออก เพราะคำที่มีอักขระนี้ค้นไม่พบและลิงก์ไม่ติด' },
  en: {
    what: `There is an invisible character ${code(shown)}${times(count).en}`,
    todo: 'Remove it: a word that holds one is not found and not linked',
  },
});
const thaiPair = (shown: string, count: number): Finding => ({
  rule: 'thai-typed-twice',
  params: { typed: shown, count },
  severity: 'warning',
  th:
    shown === 'เเ'
      ? { what: `พิมพ์สระเอสองตัวแทนสระแอ${times(count).th}`, todo: 'พิมพ์ แ ตัวเดียว' }
      : { what: `พิมพ์นิคหิตกับสระอาแทนสระอำ${times(count).th}`, todo: 'พิมพ์ ำ ตัวเดียว' },
  en:
    shown === 'เเ'
      ? { what: `Two เ stand for one แ${times(count).en}`, todo: 'Type the single letter แ' }
      : { what: `ํ and า stand for one ำ${times(count).en}`, todo: 'Type the single letter ำ' },
});
