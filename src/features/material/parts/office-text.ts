import { withHeldSpaces } from '../../../text/breaks/held-spaces.ts';
import { wordsInParts } from './whole-words.ts';
import { textWidth } from './sarabun-widths.ts';

/**
 * What holds the parts of a word together, and where a line may end again behind it. Word knows U+200D as its “No-Width
 * Non Break”, Unicode forbids lines to end at it (LB 8a, 9), and Thai faces of Windows have both; U+2060 is in few of
 * them. Both are drawn as nothing.
 */
const [JOINER, MAY_END] = ['\u200d', '\u200b'];
/**
 * The space before a number that is held to its unit: behind a space that a line may end at, LibreOffice (7.4) parts the
 * unit itself (3 น|าที) where a line would end in it.
 */
const BEFORE_HELD_NUMBER = /(?<=[\u0e01-\u0e4e]) (?=[\d๐-๙][\d๐-๙.,–-]*\u00a0)/g;
/**
 * How wide lines may be in other faces, and in the last inch of a box, compared with Sarabun in just this box: a line ends
 * at one of these widths, wherever the file is opened.
 */
const WIDTHS = [0.8, 0.83, 0.86, 0.885, 0.91, 0.935, 0.96, 0.98, 1, 1.02] as const;

/**
 * A text for programs that break lines of Thai by a dictionary of their own and take no style for it (Word, PowerPoint,
 * LibreOffice): a word in which a line could end there, though it is one, is held together, and a number stays with
 * what it counts. Other words stay as they are typed, so that they are found and can be changed: only the few at the ends
 * of lines carry signs that nobody sees.
 * @param room of a line in em of the text's own size
 * @param used of the first line already
 */
export function officeText(text: string, room: number, used = 0): string {
  return withHeldSpaces(text)
    .replace(BEFORE_HELD_NUMBER, '\u00a0')
    .split('\n')
    .map((line, index) => heldLine(line, room, index === 0 ? used : 0))
    .join('\n');
}

function heldLine(line: string, room: number, used: number): string {
  const parts = wordsInParts(line);
  const words = parts.map((one) => one.join(''));
  const held = new Set<number>();
  for (const share of WIDTHS) noteTorn(parts, room * share, used, held);
  return words
    .map((word, at) => {
      const parted = parts[at] ?? [];
      if (!held.has(at)) return word;
      const before = at > 0 && isThai(words[at - 1]?.at(-1)) ? MAY_END : '';
      const after = isThai(words[at + 1]?.[0]) ? MAY_END : '';
      return before + parted.join(JOINER) + after;
    })
    .join('')
    .replaceAll(MAY_END + MAY_END, MAY_END);
}

/** A letter with which a word can begin or end; the sign of repetition belongs to the word before it. */
const isThai = (letter: string | undefined): boolean =>
  letter !== undefined && /[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e]/.test(letter);

/** Notes which words a line would be broken in, were it so wide. */
function noteTorn(words: readonly string[][], room: number, used: number, held: Set<number>): void {
  let at = used % Math.max(room, 1);
  words.forEach((parts, index) => {
    const width = textWidth(parts.join(''));
    if (parts.length === 1 && /^\s+$/.test(parts[0] ?? '')) {
      at += width;
      return;
    }
    if (at + width <= room) {
      at += width;
      return;
    }
    if (parts.length > 1 && at + textWidth(parts[0] ?? '') <= room) held.add(index);
    at = width;
  });
}
