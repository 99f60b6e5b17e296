import { itemAt } from '../../certain.ts';
import { bondOf } from './bonds.ts';
import { widthInEm } from './width.ts';
import { wordsOf, type Names } from './words.ts';

/** A stretch of a heading that a line should not part, in smaller ones for lines that are narrower than it. */
export interface Phrase {
  text: string;
  /** One or more, in order; together they are the text. */
  pieces: string[];
}

/** Pieces are about as long as a line of the largest heading on the narrowest phone with letters of twice the size. */
const LONGEST_PIECE = 8;
const BEST_PIECE = 6;
/** A further piece costs as much as this; without it every word would be one. */
const COST_OF_PIECE = 2;
/** A last piece that is narrower is lost on a line of its own, and costs more than a cut between close words. */
const TINY = 3;
const COST_OF_TINY = 8;
/** A last word that is shorter stays with what stands before it. */
const SHORT_LAST = 4;
const LONGEST_WITH_LAST = 12;

/**
 * The phrases of a text whose words stand between single spaces, from left to right, without the spaces between them:
 * Thai authors set a space where a phrase ends. A number stays with what it counts, a sign of repetition with its word, a short last word with the phrase
 * before it.
 */
export function phrasesOf(text: string, names: Names): Phrase[] {
  const runs = text.split(' ').filter(Boolean);
  const joined: string[] = [];
  runs.forEach((run, index) => {
    const before = joined.at(-1);
    const last = index === runs.length - 1;
    if (before !== undefined && staysWith(before, run, last)) joined[joined.length - 1] = `${before} ${run}`;
    else joined.push(run);
  });
  return joined.map((run) => ({ text: run, pieces: piecesOf(spacedWords(run, names)) }));
}

const NUMBER = /^[\d๐-๙][\d๐-๙.,:/–-]*$/;
/** What a number counts that itself says how much or which: “วันละ 1 บาท”, but “ปี 2549 สามกลุ่ม”. */
const UNIT = /^(?:บาท|สตางค์|คน|ราย|ปี|เดือน|วัน|ข้อ|ครั้ง|แห่ง|ตำบล|กองทุน|กลุ่ม|ครัวเรือน|ร้อย|พัน|หมื่น|แสน|ล้าน)/;
const COUNTS = /(?:ที่|ปี|พ\.ศ\.|ข้อ|มาตรา|หน้า|อายุ|ละ|ราคา)$/;

function staysWith(before: string, run: string, last: boolean): boolean {
  if (/^[ๆฯ)\]”’–—·→]/u.test(run) || /[(["“‘–—·→]$/u.test(before)) return true;
  if (NUMBER.test(run)) return COUNTS.test(before);
  if (NUMBER.test(before)) return /^[\u0e01-\u0e4e]/.test(run);
  if (/ [\d๐-๙][\d๐-๙.,]*$/.test(before) && UNIT.test(run)) return true;
  return last && widthInEm(run) < SHORT_LAST && widthInEm(before) + SHORT_LAST < LONGEST_WITH_LAST;
}

/** Words of a phrase; one that stands behind a space begins with it. */
const spacedWords = (phrase: string, names: Names): string[] =>
  phrase.split(/(?= )/).flatMap((run) => {
    const words = wordsOf(run.trimStart(), names);
    return run.startsWith(' ') ? [` ${words[0]}`, ...words.slice(1)] : words;
  });

/** Cuts a phrase into the pieces that hurt least: neither long nor tiny, and cut where words are not tied. */
function piecesOf(words: readonly string[]): string[] {
  // best[n]: the cheapest way to cut the first n words, and where its last piece begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let found = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const width = widthInEm(words.slice(from, end).join(''));
      if (width > LONGEST_PIECE && from < end - 1) break;
      const cut = from === 0 ? 0 : bondOf(itemAt(words, from - 1), itemAt(words, from));
      const cost = itemAt(best, from).cost + COST_OF_PIECE + cut + ((width - BEST_PIECE) / BEST_PIECE) ** 2;
      const lost = end === words.length && from > 0 && width < TINY ? COST_OF_TINY : 0;
      if (cost + lost < found.cost) found = { cost: cost + lost, from };
    }
    best.push(found);
  }
  const pieces: string[] = [];
  for (let end = words.length; end > 0; end = itemAt(best, end).from)
    pieces.unshift(words.slice(itemAt(best, end).from, end).join(''));
  return pieces;
}
