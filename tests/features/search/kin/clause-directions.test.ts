import { describe, expect, test } from 'vitest';
import { clausesToward, nearestClause } from '../../../../src/features/search/kin/clause-directions.ts';
import { nearness } from '../../../../src/features/search/kin/nearness.ts';

const along = (x: number, y: number) => [{ place: new Float32Array([x, y]), worth: 1 }];
/** Pages 0 to 38 lie where the subject does, page 39 where the wish lies. */
const pages = Float32Array.from({ length: 80 }, (_, at) => (at < 78 ? (at + 1) % 2 : at % 2));
const places = { dims: 2, pages };
const subject = new Float32Array([1, 0]);
const wish = new Float32Array([0, 1]);

describe('clauses of a long query', () => {
  const whole = nearness(places, 40, subject);
  test('a page near to one clause only is nearer than one that is near to what all pages are', () => {
    const clauses = clausesToward([along(1, 0), along(0, 1)], whole, places);
    expect(nearestClause(wish, clauses)).toBeGreaterThan(0.9);
    expect(nearestClause(subject, clauses)).toBeLessThan(0.1);
  });
  test('a clause without a word that has a place tells nothing', () => {
    const clauses = clausesToward([along(0, 1), [{ place: undefined, worth: 1 }]], whole, places);
    expect(clauses).toHaveLength(1);
  });
  test.each([
    ['no clauses', wish, []],
    ['no place', undefined, [{ direction: wish, usual: 0 }]],
  ])('%s counts for nothing', (_, place, clauses) => {
    expect(nearestClause(place, clauses)).toBe(0);
  });
});
