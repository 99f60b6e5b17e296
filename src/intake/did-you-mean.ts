import { itemAt } from '../certain.ts';

/**
 * The candidate that a mistyped word most likely stands for, or `undefined` when none is close.
 * Counts letters added, lost, changed and swapped; allows one for short words, and up to a third of a long one.
 * A candidate that holds the word as one of its parts (`lampang` in `lampang-city`) counts as close too.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  const most = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let least = most + 1;
  let part: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.normalize('NFC').toLowerCase();
    if (Math.abs(other.length - wanted.length) < least) {
      const distance = editDistance(wanted, other, least);
      if (distance < least) [best, least] = [candidate, distance];
    }
    if (!part && wanted.length >= 4 && (other.split(/[-\s]/).includes(wanted) || wanted.split(/[-\s]/).includes(other)))
      part = candidate;
  }
  return best ?? part;
}

/** Damerau-Levenshtein distance (adjacent swaps count one), given up as soon as it reaches `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(itemAt(previous, j) + 1, itemAt(row, j - 1) + 1, itemAt(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, itemAt(before, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, previous] = [previous, row];
  }
  return itemAt(previous, b.length);
}
