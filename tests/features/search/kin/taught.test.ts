import { describe, expect, test } from 'vitest';
import { unit, type Space } from '../../../../src/features/search/kin/space.ts';
import { taught, type Lesson } from '../../../../src/features/search/kin/taught.ts';

/** Four pages and four words; text has put word 3 nearer to page 1 than to page 0. */
const space: Space = {
  dims: 4,
  pages: [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 0],
  ].map((place) => Float32Array.from(place)),
  rows: [
    [2, 0.2, 0.2, 0],
    [0.2, 2, 0.2, 0],
    [0.2, 0.2, 2, 0],
    [0.9, 1.1, 0, 0.1],
  ].map((place) => Float32Array.from(place)),
};
const lesson = (page: number, ...rows: number[]): Lesson => ({ page, parts: rows.map((row) => ({ row, worth: 1 })) });
const lessons = Array.from({ length: 20 }, () => [lesson(0, 3), lesson(1, 1), lesson(2, 2)]).flat();
const nearest = ({ pages, rows }: Space, row: number): number[] => {
  const near = pages.map((page) => page.reduce((sum, value, at) => sum + value * unit(rows[row]!)[at]!, 0));
  return [0, 1, 2].sort((a, b) => near[b]! - near[a]!);
};

describe('what questions teach', () => {
  test('a word that asks for a page comes to lie nearest to it', () => {
    expect(nearest(space, 3)[0]).toBe(1);
    expect(nearest(taught(space, lessons), 3)[0]).toBe(0);
  });
  test('what no question asks for stays where the texts have put it', () => {
    expect([...taught(space, lessons).rows[0]!]).toEqual([...space.rows[0]!]);
  });
  test('words that asked for their page already still do', () => {
    const after = taught(space, lessons);
    expect([1, 2].map((row) => nearest(after, row)[0])).toEqual([1, 2]);
  });
  test('pages have length 1, and one without words has no place', () => {
    const lengths = taught(space, lessons).pages.map((page) => Math.hypot(...page));
    expect(lengths.map((length) => Math.round(length * 1000) / 1000)).toEqual([1, 1, 1, 0]);
  });
  test('the same questions give the same space, and none leave it as it is', () => {
    expect(taught(space, lessons)).toEqual(taught(space, lessons));
    expect(taught(space, [])).toEqual(space);
    expect(taught(space, [lesson(0)])).toEqual(space);
  });
});
