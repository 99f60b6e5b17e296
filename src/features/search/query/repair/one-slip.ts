import { isThai } from '../analyse.ts';
import { changeCost, dropCost, SWAPPED } from '../slip-cost.ts';

const THAI_LETTERS = Array.from({ length: 0x4e }, (_, at) => String.fromCharCode(0x0e01 + at)).filter((letter) =>
  /[\u0E01-\u0E30\u0E32-\u0E39\u0E40-\u0E44\u0E47-\u0E4D]/.test(letter),
);
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');

/** Letters that may stand in the place of one, or beside it. */
export const lettersLike = (letter: string): readonly string[] => (isThai(letter) ? THAI_LETTERS : LATIN_LETTERS);

/**
 * Every text that is one slip away: a letter lost, added, changed, or two swapped. The same text may come twice.
 * @param visit is told the text and what the slip costs
 */
export function oneSlipAway(text: string, visit: (other: string, cost: number) => void): void {
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    for (const letter of lettersLike(text[at] ?? text[at - 1]!)) {
      visit(before + letter + text.slice(at), dropCost(letter.charCodeAt(0)));
      if (at < text.length && letter !== text[at])
        visit(before + letter + after, changeCost(text.charCodeAt(at), letter.charCodeAt(0)));
    }
    if (at === text.length) break;
    visit(before + after, text[at] === text[at + 1] ? SWAPPED : dropCost(text.charCodeAt(at)));
    if (at + 1 < text.length && text[at] !== text[at + 1])
      visit(before + text[at + 1]! + text[at]! + text.slice(at + 2), SWAPPED);
  }
}
