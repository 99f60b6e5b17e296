import { arabicDigits } from '../../words/digits.ts';
import { AGES } from '../people/sexes.ts';

const BUDDHIST_ERA = 543;
const OLDEST = 120;

/** What a pasted column came to. Only the counts go on; the text is forgotten. */
export interface ReadAges {
  /** Members by age, 0 to 100 (and over). */
  counts: number[];
  /** People that were counted. */
  people: number;
  /** Lines with a name or other words, with a citizen's number, with a telephone number: all dropped. */
  dropped: { words: number; ids: number; phones: number };
  /** Numbers of the lines in which no age was found, from 1; a line of headings is not among them. */
  unread: number[];
  /** How the lines told it. */
  by: { age: number; buddhist: number; common: number };
}

const CITIZEN = /(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)/g;
const PHONE = /(?<!\d)0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}(?!\d)/g;
/** Words that stand around an age or a date; other letters are names, and are said to have been dropped. */
const PLAIN =
  /พ\.?ศ\.?|ค\.?ศ\.?|อายุ|ปี|เดือน|วัน|เกิด|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.?|\b(?:age|years?|old|born|yrs?|be|ce|ad|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi;

/**
 * Reads a column of ages or years of birth as it was copied from a spreadsheet, one member a line, in either era and in
 * either digits; also whole dates and lines with other columns. Of each line the year of birth counts, else the number
 * before ปี, else the last number that can be an age.
 * @param year this year, Common Era
 */
export function readAges(text: string, year: number): ReadAges {
  const result: ReadAges = {
    counts: Array.from({ length: AGES }, () => 0),
    people: 0,
    dropped: { words: 0, ids: 0, phones: 0 },
    unread: [],
    by: { age: 0, buddhist: 0, common: 0 },
  };
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) readLine(raw, index, year, result);
  return result;
}

function readLine(raw: string, index: number, year: number, result: ReadAges): void {
  const line = arabicDigits(raw).trim();
  if (line === '') return;
  const noIds = line.replace(CITIZEN, ' ');
  if (noIds !== line) result.dropped.ids += 1;
  const noPhones = noIds.replace(PHONE, ' ');
  if (noPhones !== noIds) result.dropped.phones += 1;
  const found = ageIn(noPhones, year);
  const words = /\p{L}/u.test(noPhones.replace(PLAIN, ''));
  if (!found) {
    // The first line of a table is its headings.
    if (index > 0 || /\d/.test(noPhones)) result.unread.push(index + 1);
    return;
  }
  if (words) result.dropped.words += 1;
  const age = Math.min(AGES - 1, found.age);
  result.counts[age] = (result.counts[age] ?? 0) + 1;
  result.people += 1;
  result.by[found.by] += 1;
}

function ageIn(line: string, year: number): { age: number; by: keyof ReadAges['by'] } | undefined {
  for (const [digits] of line.matchAll(/(?<![\d,.])\d{4}(?![\d,])/g)) {
    const told = Number(digits);
    const buddhist = told > year + BUDDHIST_ERA - OLDEST - 1;
    const age = year - (buddhist ? told - BUDDHIST_ERA : told);
    if (age >= 0 && age <= OLDEST) return { age, by: buddhist ? 'buddhist' : 'common' };
  }
  const before = /(?<![\d./-])(\d{1,3})\s*(?:ปี|years?|yrs?)/i.exec(line)?.[1];
  const numbers = [...line.matchAll(/(?<![\d.,/-])\d{1,3}(?![\d,/-]|\.\d)/g)].map(([digits]) => digits);
  const told = Number(before ?? numbers.at(-1) ?? NaN);
  return told <= OLDEST ? { age: told, by: 'age' } : undefined;
}
