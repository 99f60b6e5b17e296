import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { changeParts } from '../../src/library/latest.ts';

const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, at) => count - at);

describe('pages of changes', () => {
  test.each([
    [0, 0, 0],
    [259, 259, 0],
    [260, 60, 1],
    [459, 259, 1],
    [460, 60, 2],
  ])('of %i changes %i stand among the latest, and %i pages hold the earlier ones', (count, latest, parts) => {
    const made = changeParts(newestFirst(count));
    expect([made.latest.length, made.parts.length]).toEqual([latest, parts]);
  });
  test('every change stands once, and a page that is full stays as it is when others come', () => {
    holds(
      fc.property(fc.nat(1500), fc.nat(500), (count, more) => {
        const [now, later] = [changeParts(newestFirst(count)), changeParts(newestFirst(count + more))];
        expect([...now.latest, ...now.parts.toReversed().flat()]).toEqual(newestFirst(count));
        expect(later.parts.slice(0, now.parts.length)).toEqual(now.parts);
      }),
    );
  });
});
