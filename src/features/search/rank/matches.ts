import { analyseWithOrigin, isUnspaced } from '../query/analyse.ts';
import { mayBegin } from '../query/cut.ts';

/** A stretch of a text, in UTF-16 units; `to` is the first unit behind it. */
export interface Stretch {
  from: number;
  to: number;
}

/** One letter with its marks, as in `analyse.ts`. */
const LETTER = /^(?:เเ\p{M}*|\P{M}\p{M}*\u0E4D\p{M}*\u0E32|\P{M}\p{M}*|\p{M}+)/u;
const LONGEST_LETTER = 16;
/** A mark, or the vowel ำ, which clings to the letter before it, is never the beginning of a word. */
const BEGINS_A_WORD = /^[^\p{M}\u0E33]/u;
const WORD_UNIT = /[\p{L}\p{N}]/u;

/** The text that words are looked for in, with the way back: `from[i]` and `to[i]` enclose what unit `i` came from. */
function squeezedWithOrigin(text: string): { squeezed: string; from: number[]; to: number[] } {
  const { text: normal, origin } = analyseWithOrigin(text);
  let squeezed = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < normal.length; at++) {
    if (normal[at] === ' ' && (isUnspaced(normal[at - 1] ?? '') || isUnspaced(normal[at + 1] ?? ''))) continue;
    squeezed += normal[at]!;
    from.push(origin[at]!);
    to.push(origin[at]! + LETTER.exec(text.slice(origin[at], origin[at]! + LONGEST_LETTER))![0].length);
  }
  return { squeezed, from, to };
}

/**
 * Where words stand in a text, in whatever way their letters are encoded there. A stretch never begins or ends inside a
 * letter with its marks, and a Latin word is taken whole; stretches that touch or overlap are one.
 * @param words in squeezed normal form (see `squeeze`)
 * @returns from left to right
 */
export function matches(text: string, words: readonly string[]): Stretch[] {
  const { squeezed, from, to } = squeezedWithOrigin(text);
  const found: Stretch[] = [];
  for (const word of words) {
    if (!BEGINS_A_WORD.test(word)) continue;
    for (let at = squeezed.indexOf(word); at >= 0; at = squeezed.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!mayBegin(squeezed, at) || !mayBegin(squeezed, end)) continue;
      let last = end;
      if (!isUnspaced(word[0]!)) {
        if (inOneWord(squeezed, at)) continue;
        while (last < squeezed.length && inOneWord(squeezed, last)) last++;
      }
      found.push({ from: from[at]!, to: to[last - 1]! });
    }
  }
  return joined(found);
}

/** Whether a place lies inside a Latin word or a number. */
const inOneWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && [text[at - 1]!, text[at]!].every((unit) => WORD_UNIT.test(unit) && !isUnspaced(unit));

function joined(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else if (stretch.from < stretch.to) out.push({ ...stretch });
  }
  return out;
}

const LEAST_SHARED = 4;

/**
 * Parts that a misspelt query has in common with a text: the longest ones of at least four letters, whole letters only.
 * For marking a passage that was found although no word of the query stands in it.
 * @param query squeezed normal form, short: the work grows with its length times the text's
 */
export function sharedParts(query: string, text: string): string[] {
  const { squeezed } = squeezedWithOrigin(text);
  const parts: string[] = [];
  for (let at = 0; at + LEAST_SHARED <= query.length; at++) {
    if (!mayBegin(query, at)) continue;
    let best = 0;
    for (let end = at + LEAST_SHARED; end <= query.length && squeezed.includes(query.slice(at, end)); end++)
      if (mayBegin(query, end) && !/[\u0E40-\u0E44]/u.test(query[end - 1]!)) best = end;
    if (best === 0) continue;
    parts.push(query.slice(at, best));
    at = best - 1;
  }
  return parts;
}
