import { alignmentCost } from './align.ts';
import { breathe } from '../breathe.ts';
import type { Dictionary } from '../format/dictionary.ts';

const MOST = 5;
/** More letters are not one word. */
const LONGEST = 24;

/**
 * Words of the collection that look most like what was typed, for when nothing was found.
 * @param squeezed query in normal form without the spaces beside Thai letters
 */
export async function nearestWords(squeezed: string, { levels }: Dictionary): Promise<string[]> {
  const typed = squeezed.slice(0, LONGEST);
  const pairs = new Set(Array.from({ length: Math.max(0, typed.length - 1) }, (_, at) => typed.slice(at, at + 2)));
  const near: { word: string; cost: number }[] = [];
  for (const [word, level] of levels) {
    if (word.length < 3 || level === 0 || Math.abs(word.length - typed.length) > typed.length / 2) continue;
    let shared = 0;
    for (let at = 0; at + 2 <= word.length; at++) if (pairs.has(word.slice(at, at + 2))) shared++;
    if (shared === 0) continue;
    await breathe();
    const cost = alignmentCost(typed, word, typed.length) + Math.max(0, word.length - typed.length) * 0.5;
    if (cost <= typed.length / 2) near.push({ word, cost: cost - level / 100 });
  }
  return near
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}
