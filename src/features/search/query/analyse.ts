import { arabicDigits } from '../../../words/digits.ts';

/**
 * The one normal form of text, used when the index is built and when a reader types.
 *
 * It removes only what a reader cannot see or would not call a difference: how a letter is encoded, zero-width
 * characters, the order in which two marks were typed, letter case, Thai or Arabic digits. Thai vowels and tone marks
 * are letters of the language and are never folded away: ข้าว, ข่าว and ขาว stay three words.
 */
export interface Analysed {
  /** Normal form: lower-case letters, digits, and single spaces where the text had a space or punctuation. */
  text: string;
  /** For each UTF-16 unit of `text`, where its letter begins in the original; one entry more marks the end. */
  origin: number[];
}

/**
 * A letter with the marks on it. The first two branches keep together what is one letter written in two parts: แ and ำ.
 */
const CLUSTER = /เเ\p{M}*|\P{M}\p{M}*\u0E4D\p{M}*\u0E32|\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;
/** ๆ says that a word is said twice; it is no letter of the word. */
const WORDLIKE = /(?!\u0E46)[\p{L}\p{N}\p{M}]/u;
const TONE_BEFORE_VOWEL = /([\u0E48-\u0E4C])([\u0E31\u0E34-\u0E3A\u0E47\u0E4D])/gu;
const MARK_TWICE = /([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+/gu;
const SARA_AM_IN_PARTS = /\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu;
const TONE_AFTER_SARA_AM = /\u0E33([\u0E48-\u0E4B])/gu;

const known = new Map<string, string>();

function normalCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const letters = arabicDigits(cluster.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .replace(/เเ/gu, 'แ')
    .replace(TONE_BEFORE_VOWEL, '$2$1')
    .replace(MARK_TWICE, '$1')
    .replace(SARA_AM_IN_PARTS, '$1\u0E33')
    .replace(TONE_AFTER_SARA_AM, '$1\u0E33');
  const normal = [...letters].map((letter) => (WORDLIKE.test(letter) ? letter : ' ')).join('');
  if (cluster.length <= 4) known.set(cluster, normal);
  return normal;
}

/**
 * Normal form with the way back to the original, for marking matches.
 * @param text any text, also broken or hostile; never throws
 */
export function analyseWithOrigin(text: string): Analysed {
  let out = '';
  let afterSpace = true;
  const origin: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    for (const unit of normalCluster(match[0]).split('')) {
      if (unit === ' ' && afterSpace) continue;
      afterSpace = unit === ' ';
      out += unit;
      origin.push(match.index);
    }
  }
  if (afterSpace && out !== '') {
    out = out.slice(0, -1);
    origin.pop();
  }
  origin.push(text.length);
  return { text: out, origin };
}

/** Normal form of a text: `analyse('๒๕๕๐ เเม่น้ํา ') === '2550 แม่น้ำ'`. */
export const analyse = (text: string): string => (MAY_CHANGE.test(text) ? analyseWithOrigin(text).text : text);

/**
 * Whatever the normal form may write otherwise. Nearly every word of a dictionary has nothing of it, and is left as it
 * is: reading the dictionary is the longest work of a first search.
 */
const MAY_CHANGE =
  /[^a-z0-9\u0E01-\u0E3A\u0E40-\u0E45\u0E47-\u0E4C\u0E4E]|เเ|[\u0E48-\u0E4C][\u0E31\u0E34-\u0E3A\u0E47]|([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1|\u0E33[\u0E48-\u0E4B]/u;

/** Thai consonants, vowels and marks, without the baht sign and digits. */
export const isThai = (unit: string): boolean => unit >= '\u0E01' && unit <= '\u0E4E';

/** Thai or Lao consonants, vowels and marks: both write words without spaces between them. */
export const isUnspaced = (unit: string): boolean =>
  isThai(unit) || (unit >= '\u0E81' && unit <= '\u0ECE') || (unit >= '\u0EDC' && unit <= '\u0EDF');

const SPACE_BESIDE_UNSPACED =
  /(?<=[\u0E01-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF]) | (?=[\u0E01-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF])/gu;
/**
 * Takes out the spaces that touch Thai or Lao letters: Thai puts them between phrases as it likes, so `วัน ละ บาท` and
 * `วันละบาท` are one string. A space between two Latin words or numbers stays.
 */
export const squeeze = (normal: string): string => normal.replace(SPACE_BESIDE_UNSPACED, '');
