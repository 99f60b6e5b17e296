import { frequencyClass, frequencyOf } from './frequency.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { hash } from './hash.ts';
import { readWords, writeWords } from './word-list.ts';

/** How common trigrams are. */
export interface GramLevels {
  /** Frequency class of a trigram, at least 1 where it is not certain that it stands nowhere. */
  level(gram: string): number;
}

/** How much more there is across two words than their ends and beginnings tell: some words often meet. */
const ACROSS = 1.5;
/** So many trigrams whose guesses would be wrong oftenest are told besides, in three kB. */
const MOST_TOLD = 1500;

/**
 * How common trigrams are, guessed from the dictionary: those of its words by how common the words are, and those across
 * two words by how many words end so and how many begin so; and told where that goes wrong. What comes of it are weights,
 * which are logarithms, and the choice of what is looked up; results are ordered as well by it as by counts, which take
 * 22 kB and are fetched only where something may be misspelt (`GramTable`).
 */
export class GuessedGrams implements GramLevels {
  readonly #told: ReadonlyMap<string, number>;
  readonly #within = new Map<string, number>();
  /** Passages with words that end or begin with one letter or two. */
  readonly #ends = new Map<string, number>();
  readonly #begins = new Map<string, number>();
  readonly #records: number;
  #all = 0;

  /**
   * @param levels  frequency class of each word of the dictionary; index and browser work it out alike
   * @param records how many records lists number
   * @param told    frequency class of trigrams whose guesses are wrong
   */
  constructor(levels: ReadonlyMap<string, number>, records: number, told: ReadonlyMap<string, number> = new Map()) {
    this.#records = records;
    this.#told = told;
    for (const [word, level] of levels) {
      const often = frequencyOf(level);
      this.#all += often;
      for (let at = 0; at + 3 <= word.length; at++) add(this.#within, word.slice(at, at + 3), often);
      for (const length of [1, 2]) {
        if (word.length < length) continue;
        add(this.#ends, word.slice(-length), often);
        add(this.#begins, word.slice(0, length), often);
      }
    }
  }

  level(gram: string): number {
    const told = this.#told.get(gram);
    if (told !== undefined) return told;
    const often = (this.#within.get(gram) ?? 0) + ACROSS * this.#across(gram);
    // Words that have it share passages, and no more passages can have it than there are.
    return frequencyClass(Math.max(1, Math.round(often / (1 + often / this.#records))));
  }

  #across(gram: string): number {
    const ends = (text: string): number => this.#ends.get(text) ?? 0;
    const begins = (text: string): number => this.#begins.get(text) ?? 0;
    const [first, middle, last] = [gram.slice(0, 1), gram.slice(1, 2), gram.slice(2)];
    if (first === ' ') return begins(middle + last);
    if (last === ' ') return ends(first + middle);
    const pairs =
      middle === ' '
        ? ends(first) * begins(last)
        : ends(first) * begins(middle + last) + ends(first + middle) * begins(last);
    return pairs / (this.#all || 1);
  }
}

const add = (sums: Map<string, number>, key: string, value: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + value);

/**
 * The trigrams whose guesses would be wrong oftenest, in their order.
 * @param counts number of records for each trigram
 */
export function wrongGuesses(counts: ReadonlyMap<string, number>, guessed: GramLevels): Map<string, number> {
  const wrong = [...counts].flatMap(([gram, records]) => {
    const level = frequencyClass(records);
    const by = records * Math.abs(level - guessed.level(gram));
    return by > 0 ? [{ gram, level, by }] : [];
  });
  const most = wrong.sort((a, b) => b.by - a.by || (a.gram < b.gram ? -1 : 1)).slice(0, MOST_TOLD);
  return new Map(most.sort((a, b) => (a.gram < b.gram ? -1 : 1)).map(({ gram, level }) => [gram, level]));
}

export function writeToldGrams(out: ByteWriter, told: ReadonlyMap<string, number>): void {
  writeWords(out, [...told.keys()]);
  out.bytes([...told.values()]);
}

export const readToldGrams = (input: ByteReader): Map<string, number> =>
  new Map(readWords(input).map((gram) => [gram, input.byte()]));

/**
 * How common each trigram is, in half a byte a slot, without naming the trigrams. Two that share a slot count as common
 * as the commoner of them. It tells which spelling looks like this collection at all (`repair-letters.ts`), and is
 * fetched only where something may be misspelt.
 */
export class GramTable implements GramLevels {
  private readonly nibbles: Uint8Array;
  constructor(nibbles: Uint8Array) {
    this.nibbles = nibbles;
  }

  /** Frequency class of a trigram; 0 when it certainly stands nowhere. */
  level(gram: string): number {
    const slot = hash(gram) & (this.nibbles.length * 2 - 1);
    const pair = this.nibbles[slot >> 1]!;
    return slot & 1 ? pair >> 4 : pair & 15;
  }
}

/** @param counts number of records for each trigram */
export function writeGramTable(counts: ReadonlyMap<string, number>, most = 1 << 16): Uint8Array<ArrayBuffer> {
  let slots = 256;
  while (slots < counts.size * 3 && slots < most) slots *= 2;
  const levels = new Uint8Array(slots);
  for (const [gram, records] of counts) {
    const slot = hash(gram) & (slots - 1);
    levels[slot] = Math.max(levels[slot]!, frequencyClass(records));
  }
  const nibbles = new Uint8Array(slots / 2);
  for (let slot = 0; slot < slots; slot++) nibbles[slot >> 1]! |= levels[slot]! << (slot & 1 ? 4 : 0);
  return nibbles;
}
