import { matches, type Stretch } from '../rank/matches.ts';

/** A piece of a passage; `found` where a word of the query stands. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Letters (with their marks) of an excerpt: about three lines on a phone. */
const UNITS = 190;
/** How far an excerpt may be moved so that it begins and ends at a space. */
const REACH = 28;
const BEFORE_FIRST = 40;

/**
 * Cuts the part of a passage out that shows best why it was found, with the words of the query marked.
 * It begins and ends at spaces where there are any near, and never inside a letter with its marks.
 * @param words words of the query in squeezed normal form
 */
export function excerpt(passage: string, words: readonly string[], units = UNITS): Piece[] {
  const found = matches(passage, words);
  const from = beginOf(passage, found, units);
  const to = endOf(passage, from, units);
  const pieces = markedPieces(passage.slice(from, to).trimEnd(), shifted(found, from));
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (passage.slice(to).trim() !== '') pieces.push({ text: ' …', found: false });
  return pieces;
}

/** A text in pieces, of which those under a stretch are marked. */
export function markedPieces(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (to: number, found: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), found });
    at = Math.max(at, to);
  };
  for (const { from, to } of stretches) {
    if (from >= text.length || to <= 0) continue;
    push(Math.max(0, from), false);
    push(Math.min(text.length, to), true);
  }
  push(text.length, false);
  return pieces;
}

const shifted = (stretches: readonly Stretch[], by: number): Stretch[] =>
  stretches.map(({ from, to }) => ({ from: from - by, to: to - by }));

/** The window of marks that holds the most marked letters of different words decides where to begin. */
function beginOf(text: string, found: readonly Stretch[], units: number): number {
  if (text.length <= units * 1.15 || found.length === 0) return 0;
  let best = 0;
  let most = -1;
  for (const [index, first] of found.entries()) {
    const seen = new Set<string>();
    let marked = 0;
    for (const { from, to } of found.slice(index)) {
      if (to > first.from + units - BEFORE_FIRST) break;
      const word = text.slice(from, to);
      marked += seen.has(word) ? 1 : word.length * 2;
      seen.add(word);
    }
    if (marked > most) {
      most = marked;
      best = first.from;
    }
  }
  const wanted = Math.max(0, Math.min(best - BEFORE_FIRST, text.length - units));
  if (wanted < REACH) return 0;
  const space = text.slice(wanted, Math.min(best, wanted + REACH)).search(/\s[^\s\p{M}\u0E30-\u0E3A]/u);
  return space >= 0 ? wanted + space + 1 : Math.min(best, wordBorderAt(text, wanted));
}

function endOf(text: string, from: number, units: number): number {
  const wanted = from + units;
  if (text.length <= wanted + REACH / 2) return text.length;
  const space = text.slice(wanted, wanted + REACH).search(/\s(?![\p{M}\u0E30-\u0E3A])/u);
  return space >= 0 ? wanted + space : wordBorderAt(text, wanted);
}

/**
 * The next place between two words, as far as the browser knows Thai words; only the look of an excerpt depends on it.
 */
function wordBorderAt(text: string, at: number): number {
  const from = borderAt(text, Math.max(0, at - REACH));
  const words =
    'Segmenter' in Intl ? new Intl.Segmenter('th', { granularity: 'word' }).segment(text.slice(from, at + REACH)) : [];
  for (const { index, segment } of words)
    if (from + index + segment.length >= at) return borderAt(text, from + index + segment.length);
  return borderAt(text, at);
}

/** The next place at which no letter is torn from its marks. */
function borderAt(text: string, at: number): number {
  while (
    at < text.length &&
    (/^[\p{M}\u0E30-\u0E3A\u0E45\u0E46\u200D\uDC00-\uDFFF]/u.test(text.slice(at, at + 1)) ||
      /[\u0E40-\u0E44\u200D\uD800-\uDBFF]/.test(text[at - 1] ?? ''))
  )
    at++;
  return at;
}
