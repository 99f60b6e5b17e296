import { cut, isDoubtful, type Piece, type Vocabulary } from './cut.ts';
import type { LanguageHas } from './language-words.ts';
import { soundKey } from './sound.ts';
import { oneSlipAway } from './one-slip.ts';

/** A stretch of a query that is no word, and the word it is likely meant to be. */
export interface Repair {
  from: string;
  to: string;
}

/** A wrong word falls into several pieces when it is cut; so many are tried together. */
const MOST_PIECES = 5;
const SHORTEST = 2;
const LONGEST = 18;
/** How much a costlier slip counts against a word, in letters of the stretch that it explains. */
const PER_SLIP = 4;
/** The same for each doubling of the number of passages that have the word. */
const PER_LEVEL = 0.3;
/** A word that sounds like what was typed counts a little more than one slip away, however it is spelt. */
const BY_EAR = 1.1;

/**
 * Looks for the words of the collection that are one slip away from what no word explains: บำนาน → บำนาญ, สวัดดิการ →
 * สวัสดิการ.
 * Numbers are never mended.
 * @param normal query in normal form
 * @param bySound words by how they sound (see `wordsBySound`)
 * @param has     words of the language are left as they are
 * @returns repairs in the order of the text, not overlapping; empty when every piece is a word or nothing is near
 */
export function repairWords(
  normal: string,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string> = new Map(),
  has: LanguageHas = () => false,
): Repair[] {
  const repairs: Repair[] = [];
  for (const part of normal.split(' ')) {
    const pieces = cut(part, vocabulary);
    for (let at = 0; at < pieces.length;) {
      const found = bestAt(pieces, at, vocabulary, bySound, has);
      if (found) repairs.push(found.repair);
      at = found ? found.next : at + 1;
    }
  }
  return repairs;
}

/** The best repair of a stretch that begins at a piece, if none that begins a little later is better. */
function bestAt(
  pieces: readonly Piece[],
  at: number,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string>,
  has: LanguageHas,
): { repair: Repair; next: number } | undefined {
  let best: { repair: Repair; next: number; value: number; begin: number } | undefined;
  for (let begin = at; begin < Math.min(pieces.length, at + MOST_PIECES); begin++) {
    for (let end = begin + 1; end <= Math.min(pieces.length, begin + MOST_PIECES); end++) {
      const stretch = pieces.slice(begin, end);
      const from = stretch.map(({ text }) => text).join('');
      if (!stretch.some(isDoubtful) || /\d/.test(from) || from.length < SHORTEST || from.length > LONGEST) continue;
      if (has(from)) continue;
      const consider = (to: string, cost: number): void => {
        const level = vocabulary.levels.get(to) ?? 0;
        if (level === 0 || to.length < SHORTEST || (from.length < 4 && cost > 0.8)) return;
        const value = from.length - PER_SLIP * cost + PER_LEVEL * level;
        if (!best || value > best.value) best = { repair: { from, to }, next: end, value, begin };
      };
      oneSlipAway(from, consider);
      const heard = bySound.get(soundKey(from));
      if (heard !== undefined && heard !== from) consider(heard, BY_EAR);
    }
  }
  return best && best.begin === at ? best : undefined;
}
