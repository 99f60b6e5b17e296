import { hash } from './hash.ts';
import { frequencyOf } from './frequency.ts';

/**
 * Where things lie. `start.bin` is fetched once; everything else lies in a folder named after the index's digest, so
 * that a browser or service worker may keep it for ever and never mixes two builds:
 *
 *     start.bin           what every search needs: numbers, dictionary, trigram table, names
 *     <digest>/p<n>.bin   many short posting lists, by hash
 *     <digest>/l<key>.bin one long posting list
 *     <digest>/t<n>.bin   texts of a few passages
 *     <digest>/f.bin      facets of all pages
 *     <digest>/m.bin      what people say for one thing, and names of places
 *     <digest>/d.bin      their dates
 *     <digest>/h<n>.bin   titles of some pages
 */
export const START = 'start.bin';

/** Aim for one packed file. Smaller ones waste requests, larger ones bytes that nobody asked for. */
export const PACK_BYTES = 1024;
/** A passage takes about 400 bytes; whoever reads one reads the file. */
export const TEXT_BYTES = 1400;
/** A list that may be longer than this has a file of its own. */
const OWN_FILE_BYTES = 1024;

export const wordKey = (word: string): string => `w${word}`;
export const gramKey = (gram: string): string => `g${gram}`;
export const meaningKey = (number: number): string => `m${number}`;

/** About how long the list of a frequency class is, in bytes. */
export function listBytes(level: number, records: number): number {
  if (level === 0) return 0;
  const share = Math.min(0.5, frequencyOf(level) / Math.max(1, records));
  const bits = -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
  return (records * bits) / 8;
}

/** Whether lists of a frequency class are long enough for files of their own; index and browser decide alike. */
export const hasOwnFile = (level: number, records: number): boolean => listBytes(level, records) > OWN_FILE_BYTES;

export const ownFile = (key: string): string => `l${hash(key).toString(36)}.bin`;
export const packOf = (key: string, packs: number): number => hash(key) % packs;
export const packFile = (pack: number): string => `p${pack.toString(36)}.bin`;
export const textFile = (shard: number): string => `t${shard.toString(36)}.bin`;
/** Tells the keys of one pack apart. */
export const fingerprint = (key: string): number => hash(`${key}\u0001`) & 0xffff;
