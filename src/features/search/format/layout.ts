import { hash } from './hash.ts';
import { listBytes } from './frequency.ts';

export { START } from './start-file.ts';

/**
 * Where things lie. `start.bin` is fetched once; everything else lies in a folder named after the index's digest, so
 * that a browser or service worker may keep it for ever and never mixes two builds:
 *
 *     start.bin           what every search needs: numbers, dictionary, names, facets of all pages, what people say for
 *                         one thing in the letters of the collection, which pages belong together (`kin/`), roughly (a
 *                         large collection has none); pressed
 *     <digest>/p<n>.bin   short posting lists: of a meaning and its words; of some other words; of trigrams of one home,
 *                         or a part of a large home (`list-packs.ts`)
 *     <digest>/l<key>.bin one long posting list
 *     <digest>/t<n>.bin   texts of a few passages, how people ask for their pages, and where these lie
 *                         (`kin/`); pressed
 *     <digest>/d.bin      dates of the pages
 *     <digest>/f.bin      by what results can be narrowed besides their kind; for those who show that; pressed
 *     <digest>/h<n>.bin   titles of some pages, pressed
 *     <digest>/m.bin      what people say for one thing in letters of the other script; asked for only where a query
 *                         has such letters; pressed
 *     <digest>/g.bin      how common trigrams are; asked for only where a query has something that is no word; pressed
 *     <digest>/e.bin      which words English has; asked for only where a query has one that no text has
 *
 * A search asks three times: for `start.bin`, for lists, for texts; what it needs of each it asks for together. Where it
 * needs `m.bin`, `g.bin` or `e.bin`, it asks for these before lists.
 */

/** A passage takes about 300 bytes, what its page says of itself as much; whoever reads one passage reads the file. */
export const TEXT_BYTES = 900;
/** A list that may be longer than this has a file of its own. */
const OWN_FILE_BYTES = 1024;

export const wordKey = (word: string): string => `w${word}`;
export const gramKey = (gram: string): string => `g${gram}`;
export const meaningKey = (number: number): string => `m${number}`;

/** Whether lists of a frequency class are long enough for files of their own; index and browser decide alike. */
export const hasOwnFile = (level: number, records: number): boolean => listBytes(level, records) > OWN_FILE_BYTES;

export const ownFile = (key: string): string => `l${hash(key).toString(36)}.bin`;
export const packFile = (pack: number): string => `p${pack.toString(36)}.bin`;
export const ENGLISH_FILE = 'e.bin';
export const MEMBERS_FILE = 'm.bin';
export const FACETS_FILE = 'f.bin';
export const GRAMS_FILE = 'g.bin';
export const textFile = (shard: number): string => `t${shard.toString(36)}.bin`;
