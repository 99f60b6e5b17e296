import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { sumLines } from '../../src/fund/check-sum.ts';
import { draw, drawsOf } from '../../src/fund/draws.ts';
import { hospitalMoments, momentsOverYear, settledFrom, stepFor } from '../../src/fund/promise.ts';
import { always, promise } from './example-fund.ts';

describe('steps of a promise', () => {
  const steps = [
    { years: 1, age: 0, baht: 1000 },
    { years: 3, age: 0, baht: 2000 },
    { years: 3, age: 60, baht: 5000 },
  ];
  test.each([
    [0.5, 30, undefined],
    [1, 30, 1000],
    [2.99, 70, 1000],
    [3, 30, 2000],
    [3, 60, 5000],
  ])('after %d years at the age of %i the last that is met counts', (years, age, baht) => {
    expect(stepFor(steps, years, age)?.baht).toBe(baht);
  });
  test.each([
    ['a step that begins within the year', 2.5, 30, 0, 1500],
    ['a waiting time that ends within the year', 0, 30, 73, 0],
    ['the first step half a year after joining', 0.5, 30, 0, 500],
    ['a waiting time of two years', 1, 30, 730, 0],
    ['no step within the year', 5, 70, 0, 5000],
  ])('%s counts for its part of the year', (_, years, age, waiting, mean) => {
    const found = momentsOverYear(steps, years, age, waiting, ({ baht }) => ({ mean: baht, square: baht * baht }));
    expect(found.mean).toBeCloseTo(mean, 10);
  });
  test('a waiting time of 73 days takes a fifth of the first year', () => {
    const found = momentsOverYear(always(1000), 0, 30, 73, ({ baht }) => ({ mean: baht, square: baht * baht }));
    expect(found.mean).toBeCloseTo(800, 10);
    expect(found.square).toBeCloseTo(800_000, 6);
  });
  test('once every step and the waiting time are past, a year is like any later one', () => {
    const from = settledFrom(steps, 730);
    expect(from).toBe(3);
    const moments = ({ baht }: { baht: number }) => ({ mean: baht, square: baht * baht });
    for (const years of [3, 3.5, 17, 40])
      expect(momentsOverYear(steps, years, 70, 730, moments)).toEqual(momentsOverYear(steps, from, 70, 730, moments));
    expect(settledFrom([], 365)).toBe(1);
  });
});

describe('nights in hospital', () => {
  /** The same by trying: 200,000 people. */
  function tried(baht: number, perStay: number, perYear: number, stays: number, nights: number) {
    const stream = drawsOf(7);
    const people = 200_000;
    let [sum, squares] = [0, 0];
    for (let person = 0; person < people; person += 1) {
      let year = 0;
      for (let time = -Math.log(1 - draw(stream)) / stays; time < 1; time -= Math.log(1 - draw(stream)) / stays) {
        let night = 1;
        while (night < 60 && draw(stream) < 1 - 1 / nights) night += 1;
        year += perStay > 0 ? Math.min(perStay, night * baht) : night * baht;
      }
      const paid = perYear > 0 ? Math.min(perYear, year) : year;
      sum += paid;
      squares += paid * paid;
    }
    return { mean: sum / people, square: squares / people };
  }
  test.each([
    [200, 600, 1000, 0.22, 5.3],
    [100, 0, 0, 0.13, 4.25],
    [100, 0, 2000, 0.22, 5.3],
    [250, 600, 1500, 0.5, 3],
    [300, 0, 300, 0.105, 1],
  ])(
    '%i baht, at most %i a stay and %i a year, are paid as often as in 200,000 tried people',
    (baht, stay, year, stays, nights) => {
      const [reckoned, found] = [
        hospitalMoments(baht, { perStay: stay, perYear: year }, stays, nights),
        tried(baht, stay, year, stays, nights),
      ];
      expect(reckoned.mean / found.mean).toBeCloseTo(1, 1);
      expect(Math.abs(reckoned.mean / found.mean - 1)).toBeLessThan(0.02);
      expect(Math.abs(reckoned.square / found.square - 1)).toBeLessThan(0.05);
    },
  );
  test('without ceilings the mean is nights by baht', () => {
    expect(hospitalMoments(100, { perStay: 0, perYear: 0 }, 0.22, 5.3).mean).toBeCloseTo(0.22 * 5.3 * 100, 1);
  });
  test('ceilings only ever take away', () => {
    const ceiling = fc.integer({ min: 0, max: 3000 });
    holds(
      fc.property(fc.integer({ min: 1, max: 500 }), ceiling, ceiling, (baht, perStay, perYear) => {
        const free = hospitalMoments(baht, { perStay: 0, perYear: 0 }, 0.2, 5);
        const cut = hospitalMoments(baht, { perStay, perYear }, 0.2, 5);
        expect(cut.mean).toBeGreaterThanOrEqual(0);
        expect(cut.mean).toBeLessThanOrEqual(free.mean * 1.0001);
        expect(perYear === 0 || cut.mean <= perYear).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the check before the curve', () => {
  const contribution = { baht: 1, per: 'day' as const, paid: 1, freeFrom: 0 };
  test('365 baht a year against 30,000 at death is 82 years of paying', () => {
    const [line] = sumLines({ contribution, promises: [promise({ event: 'death', steps: always(30_000) })] }, 60);
    expect(Math.round(line!.years)).toBe(82);
    expect(line).toMatchObject({ payers: 83, tooMany: true, baht: 30_000 });
  });
  test('takes the dearest step, a month twelve times, and of nights the ceiling', () => {
    const lines = sumLines({
      contribution,
      promises: [
        promise({ event: 'death', steps: [...always(3000), { years: 10, age: 0, baht: 20_000 }] }),
        promise({ event: 'ageing', per: 'month', steps: always(300) }),
        promise({ event: 'illness', per: 'night', steps: always(200), perStay: 600, perYear: 1000 }),
        promise({ event: 'illness', per: 'night', steps: always(200) }),
        promise({ event: 'other' }),
      ],
    });
    expect(lines.map(({ baht }) => baht)).toEqual([20_000, 3600, 1000, 200]);
    expect(lines.every(({ tooMany }) => !tooMany)).toBe(true);
  });
  test('says nothing where nothing is paid in', () => {
    expect(
      sumLines({
        contribution: { ...contribution, baht: 0 },
        promises: [promise({ event: 'death', steps: always(1) })],
      }),
    ).toEqual([]);
  });
});
