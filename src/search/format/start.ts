import type { NameGroup } from '../names.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { GramTable } from './gram-table.ts';

/** Raised by one whenever the meaning of any byte changes. */
const FORMAT = 2;

export interface StartParts {
  /** Folder of this build's other files. */
  digest: string;
  /** Passages and pages in all. */
  records: number;
  pages: number;
  packs: number;
  names: readonly NameGroup[];
  words: Uint8Array;
  table: Uint8Array;
  starts: Uint8Array;
}

export function writeStart({ words, table, starts, ...head }: StartParts): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter().byte(FORMAT).text(JSON.stringify(head));
  for (const part of [words, table, starts]) out.varint(part.length).bytes(part);
  return out.done();
}

/** What every search needs, read once. */
export interface Start {
  digest: string;
  records: number;
  pages: number;
  packs: number;
  names: readonly NameGroup[];
  dictionary: Dictionary;
  table: GramTable;
  /** For each text file the number of its first record, and one more at the end. */
  firstRecord: Uint32Array;
  /** For each text file the number of the page that its first record belongs to. */
  firstPage: Uint32Array;
}

/** @throws when the file is of another format or broken off */
export function readStart(bytes: Uint8Array): Start {
  const input = new ByteReader(bytes);
  if (input.byte() !== FORMAT) throw new Error('The search index is of another version. Reload the page. · ดัชนีค้นหาเป็นคนละรุ่น โหลดหน้าใหม่อีกครั้ง');
  const head = JSON.parse(input.text()) as Pick<Start, 'digest' | 'records' | 'pages' | 'packs' | 'names'>;
  const dictionary = new Dictionary(input.bytes(input.varint()));
  const table = new GramTable(input.bytes(input.varint()));
  const starts = new ByteReader(input.bytes(input.varint()));
  const firstPage: number[] = [];
  const firstRecord = [0];
  while (!starts.ended) {
    firstPage.push((firstPage.at(-1) ?? 0) + starts.varint());
    firstRecord.push(firstRecord.at(-1)! + starts.varint());
  }
  return { ...head, dictionary, table, firstRecord: Uint32Array.from(firstRecord), firstPage: Uint32Array.from(firstPage) };
}
