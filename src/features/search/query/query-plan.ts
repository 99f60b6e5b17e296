import { analyse, squeeze } from './analyse.ts';
import { cut, isDoubtful, type Piece, type Vocabulary } from './cut.ts';
import { soughtTrigrams, type PlacedPiece } from './sought.ts';
import type { Dictionary } from '../format/dictionary.ts';
import type { GramLevels } from '../format/gram-table.ts';
import { clausesIn } from './clauses.ts';
import { gatheringIn, type Gathering } from './gathering.ts';
import { bordersIn, withWords, type Meanings } from './meanings.ts';
import type { MeantPart, Part } from './parts.ts';
import { keyOf } from './stem.ts';
import { spokenWeights, withQuestionWords } from './spoken-words.ts';

/** A query made ready to look up. */
export interface Probe {
  /** Normal form. */
  text: string;
  /** Normal form without the spaces beside Thai letters. */
  squeezed: string;
  /** 1 for each letter of `squeezed` that belongs to a question word. */
  asking: Uint8Array;
  /** The meeting that it describes; the words that do say nothing of what it is about. */
  gathering?: Gathering;
  /** The squeezed query without the question words at its two ends: what is asked about. */
  core: string;
  words: Part[];
  grams: Part[];
  /** Those by which it is looked up besides its words (`sought.ts`). */
  sought: Part[];
  meant: MeantPart[];
  /** What each clause of a long query says; none where it says one thing. */
  clauses: { words: Part[]; meant: MeantPart[] }[];
}

/**
 * @param query what a person typed, without operators
 * @param meanings what people say for one thing
 */
export function probe(query: string, dictionary: Dictionary, levels: GramLevels, meanings?: Meanings): Probe {
  const text = analyse(query);
  const squeezed = squeeze(text);
  const { vocabulary, withMeanings } = vocabularies(dictionary, meanings);
  let pieces = placed(cut(text, vocabulary), squeezed);
  const meant = meanings ? stretches(text, squeezed, meanings, withMeanings) : [];
  pieces = joined(pieces, meant, squeezed);
  const borders = new Uint8Array(squeezed.length + 1);
  for (const { begin, end } of pieces) borders[begin] = borders[end] = 1;
  const weights = spokenWeights(squeezed, borders);
  const gathering = gatheringIn(squeezed);
  for (const { from, to } of gathering?.stretches ?? []) weights.fill(ASKING, from, to);
  const asking = Uint8Array.from(weights, (weight) => (weight <= ASKING + 1e-6 ? 1 : 0));
  const words = weighWords(pieces, weights, dictionary);
  const trigrams = weighGrams(squeezed, weights, levels);
  const wordsFrom = (from: number, to: number): Part[] => [
    ...new Set(pieces.filter(({ begin, end }) => begin >= from && end <= to).map(({ text: word }) => words.get(word)!)),
  ];
  const meantParts = meant.flatMap(({ from, to, number }): (MeantPart & { from: number; to: number })[] => {
    const { weight, level } = meanings!.all[number]!;
    const covers = wordsFrom(from, to);
    return covers.length > 0 ? [{ number, level, weight, covers, text: squeezed.slice(from, to), from, to }] : [];
  });
  return {
    text,
    squeezed,
    asking,
    ...(gathering && { gathering }),
    core: coreOf(squeezed, asking),
    words: [...words.values()],
    grams: trigrams,
    sought: soughtTrigrams(trigrams, squeezed, pieces, meant),
    meant: meantParts,
    clauses: clausesIn(query, squeezed).map(({ from, to }) => ({
      words: wordsFrom(from, to),
      meant: meantParts.filter((part) => part.from >= from && part.to <= to),
    })),
  };
}

/** Vocabularies to cut queries by: with words of speech, and with those that have a meaning besides. */
function vocabularies(
  dictionary: Dictionary,
  meanings?: Meanings,
): { vocabulary: Vocabulary; withMeanings: Vocabulary } {
  const before = made.get(dictionary);
  if (before?.meanings === meanings && before) return before;
  const vocabulary = before?.vocabulary ?? withQuestionWords(dictionary);
  const ready = { meanings, vocabulary, withMeanings: withWords(vocabulary, meanings?.words ?? []) };
  made.set(dictionary, ready);
  return ready;
}
/** Made once for many queries, since there are thousands of words that have a meaning. */
const made = new WeakMap<
  Dictionary,
  { meanings: Meanings | undefined; vocabulary: Vocabulary; withMeanings: Vocabulary }
>();

/** Words that weigh no more than this only ask. */
const ASKING = 0.1;

/** Meanings in a query; a member inside a longer one is passed over. */
function stretches(text: string, squeezed: string, { finder }: Meanings, vocabulary: ReturnType<typeof withWords>) {
  const found = finder.find(squeezed, bordersIn(squeezed, cut(text, vocabulary)));
  return found.filter(
    ({ from, to }) => !found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
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

/** A stretch that has a meaning is a word, where the dictionary of the collection would fall to pieces on it. */
function joined(
  pieces: readonly PlacedPiece[],
  meant: readonly { from: number; to: number }[],
  squeezed: string,
): PlacedPiece[] {
  let out = [...pieces];
  for (const { from, to } of meant) {
    const within = out.filter(({ begin, end }) => begin < to && end > from);
    const whole = within.every(({ begin, end }) => begin >= from && end <= to);
    if (whole && !within.some(isDoubtful)) continue;
    const begin = Math.min(from, ...within.map((piece) => piece.begin));
    const end = Math.max(to, ...within.map((piece) => piece.end));
    const piece = (a: number, b: number): PlacedPiece[] =>
      b > a && squeezed.slice(a, b).trim() !== '' ? [{ text: squeezed.slice(a, b), level: 0, begin: a, end: b }] : [];
    out = [
      ...out.filter((one) => !within.includes(one)),
      ...piece(begin, from),
      ...piece(from, to),
      ...piece(to, end),
    ].sort((a, b) => a.begin - b.begin);
  }
  return out;
}

function weighWords(pieces: readonly PlacedPiece[], weights: Float32Array, dictionary: Dictionary): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const { text, begin, end } of pieces) {
    const weight = Math.max(...weights.subarray(begin, end));
    const before = parts.get(text);
    const key = keyOf(text);
    if (!before) parts.set(text, { text, key, level: dictionary.levelOf(key), weight });
    else before.weight = Math.max(before.weight, weight);
  }
  return parts;
}

function weighGrams(squeezed: string, weights: Float32Array, levels: GramLevels): Part[] {
  const parts = new Map<string, Part>();
  for (let at = 0; at + 3 <= squeezed.length; at++) {
    const text = squeezed.slice(at, at + 3);
    // Two of its three letters belong to a word that says little: so does it.
    const weight = [...weights.subarray(at, at + 3)].sort((a, b) => a - b)[1]!;
    const before = parts.get(text);
    if (!before) parts.set(text, { text, key: text, level: levels.level(text), weight });
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
