import { itemAt } from '../../certain.ts';
import { thisYear } from '../../dom/today.ts';
import { arabicDigits } from '../../words/digits.ts';
import { isRealDay } from '../../intake/schema/edtf.ts';

const THAI_MONTHS = [
  ['มค', 'มกราคม', 'มกรา'],
  ['กพ', 'กุมภาพันธ์', 'กุมภา'],
  ['มีค', 'มีนาคม', 'มีนา'],
  ['เมย', 'เมษายน', 'เมษา'],
  ['พค', 'พฤษภาคม', 'พฤษภา'],
  ['มิย', 'มิถุนายน', 'มิถุนา'],
  ['กค', 'กรกฎาคม', 'กรกฎา'],
  ['สค', 'สิงหาคม', 'สิงหา'],
  ['กย', 'กันยายน', 'กันยา'],
  ['ตค', 'ตุลาคม', 'ตุลา'],
  ['พย', 'พฤศจิกายน', 'พฤศจิกา'],
  ['ธค', 'ธันวาคม', 'ธันวา'],
];
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const BUDDHIST_ERA = 543;
/** Years from this one on are Buddhist Era where nothing says which era is meant. */
const FIRST_BUDDHIST_YEAR = 2400;
/** The oldest year that is believed of "พ.ศ.": printed Thai sources are not older, and a Common Era year is a slip. */
const FIRST_NAMED_BUDDHIST_YEAR = 2300;
const WEEKDAY = /^วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)(?:ที่|\s)\s*/;
const ABOUT = /^(?:ราว\s*ๆ?|ประมาณ|(?:circa|about|ca?)\b\.?)\s*/i;
const BUDDHIST = /(?<![A-Za-zก-๙])(?:พ\.?\s?ศ\.?|B\.?E\.?(?![A-Za-z]))/i;
const COMMON = /(?<![A-Za-zก-๙])(?:ค\.?\s?ศ\.?|(?:C\.?E\.?|A\.?D\.?)(?![A-Za-z]))/i;

/**
 * A date as people type it, as EDTF in the Common Era: `4 ก.พ. 2550`, `๔/๒/๒๕๕๐`, `4 ก.พ. 50`, `Feb 2007`, `ราว 2547`,
 * `2007-02-04T10:00`; a stretch of time with a slash: `2550-2551` is `2007/2008`, `4-6 ก.พ. 2550` is
 * `2007-02-04/2007-02-06`.
 * Day comes before month. Two figures of a year are Buddhist Era after a Thai month or "พ.ศ."; between slashes only
 * where they can be no year of the Common Era that has come (`4/2/50`, not `4/2/07`). What cannot be read for certain,
 * or is no day that exists, is returned as it was typed, so that the check can speak about it.
 * @param year this year, Common Era; years that have not come are not meant by two figures
 */
export function typedDate(typed: string, year = thisYear()): string {
  const text = arabicDigits(typed).normalize('NFC').replace(/\s+/g, ' ').trim();
  return one(text, year) ?? range(text, year) ?? typed.trim();
}

/** One date as EDTF, `undefined` for what is none. */
function one(text: string, thisYear: number): string | undefined {
  const about = ABOUT.test(text) || text.endsWith('~');
  const unsure = text.endsWith('?');
  const [buddhist, common] = [BUDDHIST.test(text), COMMON.test(text)];
  const plain = text
    .replace(ABOUT, '')
    .replace(/[~?]$/, '')
    .replace(/^เมื่อ\s*/, '')
    .replace(WEEKDAY, '')
    .replace(/^วันที่\s*/, '')
    .replace(BUDDHIST, ' ')
    .replace(COMMON, ' ')
    .replace(/(?:^|(?<=[\s\d]))(?:ปี|เดือน)\s*/g, ' ')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const read = isoParts(plain) ?? slashParts(plain) ?? wordParts(plain);
  if (!read || (buddhist && common)) return undefined;
  const { month, day } = read;
  const year = commonYear(read, buddhist, common, thisYear);
  if (year === undefined) return undefined;
  const [mm, dd] = [month, day].map((part) => part?.padStart(2, '0'));
  if (year >= FIRST_BUDDHIST_YEAR || !isRealDay(year, mm, dd)) return undefined;
  return [String(year).padStart(4, '0'), mm, dd].filter(Boolean).join('-') + (about ? '~' : unsure ? '?' : '');
}

interface Parts {
  year: string;
  month?: string | undefined;
  day?: string | undefined;
  /** How the month is written, which tells the era of two figures. */
  written: 'iso' | 'slash' | 'thai' | 'english';
}

