import type { ByteReader, ByteWriter } from './bytes.ts';
import { hash } from './hash.ts';
import type { HomeOf } from './list-home.ts';

/** Aim for one packed file. Smaller ones waste requests, larger ones bytes that nobody asked for. */
export const PACK_BYTES = 500;
/** The same for words: a question asks for words from everywhere, and each brings its neighbours along. */
const WORD_PACK_BYTES = 300;
/** A home with more than this has packs of its own, each with at most about as much. */
const LARGE_HOME = 700;

/**
 * How many times as large the files of an index are: of a small library they hold little else than what is asked for; of
 * a large one they would be too many to put on a server.
 */
export const grainOf = (pages: number): number => Math.max(1, Math.round(pages / PAGES_A_GRAIN));
const PAGES_A_GRAIN = 4000;

/** A home whose lists fill packs of their own, and how many. */
export interface LargeHome {
  home: string;
  packs: number;
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
  readonly #words: number;
  readonly #shared: number;
  readonly #homeOf: HomeOf;
  readonly #large = new Map<string, { first: number; packs: number }>();

  /**
   * @param words  number of packs of words and meanings, each by its own name
   * @param shared number of packs that small homes of trigrams share
   * @param large  in the order in which their packs are numbered, after the shared ones
   */
  constructor(words: number, shared: number, large: readonly LargeHome[], homeOf: HomeOf) {
    this.#words = words;
    this.#shared = shared;
    this.#homeOf = homeOf;
    let first = words + shared;
    for (const { home, packs } of large) {
      this.#large.set(home, { first, packs });
      first += packs;
    }
    this.count = first;
  }

  /** @param key of a list: trigrams lie by their homes, words and meanings by themselves */
  packOf(key: string): number {
    if (!key.startsWith('g')) return hash(key) % this.#words;
    const home = this.#homeOf(key.slice(1));
    const own = this.#large.get(home);
    return own ? own.first + (hash(key) % own.packs) : this.#words + (hash(home) % this.#shared);
  }
}

/**
 * Which homes are large and how many packs the others share, from the bytes of each list by its key.
 * @param grain how many times as large packs are, as of `grainOf`
 */
export function packsFor(
  lists: readonly { key: string; bytes: number }[],
  homeOf: HomeOf,
  grain = 1,
): { words: number; shared: number; large: LargeHome[] } {
  const homes = new Map<string, number>();
  let ofWords = 0;
  for (const { key, bytes } of lists) {
    const home = key.startsWith('g') ? homeOf(key.slice(1)) : '';
    if (home === '') ofWords += bytes;
    else homes.set(home, (homes.get(home) ?? 0) + bytes);
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
