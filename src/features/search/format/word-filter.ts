import { hash } from './hash.ts';

/** Bits for each word, and how many of them a word sets: one of a hundred other words is then taken for one it has. */
const BITS_A_WORD = 10;
const MARKS = 7;

/**
 * The words of a language in about ten bits each (a Bloom filter): it tells of every word that was put in, and wrongly
 * of one other word in a hundred. Where they serve, a wrong yes only leaves a slip unmended.
 */
export function writeWordFilter(words: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.size * BITS_A_WORD) / 8)));
  for (const word of words) for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7);
  return bytes;
}

/** Reads what `writeWordFilter` wrote. @returns whether a word was put in */
export const readWordFilter =
  (bytes: Uint8Array): ((word: string) => boolean) =>
  (word) =>
    bitsOf(word, bytes.length * 8).every((bit) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);

function bitsOf(word: string, size: number): number[] {
  const [first, step] = [hash(word), hash(`${word}\u0001`) | 1];
  return Array.from({ length: MARKS }, (_, at) => (first + Math.imul(at, step)) >>> 0).map((value) => value % size);
}
