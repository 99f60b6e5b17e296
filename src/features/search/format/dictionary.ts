import { analyse } from '../query/analyse.ts';
import { keyOf } from '../query/stem.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { frequencyClass, frequencyOf } from './frequency.ts';
import { readWords, writeWords } from './word-list.ts';

/**
 * The collection's own words. It does three jobs: texts are stored as numbers of words (a fraction of the size, and no
 * decompressor in the browser), queries are cut against it instead of against whatever dictionary a browser has, and
 * it says how common a word is.
 *
 * The 128 most frequent words have one-byte numbers, the others two bytes: hence the limit.
 */
export const DICTIONARY_LIMIT = 128 + 64 * 256;
export const SHORT_NUMBERS = 128;

export interface Word {
  /** As written, with capitals and marks; also punctuation and spaces, so that texts can be written in it. */
  written: string;
  /** Frequency class of its normal form. */
  level: number;
}

/** Words in the order of their numbers: the frequent ones and the others are sorted apart, for short front coding. */
export function writeDictionary(words: readonly Word[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  writeWords(
    out,
    words.map(({ written }) => written),
  );
  for (let at = 0; at < words.length; at += 2) out.byte(words[at]!.level | ((words[at + 1]?.level ?? 0) << 4));
  return out.done();
}

export class Dictionary {
  readonly words: readonly string[];
  /** Frequency class by normal form; words only, without punctuation. */
  readonly levels: ReadonlyMap<string, number>;
  /** Frequency class of what English words are listed under; index and browser work it out alike. */
  private readonly stems = new Map<string, number>();
  private readonly longest = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    const input = new ByteReader(bytes);
    const words = readWords(input);
    const levels = new Map<string, number>();
    for (let at = 0; at < words.length; at += 2) {
      const pair = input.byte();
      for (const [written, level] of [
        [words[at]!, pair & 15],
        [words[at + 1], pair >> 4],
      ] as const) {
        if (written === undefined || level === 0) continue;
        const normal = analyse(written);
        if (normal === '' || normal.includes(' ')) continue;
        levels.set(normal, Math.max(level, levels.get(normal) ?? 0));
        const pair = normal.slice(0, 2);
        if (normal.length > (this.longest.get(pair) ?? 0)) this.longest.set(pair, normal.length);
      }
    }
    this.words = words;
    this.levels = levels;
    const times = new Map<string, number>();
    for (const [word, level] of levels) {
      const key = keyOf(word);
      if (/^[a-z]/.test(word)) times.set(key, (times.get(key) ?? 0) + frequencyOf(level));
    }
    for (const [key, often] of times) this.stems.set(key, frequencyClass(often));
  }

  /** Frequency class of a list, by the key of its words (see `keyOf`). */
  levelOf(key: string): number {
    return this.stems.get(key) ?? this.levels.get(key) ?? 0;
  }

  /** Length of the longest normal form that begins with two letters, in UTF-16 units. */
  longestFrom(pair: string): number {
    return this.longest.get(pair) ?? 0;
  }
}
