import { type Lang, type OwnLang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';

/** The lines of a text in which somebody tells of a trial, in the order in which they are written. */
export const LINE_NAMES = [
  'title',
  'id',
  'result',
  'changed',
  'province',
  'group',
  'named',
  'date',
  'people',
  'page',
] as const;
export type LineName = (typeof LINE_NAMES)[number];

/**
 * How each line begins. The words belong to the format: whoever reads a text (`read-told.ts`) knows them in both
 * languages, also those that were ever written before.
 */
export const LABELS: Record<OwnLang, Record<LineName, string>> = {
  th: {
    title: 'เรื่อง',
    id: 'รหัส',
    result: 'ผล',
    changed: 'ปรับอะไร',
    province: 'จังหวัด',
    group: 'กลุ่ม',
    named: 'บอกชื่อกลุ่มได้',
    date: 'เมื่อ',
    people: 'กี่คน',
    page: 'หน้า',
  },
  en: {
    title: 'About',
    id: 'Id',
    result: 'Result',
    changed: 'What changed',
    province: 'Province',
    group: 'Group',
    named: 'May be named',
    date: 'When',
    people: 'How many',
    page: 'Page',
  },
};

/** The first and the last line, by which a text is found between greetings, quotations and signatures. */
export const MARKS: Record<OwnLang, { begin: string; end: string }> = {
  th: { begin: '[เราลองแล้ว]', end: '[จบ]' },
  en: { begin: '[We tried this]', end: '[End]' },
};

/** Yes and no, as the line on naming the group has them. */
export const YES_NO: Record<OwnLang, { yes: string; no: string }> = {
  th: { yes: 'ได้', no: 'ไม่' },
  en: { yes: 'yes', no: 'no' },
};

/** Longest words of one line, in letters: what an item of `tried.yaml` takes. */
export const LONGEST = 600;

/**
 * Words as they stand in one line of a text: no line breaks, no signs that nobody sees, one space where there were
 * several. What cannot be seen could hide words from whoever reads before publishing.
 */
export const plainLine = (words: string): string =>
  words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A text that people can read and a program too: a line for each thing that was said, `label: value`, between two marks.
 * It is plain text without layout, so that it survives LINE, e-mail and paper.
 * @param said words for each line; what is left out or empty has no line
 */
export function toldText(said: Partial<Record<LineName, string>>, lang: Lang): string {
  const lines = LINE_NAMES.flatMap((name) => {
    const words = plainLine(said[name] ?? '');
    return words ? [`${inOwn(LABELS, lang)[name]}: ${words}`] : [];
  });
  return [inOwn(MARKS, lang).begin, ...lines, inOwn(MARKS, lang).end].join('\n');
}

/**
 * The same text with empty places, for those who fill it in by hand.
 * @param said     what is known
 * @param choices  what may be written, for lines where there is a choice
 */
export function toldTemplate(
  said: Partial<Record<LineName, string>>,
  choices: Partial<Record<LineName, string>>,
  lang: Lang,
): string {
  const lines = LINE_NAMES.flatMap((name) => {
    const words = said[name] ?? choices[name];
    return words === undefined ? [] : [`${inOwn(LABELS, lang)[name]}: ${words}`.trimEnd()];
  });
  return [inOwn(MARKS, lang).begin, ...lines, inOwn(MARKS, lang).end].join('\n');
}
