import { ByteWriter } from '../format/bytes.ts';
import { writeLargeHomes, type LargeHome } from '../format/list-packs.ts';
import { writeToldGrams } from '../format/gram-table.ts';
import { writePostings } from '../format/postings.ts';
import { FORMAT, START_PARTS, type StartPart } from '../format/start.ts';
import { press } from './press.ts';

export interface StartParts {
  /** Folder of this build's other files. */
  digest: string;
  /** Records, which lists number: passages, then one for the questions of each page that has any. */
  records: number;
  passages: number;
  pages: number;
  /** Directions of the space in which pages and words lie; 0 where there is none. */
  dims: number;
  /** Whether the collection is written in Thai. */
  thai: boolean;
  /** Packs of words, packs of trigrams that small homes share, and homes that have packs of their own. */
  wordPacks: number;
  shared: number;
  large: readonly LargeHome[];
  names: Uint8Array;
  words: Uint8Array;
  /** Frequency class of trigrams that would be guessed wrongly. */
  told: ReadonlyMap<string, number>;
  pageLists: Uint8Array;
  meanings: Uint8Array;
  /** Where pages lie, roughly; nothing where there is no space. */
  places: Uint8Array;
  /** Number of the first record of each text file. */
  starts: readonly number[];
}

export function writeStart(parts: StartParts): Uint8Array<ArrayBuffer> {
  const { words, told, names, starts, pageLists, meanings, places, large, ...head } = parts;
  const out = new ByteWriter().byte(FORMAT).text(JSON.stringify(head));
  const firsts = new ByteWriter();
  writePostings(firsts, starts, head.passages);
  const toldGrams = new ByteWriter();
  writeToldGrams(toldGrams, told);
  const largeHomes = new ByteWriter();
  writeLargeHomes(largeHomes, large);
  const all: Record<StartPart, Uint8Array> = {
    words,
    told: toldGrams.done(),
    names,
    starts: firsts.done(),
    pageLists,
    meanings,
    large: largeHomes.done(),
    places,
  };
  // Each by itself: letters and numbers are pressed better apart.
  for (const part of START_PARTS) {
    const pressed = press(all[part]);
    out.varint(pressed.length).bytes(pressed);
  }
  return out.done();
}
