import type { NameGroup } from '../query/names.ts';
import { ByteReader } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { GuessedGrams, readToldGrams } from './gram-table.ts';
import { readNames } from './name-groups.ts';
import { readPageLists, type PageLists } from './facet-lists.ts';
import { homes } from './list-home.ts';
import { homesInMeanings, ListPacks, readLargeHomes } from './list-packs.ts';
import { readMeanings } from './meanings-file.ts';
import { readPostings } from './postings.ts';
import { unpress } from './pressed.ts';
import { readPlaces, type Places } from '../kin/vectors.ts';

/** Raised by one whenever the meaning of any byte changes. */
export const FORMAT = 12;

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
  /** Which passages are whose, and of what kind pages are. */
  lists: PageLists;
  /** Whether the collection is written in Thai. */
  thai: boolean;
  /** What people say for one thing in the letters of the collection, to be read by `readMeanings`. */
  meanings: Uint8Array;
  /** Where all pages lie in the space of what belongs together, roughly; nothing in a collection that has none. */
  places: Places | undefined;
  /** Where lists lie. */
  packs: ListPacks;
}

/** Parts of the start in the order in which they lie; each is pressed by itself. */
export const START_PARTS = ['words', 'told', 'names', 'starts', 'pageLists', 'meanings', 'large', 'places'] as const;
export type StartPart = (typeof START_PARTS)[number];

/**
 * Takes a start apart, without unpacking anything.
 * @throws when the file is of another format or broken off
 */
export function partsOfStart(bytes: Uint8Array): { head: string; parts: Record<StartPart, Uint8Array> } {
  if (bytes[0] !== FORMAT)
    throw new Error('The search index is of another version. Reload the page. · ดัชนีค้นหาเป็นคนละรุ่น โหลดหน้าใหม่อีกครั้ง');
  const input = new ByteReader(bytes.subarray(1));
  const head = input.text();
  const parts = START_PARTS.map((name) => [name, input.bytes(input.varint())] as const);
  return { head, parts: Object.fromEntries(parts) as Record<StartPart, Uint8Array> };
}

/** @throws when the file is of another format or broken off */
export async function readStart(bytes: Uint8Array): Promise<Start> {
  const { head: json, parts } = partsOfStart(bytes);
  const head = JSON.parse(json) as Pick<Start, 'digest' | 'records' | 'passages' | 'pages' | 'dims' | 'thai'> & {
    wordPacks: number;
    shared: number;
  };
  const unpressed = await Promise.all(START_PARTS.map(async (name) => [name, await unpress(parts[name])] as const));
  const { words, told, names, starts, pageLists, meanings, large, places } = Object.fromEntries(unpressed) as Record<
    StartPart,
    Uint8Array
  >;
  const dictionary = new Dictionary(words);
  const firsts = readPostings(new ByteReader(starts), head.passages);
  const firstRecord = new Uint32Array(firsts.length + 1);
  firstRecord.set(firsts);
  firstRecord[firsts.length] = head.passages;
  const own = readMeanings(meanings);
  return {
    ...head,
    names: readNames(names, dictionary.words),
    dictionary,
    grams: new GuessedGrams(dictionary.levels, head.records, readToldGrams(new ByteReader(told))),
    firstRecord,
    lists: readPageLists(pageLists, head.passages),
    meanings,
    places: head.dims > 0 ? readPlaces(places, head.pages, head.dims) : undefined,
    packs: new ListPacks(
      {
        meanings: own.length,
        words: head.wordPacks,
        shared: head.shared,
        large: readLargeHomes(new ByteReader(large)),
      },
      homes(dictionary.levels, head.records),
      homesInMeanings(own, dictionary, head.records),
    ),
  };
}
