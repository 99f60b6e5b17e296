import { arabicDigits } from '../../import/plain-words.ts';

const THAI_MONTHS = [
  ['ม.ค.', 'มกราคม', 'มกรา'],
  ['ก.พ.', 'กุมภาพันธ์', 'กุมภา'],
  ['มี.ค.', 'มีนาคม', 'มีนา'],
  ['เม.ย.', 'เมษายน', 'เมษา'],
  ['พ.ค.', 'พฤษภาคม', 'พฤษภา'],
  ['มิ.ย.', 'มิถุนายน', 'มิถุนา'],
  ['ก.ค.', 'กรกฎาคม', 'กรกฎา'],
  ['ส.ค.', 'สิงหาคม', 'สิงหา'],
  ['ก.ย.', 'กันยายน', 'กันยา'],
  ['ต.ค.', 'ตุลาคม', 'ตุลา'],
  ['พ.ย.', 'พฤศจิกายน', 'พฤศจิกา'],
  ['ธ.ค.', 'ธันวาคม', 'ธันวา'],
];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * Years from this one on are Buddhist Era; two figures are taken for the years of this and the last generation in that
 * era.
 */
const FIRST_BUDDHIST_YEAR = 2400;

/**
 * A date as people type it, as EDTF in the Common Era: `4 ก.พ. 2550`, `๔/๒/๒๕๕๐`, `Feb 2007`, `ราว 2547`, `2007-02-04`.
 * Day comes before month. What cannot be read is returned as it was typed, so that the check can speak about it.
 */
export function typedDate(typed: string): string {
  const text = arabicDigits(typed).normalize('NFC').trim();
  const about = /^(?:ราว|ประมาณ|c\.|ca\.|about)\s*|~$/i.test(text);
  const unsure = /\?$/.test(text);
  const plain = text
    .replace(/^(?:ราว\s*ๆ?|ประมาณ|c\.|ca\.|about)\s*/i, '')
    .replace(/[~?]$/, '')
    .replace(/^(?:วันที่|เมื่อ)\s*/, '')
    .replace(/(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี|เดือน|B\.?E\.?|C\.?E\.?|A\.?D\.?)\s*/gi, ' ')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = isoParts(plain) ?? slashParts(plain) ?? wordParts(plain);
  if (!parts) return typed.trim();
  const [year, month, day] = parts;
  const common = year >= FIRST_BUDDHIST_YEAR ? year - 543 : year;
  return (
    [String(common).padStart(4, '0'), month && String(month).padStart(2, '0'), day && String(day).padStart(2, '0')]
      .filter(Boolean)
      .join('-') + (about ? '~' : unsure ? '?' : '')
  );
}

type Parts = [year: number, month?: number, day?: number];

function isoParts(text: string): Parts | undefined {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  return match ? ([Number(match[1]), ...[match[2], match[3]].filter(Boolean).map(Number)] as Parts) : undefined;
}

function slashParts(text: string): Parts | undefined {
  const match = /^(?:(\d{1,2})[-/.\s])?(\d{1,2})[-/.\s](\d{4})$/.exec(text);
  return match
    ? ([Number(match[3]), Number(match[2]), ...(match[1] ? [Number(match[1])] : [])] as unknown as Parts)
    : undefined;
}

function wordParts(text: string): Parts | undefined {
  const match = /^(?:(\d{1,2})\s*)?([^\d\s][^\d]*?)\s*(?:(\d{1,2})\s+)?(\d{4})$/.exec(text);
  const month = match && monthOf(match[2]!.trim());
  if (!match || !month) return undefined;
  const day = match[1] ?? match[3];
  return [Number(match[4]), month, ...(day ? [Number(day)] : [])] as unknown as Parts;
}

function monthOf(name: string): number | undefined {
  const thai = THAI_MONTHS.findIndex((names) =>
    names.some((each) => each.replaceAll('.', '') === name.replaceAll('.', '')),
  );
  const english = ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const at = thai >= 0 ? thai : /^[a-z]+\.?$/i.test(name) ? english : -1;
  return at >= 0 ? at + 1 : undefined;
}
