import { analyse, squeeze } from './analyse.ts';
import { cut, type Piece, type Vocabulary } from './cut.ts';
import type { GramTable } from '../format/gram-table.ts';
import { questionLetters, withQuestionWords } from './question-words.ts';

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
  /** 1 for each letter of `squeezed` that belongs to a question word. */
  asking: Uint8Array;
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
  const pieces = placed(cut(text, withQuestionWords(vocabulary)), squeezed);
  const borders = new Uint8Array(squeezed.length + 1);
  for (const { begin, end } of pieces) borders[begin] = borders[end] = 1;
  const asking = questionLetters(squeezed, borders);
  return {
    text,
    squeezed,
    asking,
    core: coreOf(squeezed, asking),
    words: weighWords(pieces, asking, vocabulary),
    grams: weighGrams(squeezed, asking, table),
  };
}

interface PlacedPiece extends Piece {
  begin: number;
  end: number;
}

/** Where the pieces of a query lie in its squeezed form. */
function placed(pieces: readonly Piece[], squeezed: string): PlacedPiece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const begin = squeezed.indexOf(piece.text, at);
    if (begin < 0) return [];
    at = begin + piece.text.length;
    return [{ ...piece, begin, end: at }];
  });
}

function weighWords(pieces: readonly PlacedPiece[], asking: Uint8Array, vocabulary: Vocabulary): Part[] {
  const parts = new Map<string, Part>();
  for (const { text, begin, end } of pieces) {
    const weight = asking.subarray(begin, end).every((mark) => mark === 1) ? QUESTION_WEIGHT : 1;
    const before = parts.get(text);
    if (!before) parts.set(text, { text, level: vocabulary.levels.get(text) ?? 0, weight });
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
