import { ByteReader, ByteWriter } from './bytes.ts';
import type { Meaning } from '../query/meanings.ts';
import { readWords, writeWords } from './word-list.ts';

/** Weights are written as so many parts of 1. */
const PARTS = 20;

const THAI = /[\u0E01-\u0E4E]/u;
const OTHER_LETTER = /[^\P{L}\u0E01-\u0E4E]/u;

/**
 * Whether a text has letters of another script than a collection is written in: only then can it have members in that
 * script, which are a file of their own.
 * @param thai whether the collection is written in Thai
 */
export const hasOtherLetters = (text: string, thai: boolean): boolean => (thai ? OTHER_LETTER : THAI).test(text);

/** Whether most words of a collection have Thai letters. */
export const isThaiCollection = (words: Iterable<string>): boolean => {
  let more = 0;
  for (const word of words) more += THAI.test(word) ? 1 : hasOtherLetters(word, true) ? -1 : 0;
  return more > 0;
};

/** A member in letters of the other script only. */
const isOther = (member: string, thai: boolean): boolean =>
  hasOtherLetters(member, thai) && !(thai && THAI.test(member));

/**
 * Concepts and places: their members, and how common they are.
 * @returns those in the collection's own letters with all else, and those in letters of the other script
 */
export function writeMeanings(
  meanings: readonly Meaning[],
  thai: boolean,
): { own: Uint8Array<ArrayBuffer>; other: Uint8Array<ArrayBuffer> } {
  const own = new ByteWriter().varint(meanings.length);
  const other = new ByteWriter();
  for (const { weight } of meanings) own.byte(Math.round(weight * PARTS));
  for (const { level } of meanings) own.byte(level);
  for (const { members } of meanings) {
    const sorted = [...members].sort();
    writeWords(
      own,
      sorted.filter((member) => !isOther(member, thai)),
    );
    writeWords(
      other,
      sorted.filter((member) => isOther(member, thai)),
    );
  }
  for (const { not } of meanings) writeWords(own, not);
  return { own: own.done(), other: other.done() };
}

/** @param other members in letters of the other script; without them none of these is found */
export function readMeanings(own: Uint8Array, other?: Uint8Array): Meaning[] {
  const input = new ByteReader(own);
  const beside = other && new ByteReader(other);
  const all = Array.from({ length: input.varint() });
  const weights = all.map(() => input.byte() / PARTS);
  const levels = all.map(() => input.byte());
  const members = all.map(() => readWords(input));
  return members.map((words, at) => ({
    weight: weights[at]!,
    level: levels[at]!,
    members: [...words, ...(beside ? readWords(beside) : [])],
    not: readWords(input),
  }));
}
