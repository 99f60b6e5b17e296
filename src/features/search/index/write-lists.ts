import { ByteWriter } from '../format/bytes.ts';
import type { Dictionary } from '../format/dictionary.ts';
import { frequencyClass } from '../format/frequency.ts';
import type { GramTable } from '../format/gram-table.ts';
import {
  fingerprint,
  gramKey,
  hasOwnFile,
  meaningKey,
  ownFile,
  PACK_BYTES,
  packFile,
  packOf,
  wordKey,
} from '../format/layout.ts';
import { homes } from '../format/list-home.ts';
import { writePostings } from '../format/postings.ts';
import type { Lists } from './collect.ts';

/**
 * Writes posting lists: long ones as files of their own, short ones packed by their homes.
 * @returns number of packs
 */
export function writeLists(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  lists: Lists,
  dictionary: Dictionary,
  table: GramTable,
): number {
  const short: { key: string; bytes: Uint8Array }[] = [];
  const put = (key: string, level: number, bytes: Uint8Array<ArrayBuffer>): void => {
    if (hasOwnFile(level, lists.records)) {
      const name = ownFile(key);
      const before = files.get(name);
      files.set(name, entry(key, bytes, before));
    } else short.push({ key, bytes });
  };
  for (const [gram, records] of lists.grams) {
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    put(gramKey(gram), table.level(gram), out.done());
  }
  for (const [word, records] of lists.words) {
    const level = dictionary.levelOf(word);
    if (level === 0 && word.length > 2 && /[\u0E01-\u0E4E]/u.test(word)) continue;
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    writePostings(out, lists.titles.get(word) ?? [], lists.records);
    put(wordKey(word), level, out.done());
  }
  lists.meant.forEach(({ records, titles }, number) => {
    if (records.length === 0) return;
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    writePostings(out, titles, lists.records);
    put(meaningKey(number), frequencyClass(records.length), out.done());
  });
  const packs = Math.max(1, Math.round(short.reduce((sum, { bytes }) => sum + bytes.length + 3, 0) / PACK_BYTES));
  const packed = Array.from({ length: packs }, () => new ByteWriter());
  const homeOf = homes(dictionary.levels, lists.records);
  for (const { key, bytes } of short) packed[packOf(key, packs, homeOf)]!.bytes(entry(key, bytes));
  packed.forEach((pack, at) => files.set(packFile(at), pack.done()));
  return packs;
}

/** Fingerprint, length and list; two long lists whose names hash alike share a file like a pack. */
function entry(key: string, bytes: Uint8Array, before?: Uint8Array): Uint8Array<ArrayBuffer> {
  const mark = fingerprint(key);
  return new ByteWriter()
    .bytes(before ?? [])
    .byte(mark & 255)
    .byte(mark >> 8)
    .varint(bytes.length)
    .bytes(bytes)
    .done();
}
