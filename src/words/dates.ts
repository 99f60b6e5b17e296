import { itemAt } from '../certain.ts';
import { byCode } from './order.ts';
import { isOwn, languageOf, type Lang, type OwnLang } from './languages.ts';
import { inOwn } from './locale/own-languages.ts';
import { localeOf } from './locale/formats.ts';

/** Years between the Buddhist and the Common Era. */
const BUDDHIST_ERA = 543;
/** Names of the months in full, January first. */
export const MONTHS: Record<OwnLang, readonly string[]> = {
  th: [
    'มกราคม',
    'กุมภาพันธ์',
    'มีนาคม',
    'เมษายน',
    'พฤษภาคม',
    'มิถุนายน',
    'กรกฎาคม',
    'สิงหาคม',
    'กันยายน',
    'ตุลาคม',
    'พฤศจิกายน',
    'ธันวาคม',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const ABOUT: Record<OwnLang, string> = { th: 'ราว ', en: 'about ' };
const UNSURE: Record<OwnLang, string> = { th: ' (ไม่แน่ใจ)', en: ' (uncertain)' };

/** An EDTF date in its parts; `about` for `~`, `unsure` for `?`. */
export interface DateParts {
  year: number;
  month?: number;
  day?: number;
  about: boolean;
  unsure: boolean;
}

/**
 * Takes a valid EDTF date (see `intake/schema/edtf.ts`) apart; of a stretch of time its beginning. Throws on anything else.
 */
export function dateParts(edtf: string): DateParts {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?])?$/.exec(itemAt(edtf.split('/', 1), 0));
  if (!parts) throw new Error(`"${edtf}" is not an EDTF date. · "${edtf}" ไม่ใช่วันที่แบบ EDTF`);
  const [, year, month, day, mark] = parts;
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    about: mark === '~',
    unsure: mark === '?',
  };
}

/** A year of the Common Era in the Buddhist one, as Thailand counts it. */
export const buddhistYear = (year: number): number => year + BUDDHIST_ERA;

/** A year as readers of the language count: in the Buddhist Era where the site chose it, else in the Common Era. */
export const eraYear = (year: number, lang: Lang): number =>
  languageOf(lang).years === 'buddhist' ? buddhistYear(year) : year;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Day, month and year in the order and words of a language, as far as they are known. */
function plainDate({ year, month, day }: Pick<DateParts, 'year' | 'month' | 'day'>, lang: Lang): string {
  const told = String(eraYear(year, lang));
  if (!month) return told;
  if (isOwn(lang)) return [day, MONTHS[lang][month - 1], told].filter(Boolean).join(' ');
  const key = `${lang} ${day === undefined}`;
  let format = formats.get(key);
  if (!format)
    formats.set(
      key,
      (format = new Intl.DateTimeFormat(`${localeOf(lang)}-u-ca-gregory-nu-latn`, {
        ...(day !== undefined && { day: 'numeric' }),
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })),
    );
  return format
    .formatToParts(Date.UTC(year, month - 1, day ?? 1))
    .map(({ type, value }) => (type === 'year' ? told : value))
    .join('');
}

/**
 * A date as readers write it: `4 กุมภาพันธ์ 2550`, `4 February 2007`, `ราว เมษายน 2547`, `2550–2551`.
 * @param edtf a valid EDTF date or stretch of time, Common Era
 */
export function formatDate(edtf: string, lang: Lang): string {
  const [from = '', to] = edtf.split('/', 2);
  if (to) return formatRange(from, to, lang);
  const parts = dateParts(edtf);
  const { about, unsure } = languageOf(lang);
  return (
    (parts.about ? (about ?? inOwn(ABOUT, lang)) : '') +
    plainDate(parts, lang) +
    (parts.unsure ? (unsure ?? inOwn(UNSURE, lang)) : '')
  );
}

/**
 * A stretch of time as readers write it, without saying twice what both ends share: `25–26 มิถุนายน 2548`, `30 June – 2
 * July 2006`, `2539–2540`.
 * @param from a valid EDTF date
 * @param to   its end; left out for a single date
 */
export function formatRange(from: string, to: string | undefined, lang: Lang): string {
  if (!to) return formatDate(from, lang);
  const [a, b] = [dateParts(from), dateParts(to)];
  if (a.about || a.unsure || a.year !== b.year)
    return `${formatDate(from, lang)}${a.month ? ' – ' : '–'}${formatDate(to, lang)}`;
  // Where a month comes before its day, both ends are told whole.
  if (!isOwn(lang) && a.month) return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  if (a.day && a.month === b.month) return `${a.day}–${formatDate(to, lang)}`;
  const start = [a.day, a.month && inOwn(MONTHS, lang)[a.month - 1]].filter(Boolean).join(' ');
  return start ? `${start} – ${formatDate(to, lang)}` : formatDate(to, lang);
}

/**
 * The value of `<time datetime>`: the date without the marks for "about" and "uncertain"; of a stretch of time its
 * beginning.
 */
export const machineDate = (edtf: string): string => itemAt(edtf.split('/', 1), 0).replace(/[~?]$/, '');

/**
 * Which of two dates is earlier, as far as both are told: negative when `a` is. Dates of which one holds the other
 * (2006, 2006-11) count as equal.
 */
export function compareDates(a: string, b: string): number {
  const [x, y] = [machineDate(a), machineDate(b)];
  const shared = Math.min(x.length, y.length);
  return byCode(x.slice(0, shared), y.slice(0, shared));
}

/**
 * A number with a sign between thousands: `16,000,000`. Thai and English have a comma; without a language it is one,
 * too, as in fields that are filled in.
 */
export function formatNumber(value: number, lang?: Lang): string {
  if (lang !== undefined && !isOwn(lang))
    return value.toLocaleString(`${localeOf(lang)}-u-nu-latn`, { maximumFractionDigits: 20 });
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
}
