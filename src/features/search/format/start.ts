import type { NameGroup } from '../query/names.ts';
import { ByteReader } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { GuessedGrams, readToldGrams } from './gram-table.ts';
import { readNames } from './name-groups.ts';
import { readFacets, type FacetLists } from './facet-lists.ts';
import { homes } from './list-home.ts';
import { ListPacks, readLargeHomes } from './list-packs.ts';
import { readPostings } from './postings.ts';
import { unpress } from './pressed.ts';

/** Raised by one whenever the meaning of any byte changes. */
export const FORMAT = 10;

/** What every search needs, read once. */
export interface Start {
  digest: string;
  records: number;
  passages: number;
  pages: number;
  /** Directions of the space in which pages and words lie; 0 where there is none. */
  dims: number;
  names: readonly NameGroup[];
  dictionary: Dictionary;
  /** How common trigrams are, as far as the dictionary tells. */
  grams: GuessedGrams;
  /** For each text file the number of its first record, and one more at the end. */
  firstRecord: Uint32Array;
  /** Which pages have which values, and which passages are theirs. */
  facets: FacetLists;
  /** Whether the collection is written in Thai. */
  thai: boolean;
  /** What people say for one thing in the letters of the collection, to be read by `readMeanings`. */
  meanings: Uint8Array;
  /** Where lists lie. */
  packs: ListPacks;
}

/** @throws when the file is of another format or broken off */
export async function readStart(bytes: Uint8Array): Promise<Start> {
  if (bytes[0] !== FORMAT)
    throw new Error('The search index is of another version. Reload the page. · ดัชนีค้นหาเป็นคนละรุ่น โหลดหน้าใหม่อีกครั้ง');
  const input = new ByteReader(await unpress(bytes.subarray(1)));
  const head = JSON.parse(input.text()) as Pick<
    Start,
    'digest' | 'records' | 'passages' | 'pages' | 'dims' | 'thai'
  > & {
    wordPacks: number;
    shared: number;
  };
  const dictionary = new Dictionary(input.bytes(input.varint()));
  const told = readToldGrams(new ByteReader(input.bytes(input.varint())));
  const names = readNames(input.bytes(input.varint()), dictionary.words);
  const firsts = readPostings(new ByteReader(input.bytes(input.varint())), head.passages);
  const firstRecord = new Uint32Array(firsts.length + 1);
  firstRecord.set(firsts);
  firstRecord[firsts.length] = head.passages;
  const facets = readFacets(input.bytes(input.varint()), head.passages);
  const meanings = input.bytes(input.varint());
  const large = readLargeHomes(new ByteReader(input.bytes(input.varint())));
  return {
    ...head,
    names,
    dictionary,
    grams: new GuessedGrams(dictionary.levels, head.records, told),
    firstRecord,
    facets,
    meanings,
    packs: new ListPacks(head.wordPacks, head.shared, large, homes(dictionary.levels, head.records)),
  };
}
