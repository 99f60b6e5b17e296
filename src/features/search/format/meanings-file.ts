import { ByteReader, ByteWriter } from './bytes.ts';
import type { Meaning } from '../query/meanings.ts';
import { readTokens, writeTokens } from './text-code.ts';

/** Weights are written as so many parts of 1. */
const PARTS = 20;

/**
 * Concepts and places: their members in both languages, and how common they are.
 * @param tokens  a member in parts; joined they are the member
 * @param numbers number of each word of the dictionary
 */
export function writeMeanings(
  meanings: readonly Meaning[],
  tokens: (text: string) => string[],
  numbers: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const { weight, level, members, not } of meanings) {
    out.byte(Math.round(weight * PARTS)).byte(level);
    for (const list of [members, not]) {
      out.varint(list.length);
      for (const word of list) writeTokens(out, tokens(word), numbers);
    }
  }
  return out.done();
}

/** @param words the dictionary */
export function readMeanings(bytes: Uint8Array, words: readonly string[]): Meaning[] {
  const input = new ByteReader(bytes);
  const meanings: Meaning[] = [];
  const list = (): string[] => Array.from({ length: input.varint() }, () => readTokens(input, words));
  while (!input.ended)
    meanings.push({ weight: input.byte() / PARTS, level: input.byte(), members: list(), not: list() });
  return meanings;
}
