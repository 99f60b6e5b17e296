import { textWidth } from './sarabun-widths.ts';
import { withHeldSpaces } from '../../../text/breaks/held-spaces.ts';
import { wholeWords } from './whole-words.ts';

/**
 * Browsers do not all break at the same words, and other faces are a little wider: lines are taken as this much shorter
 * than they are.
 */
const SAFE = 0.975;

/** A piece of text that no line is broken in, and the spaces behind it, which fall away at the end of a line; em. */
interface Piece {
  text: string;
  width: number;
  space: number;
}

const KEPT = 4000;
const cut = new Map<string, Piece[]>();

/**
 * Cuts a line of text where browsers break it: between Thai words, after spaces and hyphens, never before a closing
 * mark or behind an opening one.
 */
function pieces(text: string): Piece[] {
  const known = cut.get(text);
  if (known) return known;
  const found: Piece[] = [];
  let glued = false;
  for (const part of wholeWords(withHeldSpaces(text))) {
    const last = found.at(-1);
    if (last && /^[^\S\u00a0]+$/.test(part)) last.space += textWidth(part);
    else if (last && last.space === 0 && (glued || /^[\p{Pe}\p{Pf}.,:;!?%ๆฯ…'"/·–-]/u.test(part)))
      [last.text, last.width] = [last.text + part, last.width + textWidth(part)];
    else found.push({ text: part, width: textWidth(part), space: 0 });
    glued = /[\p{Ps}\p{Pi}]$/u.test(part);
  }
  if (cut.size > KEPT) cut.clear();
  cut.set(text, found);
  return found;
}

/**
 * How many lines a text takes in a box, on the safe side.
 * @param width width of the box in em of the text's own size
 */
export function lineCount(text: string, width: number): number {
  const room = Math.max(width * SAFE, 1);
  return text.split('\n').reduce((sum, line) => {
    let [lines, used] = [1, 0];
    for (const piece of pieces(line)) {
      if (used > 0 && used + piece.width > room) [lines, used] = [lines + 1, 0];
      // A word wider than the box, such as an address, is broken wherever the line ends.
      const more = Math.ceil(piece.width / room) - 1;
      if (more > 0) lines += more;
      used += piece.width - Math.max(more, 0) * room + piece.space;
    }
    return sum + lines;
  }, 0);
}

/**
 * Breaks a text into lines for drawings, where nothing breaks lines by itself. Thai is cut between words.
 * @param width greatest width of a line in em
 */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const { text: word, width: wide, space } of pieces(text)) {
    if (line && used + wide > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += word + (space ? ' ' : '');
    used += wide + space;
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}

/**
 * Cuts a long text between letters, never between a letter and its marks. @param most number of letters, the dots
 * included
 */
export function cutText(text: string, most: number): string {
  const letters = text.match(/^\p{M}+|\P{M}\p{M}*/gu) ?? [];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
