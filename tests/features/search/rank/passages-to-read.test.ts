import { expect, test } from 'vitest';
import type { PageLists } from '../../../../src/features/search/format/facet-lists.ts';
import type { Looked } from '../../../../src/features/search/rank/candidates.ts';
import { passagesOf } from '../../../../src/features/search/rank/passages-to-read.ts';

/** Six pages of one passage each; the pages count 6 to 1, the last passages have most of the query by themselves. */
const SCORES = Float32Array.of(6, 5, 4, 3, 2, 1);
const lists = { pageOf: Uint32Array.of(0, 1, 2, 3, 4, 5) } as PageLists;
const look = (words: number[]): Looked =>
  ({
    words: Float32Array.from(words),
    grams: Float32Array.from(words),
    everyWord: 1,
    everyGram: 1,
  }) as unknown as Looked;
const read = (words: number[], long: boolean) => passagesOf(SCORES, look(words), lists, [], 6, long).slice(0, 3);

test('what by itself has most of a query takes turns with what its page brings', () => {
  expect(read([0, 0, 0, 0, 0.5, 0.6], false)).toEqual([0, 1, 5]);
});
test('no passage takes a turn of its own for a situation, of which it has only a part', () => {
  expect(read([0, 0, 0, 0, 0.5, 0.6], true)).toEqual([0, 1, 2]);
});
test('but the one that has all of it does, since it may be copied from there', () => {
  expect(read([0, 0, 0, 0, 0.5, 1], true)).toEqual([0, 1, 5]);
});