function commonYear(read: Parts, buddhist: boolean, common: boolean, thisYear: number): number | undefined {
  const year = Number(read.year);
  if (read.year.length === 4) {
    if (common) return year < FIRST_BUDDHIST_YEAR ? year : undefined;
    if (buddhist) return year >= FIRST_NAMED_BUDDHIST_YEAR ? year - BUDDHIST_ERA : undefined;
    return year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
  }
  const latest = (century: number) => (century + year <= thisYear + 1 ? century + year : century - 100 + year);
  if (buddhist || (read.written === 'thai' && !common)) return latest(2500 - BUDDHIST_ERA);
  if (read.written === 'english') return latest(2000);
  const meant = 2500 - BUDDHIST_ERA + year;
  return !common && 2000 + year > thisYear + 1 && meant <= thisYear + 1 ? meant : undefined;
}

function isoParts(text: string): Parts | undefined {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:(?<=\d-\d\d?-\d\d?)[T ](?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|น\.)?)?$/i.exec(
      text,
    );
  return match ? { year: itemAt(match, 1), month: match[3], day: match[4], written: 'iso' } : undefined;
}

function slashParts(text: string): Parts | undefined {
  const full = /^(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  if (full) return { year: itemAt(full, 4), month: full[3], day: full[1], written: 'slash' };
  const short = /^(\d{1,2})[-/.\s](\d{4})$/.exec(text);
  return short ? { year: itemAt(short, 2), month: short[1], written: 'slash' } : undefined;
}

function wordParts(text: string): Parts | undefined {
  const before = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of )?)?([^\d\s-][^\d-]*?)[\s’'-]*(\d{4}|\d{2})$/i.exec(text);
  const after = /^([A-Za-z]+\.?) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/i.exec(text);
  const first = /^(\d{4})[\s-]([A-Za-z]+\.?|[ก-๙.]+)(?:[\s-](\d{1,2}))?$/.exec(text);
  const [day, name, year] = before
    ? [before[1], before[2], before[3]]
    : after
      ? [after[2], after[1], after[3]]
      : first
        ? [first[3], first[2], first[1]]
        : [];
  const month = name === undefined ? undefined : monthOf(name);
  if (!name || !month || !year) return undefined;
  return { year, month: String(month), day, written: /[ก-๙]/.test(name) ? 'thai' : 'english' };
}

/** The number of a month by its name or its short form in either language. */
function monthOf(name: string): number | undefined {
  const bare = name.replace(/[.\s]/g, '').toLowerCase();
  const thai = THAI_MONTHS.findIndex((names) => names.includes(bare));
  if (thai >= 0) return thai + 1;
  const english = bare.length < 3 ? -1 : ENGLISH_MONTHS.findIndex((month) => month.startsWith(bare));
  return english >= 0 ? english + 1 : undefined;
}

/** A stretch of time: both ends as they stand, or the first with what the last one says of month and year. */
function range(text: string, thisYear: number): string | undefined {
  const years = /^(\d{2})(\d{2})[-–—](\d{2})$/.exec(text);
  const whole = years ? `${years[1]}${years[2]}-${years[1]}${years[3]}` : text;
  for (const mark of whole.matchAll(/\s*(?:[-–—/]|ถึง|(?<=\s)(?:to|until)(?=\s))\s*/g)) {
    const [left, right] = [whole.slice(0, mark.index).trim(), whole.slice(mark.index + mark[0].length).trim()];
    const to = one(right, thisYear);
    if (!left || !to) continue;
    const [, tail = ''] = /^\d{1,2}(?!\d)(.*)$/.exec(right) ?? [];
    const [year = ''] = /(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?\d+\s*[~?]?$/.exec(right) ?? [];
    const [from] = [
      // A day alone takes month and year of the end; a day with its month takes the year; else it says all itself.
      /^\d{1,2}$/.test(left) && /\D/.test(tail.trim()) && to.length >= 10
        ? one(`${left} ${tail}`, thisYear)
        : undefined,
      /\d{4}/.test(left) || !/[A-Za-zก-๙]/.test(left) ? undefined : one(`${left} ${year}`, thisYear),
      /\d{4}/.test(left) || /[A-Za-zก-๙/]/.test(left) ? one(left, thisYear) : undefined,
    ].filter((each) => each !== undefined);
    if (from && from.length === to.length && from < to) return `${from}/${to}`;
  }
  return undefined;
}
