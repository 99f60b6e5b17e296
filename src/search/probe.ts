import { analyse, squeeze } from './analyse.ts';
import { cut, type Piece, type Vocabulary } from './cut.ts';
import type { GramTable } from './format/gram-table.ts';
import { questionLetters } from './question-words.ts';

/** A word or trigram of the query. `weight` is 1, or less for question words and for what a search was widened by. */
export interface Part {
  text: string;
  level: number;
  weight: number;
}

/** A query made ready to look up. */
export interface Probe {
  /** Normal form. */
  text: string;
  /** Normal form without the spaces beside Thai letters. */
  squeezed: string;
  /** The squeezed query without the question words at its two ends: what is asked about. */
  core: string;
  words: Part[];
  grams: Part[];
}

const QUESTION_WEIGHT = 0.1;

/**
 * @param query what a person typed, without operators
 */
export function probe(query: string, vocabulary: Vocabulary, table: GramTable): Probe {
  const text = analyse(query);
  const squeezed = squeeze(text);
  const asking = questionLetters(squeezed);
  return { text, squeezed, core: coreOf(squeezed, asking), words: weighWords(cut(text, vocabulary), squeezed, asking), grams: weighGrams(squeezed, asking, table) };
}

function weighWords(pieces: readonly Piece[], squeezed: string, asking: Uint8Array): Part[] {
  const parts = new Map<string, Part>();
  let at = 0;
  for (const { text, level } of pieces) {
    const begin = squeezed.indexOf(text, at);
    if (begin < 0) continue;
    at = begin + text.length;
    let letters = 0;
    for (let letter = begin; letter < at; letter++) letters += asking[letter]!;
    const weight = letters > text.length / 2 ? QUESTION_WEIGHT : 1;
    const before = parts.get(text);
    if (!before) parts.set(text, { text, level, weight });
    else before.weight = Math.max(before.weight, weight);
  }
  return [...parts.values()];
}

function weighGrams(squeezed: string, asking: Uint8Array, table: GramTable): Part[] {
  const parts = new Map<string, Part>();
  for (let at = 0; at + 3 <= squeezed.length; at++) {
    const text = squeezed.slice(at, at + 3);
    const weight = asking[at]! + asking[at + 1]! + asking[at + 2]! >= 2 ? QUESTION_WEIGHT : 1;
    const before = parts.get(text);
    if (!before) parts.set(text, { text, level: table.level(text), weight });
    else before.weight = Math.max(before.weight, weight);
  }
  return [...parts.values()];
}

function coreOf(squeezed: string, asking: Uint8Array): string {
  let from = 0;
  let to = squeezed.length;
  while (from < to && asking[from]) from++;
  while (to > from && asking[to - 1]) to--;
  return squeezed.slice(from, to).trim();
}
