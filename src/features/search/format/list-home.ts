import { listBytes } from './frequency.ts';

/** Tells where the list of a trigram lies: lists of one home share a file. */
export type HomeOf = (text: string) => string;

/**
 * The trigrams of a query overlap, and most lie in its words: two neighbours share two letters. Each has its home at the
 * rarest pair of letters in it, so that neighbours often share a home and one file brings several lists. Rare pairs make
 * small homes; common ones would make large ones. Words lie apart: a search asks for words, and for trigrams only of
 * what is no word.
 *
 * How much lies at a pair is guessed from the words: those that have it, and how many end with its first letter where
 * others begin with its second. Latin letters have too few pairs for that: what has no Thai letter is its own home.
 * @param levels  frequency class of each word of the dictionary; index and browser work it out alike
 * @param records how many records lists number
 */
export function homes(levels: ReadonlyMap<string, number>, records: number): HomeOf {
  const within = new Map<string, number>();
  const [begin, end] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  for (const [word, level] of levels) {
    const bytes = listBytes(level, records);
    for (let at = 0; at + 2 <= word.length; at++) add(within, word.slice(at, at + 2), bytes);
    add(begin, word.charAt(0), bytes);
    add(end, word.charAt(word.length - 1), bytes);
    all += bytes;
  }
  const lying = new Map<string, number>();
  const at = (pair: string): number => {
    const before = lying.get(pair);
    if (before !== undefined) return before;
    const between = ((end.get(pair.charAt(0)) ?? 0) * (begin.get(pair.charAt(1)) ?? 0)) / (all || 1);
    const bytes = Math.round((within.get(pair) ?? 0) + between);
    lying.set(pair, bytes);
    return bytes;
  };
  return (text) => {
    if (!THAI.test(text)) return text;
    let home = text.slice(0, 2);
    for (let from = 1; from + 2 <= text.length; from++) {
      const pair = text.slice(from, from + 2);
      if (at(pair) < at(home) || (at(pair) === at(home) && pair < home)) home = pair;
    }
    return home;
  };
}

const THAI = /[\u0E01-\u0E4E]/u;

const add = (sums: Map<string, number>, key: string, value: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + value);
