import { expect, test } from 'vitest';
import { soughtTrigrams } from '../../../src/features/search/query/sought.ts';

/** Pieces of a text in their order, each a word unless it is said to be none, and all of its trigrams. */
function soughtOf(pieces: readonly [text: string, level: number][], levels: Readonly<Record<string, number>> = {}) {
  const squeezed = pieces.map(([text]) => text).join('');
  let at = 0;
  const placed = pieces.map(([text, level]) => ({ text, level, begin: at, end: (at += text.length) }));
  const grams = Array.from({ length: squeezed.length - 2 }, (_, from) => squeezed.slice(from, from + 3)).map(
    (text) => ({ text, key: text, level: levels[text] ?? 5, weight: 1 }),
  );
  return (meant: { from: number; to: number }[] = []) =>
    soughtTrigrams(grams, squeezed, placed, meant).map(({ text }) => text);
}

test('a short query is looked up by all of its trigrams: it may stand inside words', () => {
  expect(soughtOf([['abcde', 5]])()).toEqual(['abc', 'bcd', 'cde']);
});
test('a longer one of words only by the rarest across two of them', () => {
  const sought = soughtOf(
    [
      ['abcdef', 5],
      ['ghijkl', 5],
      ['mnopqr', 5],
    ],
    { fgh: 2, lmn: 0 },
  );
  expect(sought()).toEqual(['fgh', 'efg', 'klm']);
});
test('what is no word is looked up by all that has a letter of it, unless it has a meaning', () => {
  const sought = soughtOf([
    ['abcdefgh', 5],
    ['xyz', 0],
    ['ijklmnop', 5],
  ]);
  expect(sought().sort()).toEqual(['ghx', 'hxy', 'xyz', 'yzi', 'zij']);
  expect(sought([{ from: 8, to: 11 }])).toHaveLength(4);
});
