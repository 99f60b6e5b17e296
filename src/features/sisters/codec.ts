import { arabicDigits } from '../../words/digits.ts';

/**
 * Thai and Lao words in letters that Pagefind leaves alone. Pagefind cuts such words with one dictionary when it makes an
 * index and with another in the browser, and takes vowels and tones for accents; coded, each word is one word of plain
 * letters, and comes back as it was. The build publishes this file as `library-codec.js`.
 */

/** Begins every coded word; no word of a language does. */
const BEGIN = 'zq';
/**
 * Sixteen letters, two of which are a sign. No vowel, `y` or `s` is among them, so that a stemmer of English, which is
 * what every index of ours is made and asked with, finds no ending to cut off.
 */
const LETTERS = 'bcdfghjklmnprtvw';
const CODED = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${BEGIN}((?:[${LETTERS}]{2})+)(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
/** Stands before a space that the text does not have: between two words that are written in one. */
const JOINT = '\u2060';
/** Thai and Lao lie side by side, 256 signs together; the joint is coded where a text has it itself. */
const RUN = /([\u0E00-\u0EFF\u2060]+)/u;
const BLOCK = 0x0e00;

/** After a zero: which sign it is that is none of Thai or Lao, or the first of the block, which has no other number. */
const FIRST_OF_BLOCK = 0;
const THE_JOINT = 1;

const pair = (byte: number): string => LETTERS.charAt(byte >> 4) + LETTERS.charAt(byte & 15);

function bytesOf(unit: number): number[] {
  if (unit === JOINT.charCodeAt(0)) return [0, THE_JOINT];
  if (unit === BLOCK) return [0, FIRST_OF_BLOCK];
  return unit > BLOCK ? [unit - BLOCK] : [0, unit];
}

const coded = (word: string): string =>
  BEGIN + Array.from(word, (sign) => bytesOf(sign.charCodeAt(0)).map(pair).join('')).join('');

/** What letters stand for; `undefined` where no word was ever coded so. */
function decoded(letters: string): string | undefined {
  let text = '';
  for (let at = 0; at < letters.length; at += 2) {
    const byte = LETTERS.indexOf(letters.charAt(at)) * 16 + LETTERS.indexOf(letters.charAt(at + 1));
    if (byte > 0) {
      text += String.fromCharCode(BLOCK + byte);
      continue;
    }
    at += 2;
    if (at >= letters.length) return undefined;
    const other = LETTERS.indexOf(letters.charAt(at)) * 16 + LETTERS.indexOf(letters.charAt(at + 1));
    text +=
      other === FIRST_OF_BLOCK ? String.fromCharCode(BLOCK) : other === THE_JOINT ? JOINT : String.fromCharCode(other);
  }
  return text;
}

/** Words by which runs of Thai and Lao are cut, and the length of the longest. */
export interface Words {
  has(word: string): boolean;
  longest: number;
}

/** The list of words that lies beside an index, a word a line; what else stands in it is passed over. */
export function readWords(list: string): Words {
  const words = new Set(list.split(/\s+/).filter((word) => /^[\u0E01-\u0EFF]+$/u.test(word)));
  const longest = Math.max(1, ...Array.from(words, (word) => word.length));
  return { has: (word) => words.has(word), longest };
}

/** Neither before a mark or a vowel that follows, nor after a vowel that is written ahead of its consonant. */
const mayCut = (run: string, at: number): boolean =>
  !/[\p{M}\u0E30\u0E32\u0E33\u0E45\u0E46\u0EB0\u0EB2\u0EB3\u0EBD\u0EC6]/u.test(run.charAt(at)) &&
  !/[\u0E40-\u0E44\u0EC0-\u0EC4]/u.test(run.charAt(at - 1));

/** What a word costs, and each sign of a piece that is none. */
const COST = { word: 10, unknown: 9, sign: 7 } as const;
/** Longer runs, which nobody writes, are cut part by part. */
const LONGEST_RUN = 2000;

/** Cuts a run into the fewest words of a list; the same in every browser, since nothing else is asked. */
function cut(run: string, words: Words): string[] {
  if (run.length > LONGEST_RUN)
    return [...cut(run.slice(0, LONGEST_RUN), words), ...cut(run.slice(LONGEST_RUN), words)];
  const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: 0, known: true }];
  for (let end = 1; end <= run.length; end++) {
    best[end] = { cost: Infinity, from: 0, known: false };
    if (end < run.length && !mayCut(run, end)) continue;
    for (let from = end - 1; from >= 0; from--) {
      const here = best[from];
      if (here === undefined || here.cost === Infinity) continue;
      const known = end - from <= words.longest && words.has(run.slice(from, end));
      const cost = here.cost + (known ? COST.word : (here.known ? COST.unknown : 0) + COST.sign * (end - from));
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from, known };
      // What is unknown grows sign by sign from the nearest place where a word may end.
      if (end - from > words.longest) break;
    }
  }
  const pieces: { text: string; known: boolean }[] = [];
  for (let end = run.length; end > 0;) {
    const { from, known } = best[end] ?? { from: end - 1, known: false };
    const next = pieces.at(-1);
    if (next && !known && !next.known) next.text = run.slice(from, end) + next.text;
    else pieces.push({ text: run.slice(from, end), known });
    end = from;
  }
  return pieces.reverse().map(({ text }) => text);
}

/**
 * A text with its Thai and Lao words coded. `decodeText` gives it back letter by letter, whatever it was.
 * @param words by which it is cut: the same list for an index and for what is asked of it
 */
export function codeText(text: string, words: Words): string {
  let out = '';
  for (const [at, part] of text.split(RUN).entries()) {
    if (part === '') continue;
    const pieces = at % 2 === 1 ? cut(part, words).map(coded) : [part.replace(CODED, coded)];
    // A space of the text parts words as well as one of ours.
    if (out !== '' && !/\s$/u.test(out) && !/^\s/u.test(part)) out += `${JOINT} `;
    out += pieces.join(`${JOINT} `);
  }
  return out;
}

/** Keeps two coded words apart until both are read; a sign that Unicode leaves to programs. */
const SEAM = '\uFDD0';

/** A coded text as it was; tags of marks may stand around its words. Text that was never coded stays as it is. */
export const decodeText = (text: string): string =>
  text
    .replace(/\u2060((?:<\/?mark>)*)\s((?:<\/?mark>)*)/gu, `$1$2${SEAM}`)
    .replace(CODED, (whole, letters: string) => decoded(letters) ?? whole)
    .replaceAll(SEAM, '');

/**
 * The one normal form of what is asked and what is indexed: no zero-width signs, ํา as ำ, เเ as แ, Thai digits as
 * Arabic ones.
 */
export const normalText = (text: string): string =>
  arabicDigits(text.normalize('NFC'))
    .replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu, '')
    .replace(/เเ/gu, 'แ')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu, '$1\u0E33');

/** What somebody asks, as the words that an index knows them by. */
export const codeQuery = (query: string, words: Words): string =>
  codeText(normalText(query), words).replaceAll(JOINT, '');
