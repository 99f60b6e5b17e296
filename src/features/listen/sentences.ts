import { isThai, type Lang, type OwnLang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';

/** A stretch of a text: from a letter to the one after its last. */
export type Stretch = readonly [from: number, to: number];

/**
 * Letters that a sentence has at most. Engines go silent after some
 * fourteen seconds, in which a slow Thai voice reads about 150 letters and an English one about 200.
 */
const MOST: Record<OwnLang, number> = { th: 130, en: 190 };
/** Shorter clauses are read with the next one. */
const LEAST = 45;
/**
 * With these a Thai clause goes on, and so it does with the last but one of a list (`เดือน หรือปี`): the space before
 * them is no end of a sentence unless it grows too long.
 */
const GOES_ON =
  /^(?:และ|หรือ|แต่|ที่|ซึ่ง|อัน|โดย|เพราะ|เพื่อ|จึง|ก็|แล้ว|กับ|ของ|ว่า|จาก|ถึง|ให้|เป็น|คือ|ได้แก่|เช่น|ๆ|ฯ|[([“"]|\d|[a-z]|\S{1,14}\s(?:และ|หรือ))/i;
/** What stands before a space that parts nothing: a number, Latin letters, a short form such as พ.ศ., a word that leads on. */
const LEANS_ON = /(?:[\da-z(]|(?:^|[ .(])(?:[ก-ฮ]{1,3}\.)+|ของ|ที่|และ|หรือ|เช่น)$/i;
const ENDS = /[!?…:;”"]$|[^.\dก-๙]\.$/;

/**
 * Sentences of a text for a voice that reads one at a time. Thai marks no end of a sentence: it ends at a space between
 * clauses, where readers draw breath, and never within a number, a name or a short form. Others end where the
 * browser's own rules say so. What is too long for engines is parted at a space, and at a word where there is none.
 * @param text words of one paragraph; several spaces count as one
 * @returns stretches without the spaces around them, in order; together they hold every letter
 */
export function sentencesOf(text: string, lang: Lang): Stretch[] {
  const whole = isThai(lang) ? thaiClauses(text) : sentences(text, lang);
  return whole.flatMap((stretch) => shortEnough(text, stretch, lang)).map((stretch) => bare(text, stretch));
}

const SPACE = /\s+/g;

function thaiClauses(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { index, 0: space } of text.matchAll(SPACE)) {
    const before = text.slice(from, index).trim();
    const after = text.slice(index + space.length);
    if (!before || !after || LEANS_ON.test(before)) continue;
    const ends = ENDS.test(before) || (before.length >= LEAST && !GOES_ON.test(after));
    if (!ends) continue;
    found.push([from, index]);
    from = index;
  }
  return [...found, [from, text.length] as const].filter((stretch) => !isEmpty(text, stretch));
}

function sentences(text: string, lang: Lang): Stretch[] {
  if (typeof Intl.Segmenter !== 'function') return isEmpty(text, [0, text.length]) ? [] : [[0, text.length]];
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)]
    .map(({ index, segment }): Stretch => [index, index + segment.length])
    .filter((stretch) => !isEmpty(text, stretch));
}

/** Parts a stretch that is too long at the last space before its most, else between words. */
function shortEnough(text: string, [from, to]: Stretch, lang: Lang): Stretch[] {
  const most = inOwn(MOST, lang);
  const parts: Stretch[] = [];
  let start = from;
  while (to - start > most) {
    const cut = lastSpace(text, start, start + most) ?? lastWord(text, start, start + most, lang);
    if (cut <= start) break;
    parts.push([start, cut]);
    start = cut;
  }
  return [...parts, [start, to] as const].filter((stretch) => !isEmpty(text, stretch));
}

function lastSpace(text: string, from: number, to: number): number | undefined {
  const places = [...text.slice(from, to).matchAll(SPACE)].map(({ index }) => from + index);
  // A part of a few letters would be a breath in the wrong place.
  return places.reverse().find((at) => at - from > (to - from) / 3 && !LEANS_ON.test(text.slice(from, at)));
}

function lastWord(text: string, from: number, to: number, lang: Lang): number {
  if (typeof Intl.Segmenter !== 'function') return from;
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.slice(from));
  return from + Math.max(0, ...[...words].map(({ index }) => index).filter((index) => from + index <= to));
}

function bare(text: string, [from, to]: Stretch): Stretch {
  const inside = text.slice(from, to);
  const left = inside.length - inside.trimStart().length;
  return [from + left, from + left + inside.trim().length];
}

const isEmpty = (text: string, [from, to]: Stretch): boolean => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
