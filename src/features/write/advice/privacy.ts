import { arabicDigits } from '../../../words/digits.ts';
import type { AdviceFinding, Passage } from './advice.ts';

const ADDRESS = /https?:\/\/\S+|\[@[^\]]*\]|10\.\d{4,9}\/\S+/g;
const HONORIFIC =
  '(?:นาย|นางสาว|นาง|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|ลุง|ป้า|น้า|อา|ตา|ยาย|ปู่|ย่า|พี่|คุณ|Mr\\.?|Mrs\\.?|Ms\\.?|Uncle|Aunt)';
const NAMED = new RegExp(
  `(?:^|[\\s("“'‘,])(${HONORIFIC}\\s?(?!ภาพ|ธรรม|ค่า|สมบัติ|อำนวย|กิจ|เอื้อ|ลิขิต|ประสาน|สวัสดิการ|ทุน|จ้าง|อำเภอ|ก\\b|ชาย|สาว)[\\u0e01-\\u0e4eA-Z][\\u0e01-\\u0e4eA-Za-z]{1,})`,
);
const TROUBLE =
  /ป่วย|เป็นโรค|มะเร็ง|เอดส์|เอชไอวี|\bHIV\b|\bAIDS\b|ติดเชื้อ|เบาหวาน|ไตวาย|อัมพาต|จิตเวช|ซึมเศร้า|พิการ|ติดเหล้า|ติดยา|เป็นหนี้|หนี้สิน|ค้างชำระ|ค้างหนี้|หนี้นอกระบบ|ผิดนัด|โกง|\bill\b|cancer|disabled|in debt|\bdebts?\b|\bowes?\b|arrears/i;
const PHONE =
  /(?<![\d/.-])(?:\+66[-\s]?|0)(?:[689]\d[-\s]?\d{3}[-\s]?\d{4}|2[-\s]?\d{3}[-\s]?\d{4}|[3-7]\d[-\s]?\d{3}[-\s]?\d{3})(?![\d-])/g;
const CITIZEN = /(?<![\d-])\d[-\s]?\d{4}[-\s]?\d{5}[-\s]?\d{2}[-\s]?\d(?![\d-])/g;
const ACCOUNT = /(?<![\d-])(?:\d{3}[-\s]\d[-\s]\d{5}[-\s]\d|\d{3}[-\s]\d{6}[-\s]?\d|\d{10,12})(?![\d-])/g;
const ACCOUNT_FORM = /^\d{3}[-\s]\d[-\s]\d{5}[-\s]\d$/;
const ACCOUNT_WORDS = /บัญชี|ธนาคาร|ธกส|ธ\.ก\.ส|ออมสิน|พร้อมเพย์|account|bank|promptpay/i;

/** Whether 13 digits are a Thai citizen id: the last one is computed from the others. */
export function isCitizenId(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 13 || digits[0] === '0') return false;
  const sum = [...digits].slice(0, 12).reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/**
 * Passages that could hurt somebody if they were published: a phone number, a citizen id, a bank account, a name beside
 * an illness or a debt.
 * Numbers block until the author confirms or removes them; a name is only pointed at, since it may be a place or a
 * public role.
 */
export function privacyFindings(passages: readonly Passage[]): AdviceFinding[] {
  return passages.flatMap(({ text, path, line }) => {
    const plain = arabicDigits(text).replace(ADDRESS, (address) => ' '.repeat(address.length));
    const found: AdviceFinding[] = [];
    const say = (rule: string, passage: string, th: string, en: string, weight: AdviceFinding['weight'] = 'block') =>
      void found.push({ rule, weight, th, en, path, ...(line && { line }), passage: `${rule}: ${passage.trim()}` });
    const taken: [number, number][] = [];
    const free = (at: number, length: number) =>
      !taken.some(([from, to]) => at < to && at + length > from) && taken.push([at, at + length]);
    for (const { 0: digits, index } of plain.matchAll(CITIZEN))
      if (isCitizenId(digits) && free(index, digits.length))
        say('citizen-id', digits, `มีเลขประจำตัวประชาชน ${masked(digits)}`, `There is a citizen id, ${masked(digits)}`);
    for (const { 0: digits, index } of plain.matchAll(PHONE))
      if (free(index, digits.length))
        say('phone-number', digits, `มีเบอร์โทรศัพท์ ${masked(digits)}`, `There is a phone number, ${masked(digits)}`);
    for (const { 0: digits, index } of plain.matchAll(ACCOUNT))
      if (
        (ACCOUNT_FORM.test(digits) ||
          ACCOUNT_WORDS.test(plain.slice(Math.max(0, index - 60), index + digits.length + 30))) &&
        free(index, digits.length)
      )
        say(
          'bank-account',
          digits,
          `ดูเหมือนเลขบัญชีธนาคาร ${masked(digits)}`,
          `This looks like a bank account, ${masked(digits)}`,
        );
    for (const part of plain.split(/\n/)) {
      const trouble = TROUBLE.test(part);
      const name = trouble ? NAMED.exec(part)?.[1]?.split(TROUBLE)[0]?.trim() : undefined;
      if (name)
        say(
          'name-with-trouble',
          name,
          `มีชื่อคน (${name}) อยู่กับเรื่องเจ็บป่วยหรือหนี้สิน`,
          `A person (${name}) is named beside an illness or a debt`,
          'advice',
        );
    }
    return found;
  });
}

/** All but the last three digits hidden, so that the finding itself gives nothing away on a screen that others see. */
const masked = (digits: string): string => digits.replace(/\d(?=(?:\D*\d){3})/g, '•');
