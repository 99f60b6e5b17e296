import type { ByteReader, ByteWriter } from './bytes.ts';
import { listBytes } from './frequency.ts';
import { hash } from './hash.ts';
import type { HomeOf } from './list-home.ts';
import type { Meaning } from '../query/meanings.ts';
import { keyOf } from '../query/stem.ts';

/** Aim for one packed file. Smaller ones waste requests, larger ones bytes that nobody asked for. */
export const PACK_BYTES = 500;
/** The same for words: a question asks for words from everywhere, and each brings its neighbours along. */
const WORD_PACK_BYTES = 300;
/** A home with more than this has packs of its own, each with at most about as much. */
const LARGE_HOME = 700;

/**
 * How many times as large the files of an index are: of a small library they hold little else than what is asked for;
 * of a large one they would be too many to put on a server.
 */
export const grainOf = (pages: number): number => 1 + Math.max(0, Math.round((pages - FINE_PAGES) / PAGES_A_GRAIN));
/** Up to here files are as small as in our own library: some 8,000 a language. */
const FINE_PAGES = 7000;
const PAGES_A_GRAIN = 2000;

/** A home whose lists fill packs of their own, and how many. */
export interface LargeHome {
  home: string;
  packs: number;
}

/** How many packs of which kind an index has. */
export interface PackCounts {
  /** Each has a pack of its own, for its list and those of its words. */
  meanings: number;
  /** Packs of words that no meaning has, each by its own name. */
  words: number;
  /** Packs that small homes of trigrams share. */
  shared: number;
  /** In the order in which their packs are numbered, after all others. */
  large: readonly LargeHome[];
}

/** Lists of words that a meaning has besides its own, in bytes as guessed: in a large library they are long. */
const MOST_OF_MEANING = 1500;

/**
 * The meaning in whose pack the list of a word lies, by what the word is listed under: the first that has it, as long
 * as there is room. Who asks for a word asks for what it means as well, so one file brings both, and what lies beside
 * them is as likely wanted as what lies beside a word by chance.
 * @param meanings members in the collection's own letters, which index and browser know alike
 * @param records how many records lists number
 */
export function homesInMeanings(
  meanings: readonly Pick<Meaning, 'members' | 'level'>[],
  dictionary: { levelOf(key: string): number },
  records: number,
): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  meanings.forEach(({ members, level }, number) => {
    let bytes = listBytes(level, records);
    for (const key of members.map(keyOf)) {
      const more = listBytes(dictionary.levelOf(key), records);
      if (homes.has(key) || bytes + more > MOST_OF_MEANING) continue;
      homes.set(key, number);
      bytes += more;
    }
  });
  return homes;
}

/**
 * In which packed file a list lies. Small homes share packs. What stands in every text (คน, การ) makes large homes, and
 * much of it is asked for: whoever wanted one list fetched two or three kB of others with it. A large home is parted
 * into packs of its own, by the names of its lists. Which homes are large is counted when the index is made and told in
 * its start, since it cannot be guessed well enough from the dictionary.
 */
export class ListPacks {
  /** All of them. */
  readonly count: number;
  readonly #counts: PackCounts;
  readonly #homeOf: HomeOf;
  readonly #inMeanings: ReadonlyMap<string, number>;
  readonly #large = new Map<string, { first: number; packs: number }>();

  /** @param inMeanings see `homesInMeanings` */
  constructor(counts: PackCounts, homeOf: HomeOf, inMeanings: ReadonlyMap<string, number>) {
    const { meanings, words, shared, large } = counts;
    this.#counts = counts;
    this.#homeOf = homeOf;
    this.#inMeanings = inMeanings;
    let first = meanings + words + shared;
    for (const { home, packs } of large) {
      this.#large.set(home, { first, packs });
      first += packs;
    }
    this.count = first;
  }

  /** @param key of a list: trigrams lie by their homes, words by what they mean or by themselves */
  packOf(key: string): number {
    const { meanings, words, shared } = this.#counts;
    const name = key.slice(1);
    if (key.startsWith('m')) return Number(name);
    if (key.startsWith('w')) return this.#inMeanings.get(name) ?? meanings + (hash(key) % words);
    const home = this.#homeOf(name);
    const own = this.#large.get(home);
    return own ? own.first + (hash(key) % own.packs) : meanings + words + (hash(home) % shared);
  }
}

/**
 * Which homes are large and how many packs the others share, from the bytes of each list by its key.
 * @param grain how many times as large packs are, as of `grainOf`
 */
export function packsFor(
  lists: readonly { key: string; bytes: number }[],
  homeOf: HomeOf,
  inMeanings: ReadonlyMap<string, number>,
  grain = 1,
): Omit<PackCounts, 'meanings'> {
  const homes = new Map<string, number>();
  let ofWords = 0;
  for (const { key, bytes } of lists) {
    const name = key.slice(1);
    if (key.startsWith('g')) homes.set(homeOf(name), (homes.get(homeOf(name)) ?? 0) + bytes);
    else if (key.startsWith('w') && !inMeanings.has(name)) ofWords += bytes;
  }
  const large = [...homes]
    .filter(([, bytes]) => bytes > LARGE_HOME * grain)
    .map(([home, bytes]) => ({ home, packs: Math.ceil(bytes / (LARGE_HOME * grain)) }))
    .sort((a, b) => (a.home < b.home ? -1 : 1));
  const owned = new Set(large.map(({ home }) => home));
  const left = [...homes].reduce((sum, [home, bytes]) => sum + (owned.has(home) ? 0 : bytes), 0);
  return {
    words: Math.max(1, Math.round(ofWords / (WORD_PACK_BYTES * grain))),
    shared: Math.max(1, Math.round(left / (PACK_BYTES * grain))),
    large,
  };
}

export function writeLargeHomes(out: ByteWriter, large: readonly LargeHome[]): void {
  out.varint(large.length);
  for (const { home, packs } of large) out.text(home).varint(packs);
}

export function readLargeHomes(input: ByteReader): LargeHome[] {
  return Array.from({ length: input.varint() }, () => ({ home: input.text(), packs: input.varint() }));
}
