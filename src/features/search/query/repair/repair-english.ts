import type { Vocabulary } from '../cut.ts';
import type { LanguageHas } from '../language-words.ts';
import { oneSlipAway } from './one-slip.ts';
import type { Repair } from './repair-words.ts';
import { keyOf } from '../stem.ts';

const LATIN = /^[a-z]+$/;
/** Two shorter parts are words by themselves: *in come*. */
const SHORTEST_PART = 3;
const SHORTEST_JOINED = 7;
/** A word that so few passages have is not what somebody meant who wrote another. */
const LEAST_LEVEL = 4;

/**
 * What goes wrong in English words beside a letter: one is written as two (*book keeping*, *micro finace*), or the slip
 * makes another word, which the language has and the collection has not (*trail* for *trial*, *loose* for *lose*).
 * @param normal query in normal form
 * @returns the query as it may have been meant, and what was mended for what; nothing where there is nothing to mend
 */
export function repairEnglish(
  normal: string,
  { levels }: Vocabulary,
  has: LanguageHas,
): { text: string; repairs: Repair[] } {
  const level = (word: string): number => levels.get(word) ?? levels.get(keyOf(word)) ?? 0;
  const words = normal.split(' ');
  const repairs: Repair[] = [];
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    const one = next === undefined ? undefined : joinedWord(word, next, level, has);
    const other = one ?? (level(word) === 0 && has(word) ? otherWord(word, level) : undefined);
    if (other !== undefined) repairs.push({ from: one === undefined ? word : `${word} ${next}`, to: other });
    if (one !== undefined) at++;
    out.push(other ?? word);
  }
  return { text: out.join(' '), repairs };
}

/** Two words as the one that they are together, or are one slip away from where one of them is no word. */
function joinedWord(
  first: string,
  second: string,
  level: (word: string) => number,
  has: LanguageHas,
): string | undefined {
  const joined = first + second;
  const parts = [first, second];
  if (!LATIN.test(joined) || joined.length < SHORTEST_JOINED) return undefined;
  if (parts.some(({ length }) => length < SHORTEST_PART)) return undefined;
  if (level(joined) > 0) return joined;
  if (!parts.some((part) => level(part) === 0 && !has(part))) return undefined;
  let best: string | undefined;
  oneSlipAway(joined, (other) => {
    if (level(other) >= LEAST_LEVEL && level(other) > (best === undefined ? 0 : level(best))) best = other;
  });
  return best;
}

/** The commonest word of which two neighbouring letters were swapped, or one was doubled or not. */
function otherWord(word: string, level: (word: string) => number): string | undefined {
  if (!LATIN.test(word) || word.length < LEAST_LEVEL) return undefined;
  const others: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    if (after !== '') others.push(before + after[0]! + letter + after.slice(1));
    if (after[0] === letter) others.push(before + after);
    else others.push(before + letter + letter + after);
  }
  return others.filter((other) => level(other) >= LEAST_LEVEL).sort((a, b) => level(b) - level(a))[0];
}
