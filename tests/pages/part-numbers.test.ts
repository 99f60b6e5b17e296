import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partNumbers } from '../../src/site/lists/parts/part-numbers.ts';
import { holds } from '../property.ts';

test('from a page of a list one comes to the first, the last, those beside it, and by tens to all', () => {
  holds(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (one, other) => {
      const [current, parts] = [Math.min(one, other), Math.max(one, other)];
      const offered = partNumbers(current, parts);
      expect(offered).toEqual([...new Set(offered)].sort((a, b) => a - b));
      const beside = [current - 1, current + 1].filter((number) => number >= 1 && number <= parts);
      expect(offered).toEqual(expect.arrayContaining([1, current, parts, ...beside]));
      expect(offered.every((number) => number >= 1 && number <= parts)).toBe(true);
      expect(offered.length).toBeLessThan(parts / 10 + 8);
    }),
  );
});
