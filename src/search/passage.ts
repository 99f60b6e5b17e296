import { analyse } from './analyse.ts';

/** A piece of a passage; `found` where a word of the query stands. */
export interface Piece {
  text: string;
  found: boolean;
}

const LETTERS = 170;
/** Shorter parts of the query would mark half of the text. */
const LEAST = 3;

/**
 * Cuts the part of a passage out that shows best why it was found, with the words of the query marked.
 * Never cuts inside a letter with its marks.
 * @param words words of the query in normal form, longest first
 */
export function excerpt(passage: string, words: readonly string[]): Piece[] {
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(passage)].map(({ segment }) => segment);
  const normal = clusters.map((cluster) => analyse(cluster));
  const marked = new Array<boolean>(clusters.length).fill(false);
  for (const word of words.filter((item) => item.length >= LEAST)) mark(normal, word, marked);
  const first = Math.max(0, marked.indexOf(true));
  const from = Math.max(0, Math.min(first - 30, clusters.length - LETTERS));
  const to = Math.min(clusters.length, from + LETTERS);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', found: false }] : [];
  for (let at = from; at < to; at += 1) {
    const last = pieces.at(-1);
    if (last && last.found === marked[at]) last.text += clusters[at];
    else pieces.push({ text: clusters[at]!, found: marked[at]! });
  }
  if (to < clusters.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

function mark(normal: readonly string[], word: string, marked: boolean[]): void {
  for (let at = 0; at < normal.length; at += 1) {
    let text = '';
    let end = at;
    while (end < normal.length && text.length < word.length) text += normal[end++];
    if (text === word) marked.fill(true, at, end);
  }
}
