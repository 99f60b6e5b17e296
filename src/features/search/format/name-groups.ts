import type { NameGroup } from '../query/names.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readTokens, writeTokens } from './text-code.ts';

/** Groups of names, written in words of the dictionary. */
export function writeNames(
  groups: readonly NameGroup[],
  tokens: (text: string) => string[],
  numbers: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const group of groups) {
    out.varint(group.length);
    for (const name of group) writeTokens(out, tokens(name), numbers);
  }
  return out.done();
}

export function readNames(bytes: Uint8Array, words: readonly string[]): NameGroup[] {
  const input = new ByteReader(bytes);
  const groups: NameGroup[] = [];
  while (!input.ended) groups.push(Array.from({ length: input.varint() }, () => readTokens(input, words)));
  return groups;
}
