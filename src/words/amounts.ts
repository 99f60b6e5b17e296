import { isThai, type Lang } from './languages.ts';
import { localeOf } from './locale/formats.ts';

const ENGLISH = new Intl.PluralRules('en');
const HOUR = 60;

/** A number with what is counted, in English: `1 sheet`, `3 sheets`. @param more its plural, where it has no plain one */
export const english = (n: number, one: string, more = `${one}s`): string =>
  `${n} ${ENGLISH.select(n) === 'one' ? one : more}`;

/** The one of a plural of everyday English: `switches` → `switch`; what is no plural stays as it is. */
const oneOf = (word: string): string =>
  /(?:ss|x|zz|[cs]h)es$/i.test(word)
    ? word.slice(0, -2)
    : /[^aeiou]ies$/i.test(word)
      ? `${word.slice(0, -3)}y`
      : /[^s]s$/i.test(word)
        ? word.slice(0, -1)
        : word;

/**
 * A number with the unit that an author named for many: an English one loses its plural where there is one of it (`1
 * sheet`, `1 pair of scissors`); other languages are left as they are.
 */
export function ofUnit(n: number, unit: string, lang: Lang): string {
  if (lang !== 'en' || ENGLISH.select(n) !== 'one') return `${n} ${unit}`;
  const [, head = unit, rest = ''] = /^(.*?)( (?:of|for|with) .*)?$/.exec(unit) ?? [];
  return `${n} ${head.replace(/\S+$/, oneOf)}${rest}`;
}

/** Minutes as people say them, in hours from an hour on: `6 ชั่วโมง 45 นาที`, `1 hour 30 minutes`. */
export function duration(minutes: number, lang: Lang): string {
  const [hours, left] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (lang === 'en') {
    const [h, m] = [english(hours, 'hour'), english(left, 'minute')];
    return hours === 0 ? m : left === 0 ? h : `${h} ${m}`;
  }
  if (!isThai(lang)) {
    const told = [
      ...(hours > 0 ? [counted(hours, 'hour', lang)] : []),
      ...(left > 0 || hours === 0 ? [counted(left, 'minute', lang)] : []),
    ];
    return told.join(' ');
  }
  if (hours === 0) return `${left} นาที`;
  return left === 0 ? `${hours} ชั่วโมง` : left === HOUR / 2 ? `${hours} ชั่วโมงครึ่ง` : `${hours} ชั่วโมง ${left} นาที`;
}

const counted = (n: number, unit: 'hour' | 'minute', lang: Lang): string =>
  new Intl.NumberFormat(`${localeOf(lang)}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(n);

/** A time from the beginning of a meeting, hours and minutes: `1:05`. */
export const sinceStart = (minutes: number): string =>
  `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`;

/**
 * An English sentence as it goes on after another word: its first letter is small, unless it is `I`, a word of capitals
 * or one with capitals within (`LINE`, `CODI`, `McKinsey`).
 */
export const midSentence = (sentence: string): string =>
  sentence.replace(/^(?!I\b)([A-Z])(?=[a-z’'-]*(?:[^\w’'-]|$))/, (letter) => letter.toLowerCase());
