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
 * @returns the query as mended, and what was mended for what; nothing where every piece is a word or nothing is near
 */
export function repairWords(
  normal: string,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string> = new Map(),
  has: LanguageHas = () => false,
): { text: string; repairs: Repair[] } {
  const parts = normal.split(' ').map((part) => {
    const [spelt, slips] = [heardIn(part, vocabulary, bySound, has), slipsIn(part, vocabulary, bySound, has)];
    const heard = mend(part, spelt);
    const after = spelt.length > 0 ? slipsIn(heard, vocabulary, bySound, has) : [];
    const [byEar, bySlip] = [mend(heard, after), mend(part, slips)];
    return spelt.length > 0 && strangeness(byEar, vocabulary) <= strangeness(bySlip, vocabulary)
      ? { text: byEar, repairs: [...spelt, ...after] }
      : { text: bySlip, repairs: slips };
  });
  return { text: parts.map(({ text }) => text).join(' '), repairs: parts.flatMap(({ repairs }) => repairs) };
}

/** Of two ways to mend, the one that leaves fewer letters without a word, and then falls into fewer words. */
const strangeness = (text: string, vocabulary: Vocabulary): number => {
  const pieces = cut(text, vocabulary);
  return pieces.filter(isDoubtful).reduce((sum, piece) => sum + piece.text.length, 0) * 100 + pieces.length;
};

/** The words that a part is one slip away from, in its order. */
function slipsIn(
  part: string,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string>,
  has: LanguageHas,
): Repair[] {
  const pieces = cut(part, vocabulary);
  const slips: Repair[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = bestAt(pieces, at, vocabulary, bySound, has);
    if (found) slips.push(found.repair);
    at = found ? found.next : at + 1;
  }
  return slips;
}

/** A text with repairs made that lie in its order. */
function mend(text: string, repairs: readonly Repair[]): string {
  let mended = '';
  let rest = text;
  for (const { from, to } of repairs) {
    const at = rest.indexOf(from);
    if (at < 0) continue;
    mended += rest.slice(0, at) + to;
    rest = rest.slice(at + from.length);
  }
  return mended + rest;
}

/**
 * Words spelt by ear, where a part of the query has letters that no word explains. Several may touch, and leave one
 * stretch between them that is the end of one and the beginning of another: ชา-ปนะกิดสง-เคาะ.
 */
function heardIn(
  part: string,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string>,
  has: LanguageHas,
): Repair[] {
  if (!cut(part, vocabulary).some(isDoubtful)) return [];
  const pieces = cut(part, vocabulary, (text) =>
    text.length < SHORTEST_HEARD || /\d/.test(text) || has(text) ? undefined : bySound.get(soundKey(text)),
  );
  return pieces.flatMap(({ text, heard }) => (heard === undefined ? [] : [{ from: text, to: heard }]));
}
const SHORTEST_HEARD = 4;

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
