import type { NameGroup } from '../query/names.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { GramTable } from './gram-table.ts';
import { readNames } from './name-groups.ts';
import { readPostings, writePostings } from './postings.ts';

/** Raised by one whenever the meaning of any byte changes. */
const FORMAT = 5;

export interface StartParts {
  /** Folder of this build's other files. */
  digest: string;
  /** Records, which lists number: passages, then one for the questions of each page that has any. */
  records: number;
  passages: number;
  pages: number;
  packs: number;
  names: Uint8Array;
  words: Uint8Array;
  table: Uint8Array;
  /** Number of the first record of each text file. */
  starts: readonly number[];
}

export function writeStart({ words, table, names, starts, ...head }: StartParts): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter().byte(FORMAT).text(JSON.stringify(head));
  const firsts = new ByteWriter();
  writePostings(firsts, starts, head.passages);
  for (const part of [words, table, names, firsts.done()]) out.varint(part.length).bytes(part);
  return out.done();
}

/** What every search needs, read once. */
export interface Start {
  digest: string;
  records: number;
  passages: number;
  pages: number;
  packs: number;
  names: readonly NameGroup[];
  dictionary: Dictionary;
  table: GramTable;
  /** For each text file the number of its first record, and one more at the end. */
  firstRecord: Uint32Array;
}

/** @throws when the file is of another format or broken off */
export function readStart(bytes: Uint8Array): Start {
  const input = new ByteReader(bytes);
  if (input.byte() !== FORMAT)
    throw new Error('The search index is of another version. Reload the page. · ดัชนีค้นหาเป็นคนละรุ่น โหลดหน้าใหม่อีกครั้ง');
  const head = JSON.parse(input.text()) as Pick<Start, 'digest' | 'records' | 'passages' | 'pages' | 'packs'>;
  const dictionary = new Dictionary(input.bytes(input.varint()));
  const table = new GramTable(input.bytes(input.varint()));
  const names = readNames(input.bytes(input.varint()), dictionary.words);
  const firsts = readPostings(new ByteReader(input.bytes(input.varint())), head.passages);
  const firstRecord = new Uint32Array(firsts.length + 1);
  firstRecord.set(firsts);
  firstRecord[firsts.length] = head.passages;
  return { ...head, names, dictionary, table, firstRecord };
}
