import { currencyIn } from '../settings/money.ts';
import { itemAt } from '../certain.ts';
import { byCode } from './order.ts';
import type { Lang } from './languages.ts';

/** Years between the Buddhist and the Common Era. */
const BUDDHIST_ERA = 543;
/** Names of the months in full, January first. */
export const MONTHS: Record<Lang, readonly string[]> = {
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
const ABOUT: Record<Lang, string> = { th: 'ราว ', en: 'about ' };
const UNSURE: Record<Lang, string> = { th: ' (ไม่แน่ใจ)', en: ' (uncertain)' };

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

/** A year as readers of the language count: Buddhist Era in Thai, Common Era in English. */
export const eraYear = (year: number, lang: Lang): number => (lang === 'th' ? year + BUDDHIST_ERA : year);

/**
 * A date as readers write it: `4 กุมภาพันธ์ 2550`, `4 February 2007`, `ราว เมษายน 2547`, `2550–2551`.
 * @param edtf a valid EDTF date or stretch of time, Common Era
 */
export function formatDate(edtf: string, lang: Lang): string {
  const [from = '', to] = edtf.split('/', 2);
  if (to) return formatRange(from, to, lang);
  const { year, month, day, about, unsure } = dateParts(edtf);
  const words = [day, month && MONTHS[lang][month - 1], eraYear(year, lang)].filter(Boolean).join(' ');
  return (about ? ABOUT[lang] : '') + words + (unsure ? UNSURE[lang] : '');
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
  if (a.day && a.month === b.month) return `${a.day}–${formatDate(to, lang)}`;
  const start = [a.day, a.month && MONTHS[lang][a.month - 1]].filter(Boolean).join(' ');
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

/** A number with commas between thousands, the same in both languages: `16,000,000`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
}

/** A sum of money: `5,000 บาท`, `5,000 baht`. @param baht amount in baht, or in the currency of the site */
export const formatBaht = (baht: number, lang: Lang): string => `${formatNumber(baht)} ${currencyIn(lang)}`;

/** Where the people of this library live: the day that a command writes into a text is theirs. */
export const LIBRARY_TIME_ZONE = 'Asia/Bangkok';

/**
 * The day of a moment, as `2026-11-23`: Common Era and Arabic digits, whatever calendar a device uses.
 * @param timeZone name of a time zone; left out: that of the device
 */
export function dayIn(timeZone: string | undefined, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
