import { cut, isDoubtful, type Piece, type Vocabulary } from '../cut.ts';
import type { LanguageHas } from '../language-words.ts';
import { soundKey } from '../sound.ts';
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
): Mended {
  const parts = normal.split(' ').map((part) => {
    const bySlip = slipsIn(part, vocabulary, bySound, has);
    const byEar = heardIn(part, vocabulary, bySound, has);
    return byEar && strangeness(byEar.text, vocabulary) <= strangeness(bySlip.text, vocabulary) ? byEar : bySlip;
  });
  return { text: parts.map(({ text }) => text).join(' '), repairs: parts.flatMap(({ repairs }) => repairs) };
}

/** A text as mended, and what was mended in it, in its order. */
interface Mended {
  text: string;
  repairs: Repair[];
}

/** Of two ways to mend, the one that leaves fewer letters without a word, and then falls into fewer words. */
const strangeness = (text: string, vocabulary: Vocabulary): number => {
  const pieces = cut(text, vocabulary);
  return pieces.filter(isDoubtful).reduce((sum, piece) => sum + piece.text.length, 0) * 100 + pieces.length;
};

/** What no word explains, as the words that it is one slip away from. */
function slipsIn(part: string, vocabulary: Vocabulary, bySound: ReadonlyMap<string, string>, has: LanguageHas): Mended {
  const pieces = cut(part, vocabulary);
  const repairs: Repair[] = [];
  let text = '';
  for (let at = 0; at < pieces.length;) {
    const found = bestAt(pieces, at, vocabulary, bySound, has);
    if (found) repairs.push(found.repair);
    text += found ? found.repair.to : (pieces[at]?.text ?? '');
    at = found ? found.next : at + 1;
  }
  return { text, repairs };
}

/**
 * Words spelt by ear, where a part of the query has letters that no word explains. Several may touch, and leave one
 * stretch between them that is the end of one and the beginning of another: ชา-ปนะกิดสง-เคาะ. What lies between them is
 * mended by itself, so that no slip takes a letter of a word that was heard.
 * @returns nothing where no word is heard
 */
function heardIn(
  part: string,
  vocabulary: Vocabulary,
  bySound: ReadonlyMap<string, string>,
  has: LanguageHas,
): Mended | undefined {
  if (part.length > LONGEST_HEARD || !cut(part, vocabulary).some(isDoubtful)) return undefined;
  const pieces = cut(part, vocabulary, (text) => {
    if (text.length < SHORTEST_HEARD || /\d/.test(text)) return undefined;
    const heard = bySound.get(soundKey(text));
    return heard === undefined || has(text) ? undefined : heard;
  });
  if (pieces.every(({ heard }) => heard === undefined)) return undefined;
  const mended: Mended = { text: '', repairs: [] };
  const add = ({ text, repairs }: Mended): void => {
    mended.text += text;
    mended.repairs.push(...repairs);
  };
  let between = '';
  for (const { text, heard } of pieces) {
    if (heard === undefined) {
      between += text;
      continue;
    }
    add(slipsIn(between, vocabulary, bySound, has));
    add({ text: heard, repairs: [{ from: text, to: heard }] });
    between = '';
  }
  add(slipsIn(between, vocabulary, bySound, has));
  return mended;
}
/** A longer part is a whole story; to hear all its stretches would take long on a slow phone, at every key. */
const LONGEST_HEARD = 90;
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
