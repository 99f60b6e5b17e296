import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laidOut, mortalityModule, populationModule } from '../../scripts/make-fund-tables.ts';
import { countOf, type Ages } from '../../src/fund/people/ages.ts';
import { birthsPerWoman, membersByAge } from '../../src/fund/people/spread-ages.ts';
import { deathChances, lifeExpectancy } from '../../src/fund/people/mortality.ts';
import { MAN, WOMAN } from '../../src/fund/people/sexes.ts';
import { PUBLISHED_EXPECTANCY } from './published.ts';

describe('the table of deaths', () => {
  test.each(PUBLISHED_EXPECTANCY)(
    'gives the published life expectancy of %i within a tenth of a year',
    (year, men, women) => {
      expect(Math.abs(lifeExpectancy(year, MAN) - men)).toBeLessThan(0.1);
      expect(Math.abs(lifeExpectancy(year, WOMAN) - women)).toBeLessThan(0.1);
    },
  );
  test('holds chances, and from 30 on older is more dangerous at every single age', () => {
    for (const year of [2016, 2027, 2059, 2090]) {
      const chances = deathChances(year);
      expect(Math.min(...chances)).toBeGreaterThan(0);
      expect(Math.max(...chances)).toBeLessThan(1);
      for (const sex of [MAN, WOMAN])
        for (let age = 31; age < 101; age += 1)
          expect(chances[sex * 101 + age]!, `${year} ${sex} ${age}`).toBeGreaterThan(chances[sex * 101 + age - 1]!);
    }
  });
  test('uses the nearest period for years outside the table', () => {
    expect(deathChances(1990)).toEqual(deathChances(2015));
    expect(deathChances(2200)).toEqual(deathChances(2055));
  });
  test('is what the file of the United Nations gives', async () => {
    const stands = (name: string) => readFileSync(`src/fund/people/${name}.ts`, 'utf8');
    expect(stands('mortality-rates')).toBe(await laidOut(mortalityModule()));
    expect(stands('thai-population')).toBe(await laidOut(populationModule()));
  });
});

describe('ages', () => {
  const single = (...own: [number, number][]): Ages => {
    const counts = Array.from({ length: 101 }, () => 0);
    for (const [age, n] of own) counts[age] = n;
    return { kind: 'single', counts };
  };
  test.each<[string, Ages, number]>([
    ['bands', { kind: 'bands', counts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, 55],
    ['a count', { kind: 'thailand', count: 1234, from: 15 }, 1234],
    ['single ages', single([0, 1], [44, 12], [100, 2]), 15],
    ['nobody', { kind: 'bands', counts: [] }, 0],
  ])('of %s keep everybody', (_, ages, count) => {
    expect(countOf(ages)).toBe(count);
    expect(membersByAge(ages).reduce((sum, n) => sum + n, 0)).toBeCloseTo(count, 8);
  });
  test('stay in their band, and a single age stays what it is', () => {
    const inBand = membersByAge({ kind: 'bands', counts: [0, 0, 0, 0, 100] });
    for (const [cell, n] of inBand.entries()) expect(n > 0, `${cell}`).toBe(cell % 101 >= 40 && cell % 101 <= 49);
    const one = membersByAge(single([44, 12]));
    expect(one[44]! + one[101 + 44]!).toBeCloseTo(12, 10);
  });
  test('births are about four a year for a hundred women of 15 to 49', () => {
    expect(birthsPerWoman()).toBeCloseTo(0.0409, 4);
  });
});
