import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { chanceAnswer } from '../../src/fund/answers.ts';
import { DOTS } from '../../src/fund/futures.ts';
import { central } from '../../src/fund/central.ts';
import { binomial, drawsOf, poisson } from '../../src/fund/draws.ts';
import { expNeg, power } from '../../src/fund/exact.ts';
import { emptyFund, type Fund } from '../../src/fund/fund.ts';
import { checksum, emptyRuns, makeRuns } from '../../src/fund/runs.ts';
import { always, promise, WHOLE_FUND_CHECKSUM, wholeFund } from './example-fund.ts';

const runsOf = (fund: Fund, count: number) => {
  const { plan, years } = central(fund);
  const runs = emptyRuns(plan, count);
  makeRuns(plan, fund.seed, runs, 0, count);
  return { runs, years, plan };
};

describe('chance', () => {
  test('exponentials and powers are right without the machine’s own', () => {
    for (const x of [0, 1e-9, 0.3, 1, 7.7, 39, 250])
      expect(Math.abs(expNeg(x) / Math.exp(-x) - 1), `${x}`).toBeLessThan(1e-12);
    expect(power(0.99, 1234)).toBeCloseTo(0.99 ** 1234, 14);
    expect(power(3, 0)).toBe(1);
  });
  test.each([
    [100, 0.01],
    [3000, 0.012],
    [5000, 0.4],
    [7, 0.9],
    [60, 0.66],
  ])('of %i people with chance %d the right number is met, and spread', (n, chance) => {
    const draw = drawsOf(11);
    const tries = 40_000;
    let [sum, squares] = [0, 0];
    for (let k = 0; k < tries; k += 1) {
      const count = binomial(n, chance, draw);
      expect(count >= 0 && count <= n).toBe(true);
      sum += count;
      squares += (count - n * chance) ** 2;
    }
    const spread = Math.sqrt(n * chance * (1 - chance));
    expect(Math.abs(sum / tries - n * chance)).toBeLessThan((5 * spread) / Math.sqrt(tries));
    expect(Math.sqrt(squares / tries) / spread).toBeCloseTo(1, 1);
  });
  test.each([0.2, 4, 39, 400])('what comes %d times on average does', (mean) => {
    const draw = drawsOf(5);
    let sum = 0;
    for (let k = 0; k < 40_000; k += 1) sum += poisson(mean, draw);
    expect(Math.abs(sum / 40_000 - mean)).toBeLessThan(5 * Math.sqrt(mean / 40_000));
  });
  test('never meets more people than there are, whatever it is asked', () => {
    holds(
      fc.property(fc.nat(2_000_000), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (n, chance, seed) => {
        const count = binomial(n, chance, drawsOf(seed));
        expect(Number.isInteger(count) && count >= 0 && count <= n).toBe(true);
      }),
    );
  });
});

describe('runs', () => {
  test('come to the middle course on average, within one in a hundred', () => {
    const fund = wholeFund({ interest: 0, money: 8_000_000 });
    const { runs, years } = runsOf(fund, 4000);
    for (const at of [0, 4, 9, 19]) {
      const all = runs.money.slice(at * 4000, (at + 1) * 4000);
      const mean = all.reduce((sum, n) => sum + n, 0) / 4000;
      const out = years.slice(0, at + 1).reduce((sum, year) => sum + year.promises.reduce((a, b) => a + b, 0), 0);
      expect(Math.abs(mean - years[at]!.money), `${at}`).toBeLessThan(out * 0.01);
    }
    const deaths = runs.deaths.reduce((sum, n) => sum + n, 0) / 4000;
    expect(Math.abs(deaths / years[0]!.deaths - 1)).toBeLessThan(0.01);
  });
  test('are the same alone, in parts and in any order', () => {
    const fund = wholeFund({ seed: 42 });
    const { plan } = central(fund);
    const [whole, parts] = [emptyRuns(plan, 60), emptyRuns(plan, 60)];
    makeRuns(plan, 42, whole, 0, 60);
    for (const [from, to] of [
      [40, 60],
      [0, 7],
      [7, 40],
    ] as const)
      makeRuns(plan, 42, parts, from, to);
    expect(checksum(parts)).toBe(checksum(whole));
    const other = emptyRuns(plan, 60);
    makeRuns(plan, 43, other, 0, 60);
    expect(checksum(other)).not.toBe(checksum(whole));
    expect(other.money[0]).toBe(whole.money[1]);
  });
  test('have the checksum that every machine must find', () => {
    expect(checksum(runsOf(wholeFund(), 200).runs)).toBe(WHOLE_FUND_CHECKSUM);
  });
  test('with nothing to decide by chance are the middle course', () => {
    const fund = {
      ...emptyFund(2027),
      money: 5000,
      costs: 300,
      contribution: { baht: 0, per: 'year' as const, paid: 1, freeFrom: 0 },
    };
    const { runs, years } = runsOf(fund, 5);
    expect([...runs.money.slice(0, 5)]).toEqual(Array(5).fill(years[0]!.money));
    expect(chanceAnswer(runs).dots).toEqual(Array(DOTS).fill(17));
  });
  test('are summed up in order: bad before middle before good, twenty dots from worst to best', () => {
    const answer = chanceAnswer(runsOf(wholeFund(), 1000).runs);
    expect(answer.dots).toHaveLength(20);
    expect([...answer.dots].sort((a, b) => a - b)).toEqual(answer.dots);
    expect(answer.over.bad).toBeLessThanOrEqual(answer.over.middle);
    expect(answer.over.middle).toBeLessThanOrEqual(answer.over.good);
    for (const at of [0, 10, 19]) {
      expect(answer.lines.bad[at]!).toBeLessThan(answer.lines.middle[at]!);
      expect(answer.lines.middle[at]!).toBeLessThan(answer.lines.good[at]!);
    }
    expect(answer.deaths.bad).toBeGreaterThan(answer.deaths.middle);
  });
  test('a small fund sees more of chance than a large one', () => {
    const spread = (count: number) => {
      const fund = {
        ...emptyFund(2027),
        ages: { kind: 'thailand' as const, count, from: 15 },
        promises: [promise({ event: 'death', steps: always(10_000) })],
      };
      const { runs } = runsOf(fund, 400);
      const last = runs.money.slice(19 * 400).sort();
      return (last[360]! - last[40]!) / count;
    };
    expect(spread(100)).toBeGreaterThan(2 * spread(2500));
  });
});
