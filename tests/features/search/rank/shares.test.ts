import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOf, shares } from '../../../../src/features/search/rank/shares.ts';
import { holds } from '../../../property.ts';

/** Three pages of one, two and eight passages. */
const LENGTHS = [1, 2, 8];
const evidence = evidenceOf((page) => LENGTHS[page]!, 2)!;
const list = (...numbers: number[]) => ({ records: Uint32Array.from(numbers), titles: new Uint32Array(0) });
const place = { size: LENGTHS.length, numbers: ({ records }: { records: Uint32Array }) => records };

describe('what stands on a page as a whole', () => {
  test('counts the more the more of its passages have it, and ever less', () => {
    const [one, two, three] = [1, 2, 3].map((times) => evidence(times, 2));
    expect(two! - one!).toBeGreaterThan(three! - two!);
    expect(three).toBeGreaterThan(two!);
  });
  test('counts less once on a long page than once on a short one', () => {
    expect(evidence(1, 2)).toBeLessThan(evidence(1, 1));
    expect(evidence(1, 1)).toBeLessThan(evidence(1, 0));
  });
  test('is a share, whatever the page and however often', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(LENGTHS.length - 1), (times, page) => {
        expect(evidence(times, page)).toBeGreaterThan(0);
        expect(evidence(times, page)).toBeLessThan(1);
      }),
    );
  });
  test('adds up to the share of the query, a word by its worth', () => {
    const { typed } = shares({ ...place, evidence }, [list(2, 2, 2), list(2)], [3, 1], 4, []);
    expect(typed[2]).toBeCloseTo((3 * evidence(3, 2) + evidence(1, 2)) / 4);
    expect([typed[0], typed[1]]).toEqual([0, 0]);
  });
  test('other words for the same thing add what the typed one lacks', () => {
    const meaning = { found: list(1, 2, 2), weight: 0.5, covers: [{ at: 0, value: 2 }] };
    const { typed, meant } = shares({ ...place, evidence }, [list(2)], [2], 2, [meaning]);
    expect(meant[1]).toBeCloseTo(0.5 * evidence(1, 1));
    expect(typed[2]! + meant[2]!).toBeCloseTo(Math.max(evidence(1, 2), 0.5 * evidence(2, 2)));
  });
});

test('where nothing is told of evidence a place has a word or has it not', () => {
  expect([...shares(place, [list(0, 0, 1)], [1], 1, []).typed]).toEqual([1, 1, 0]);
});
