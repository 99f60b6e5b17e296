import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { contributionThatCarries, middleAnswer, overIn } from '../../src/fund/answers.ts';
import { central, credibilityOf, moneyWith } from '../../src/fund/central.ts';
import { contributionPerYear, emptyFund, type Fund } from '../../src/fund/fund.ts';
import { deathChances } from '../../src/fund/people/mortality.ts';
import { hospitalMoments } from '../../src/fund/promise.ts';
import { always, promise, wholeFund } from './example-fund.ts';
import { sheet } from './sheet.ts';

const moneyOf = (fund: Fund): number[] => central(fund).years.map(({ money }) => money);
const overOf = (fund: Fund): number => overIn(moneyOf(fund), fund.reserve) ?? fund.horizon + 1;
const people = (count: number, age: number): Fund['ages'] => ({
  kind: 'single',
  counts: Array.from({ length: 101 }, (_, at) => (at === age ? count : 0)),
});

describe('closed forms', () => {
  test('nobody dies: money grows by contribution and interest alone', () => {
    const fund = {
      ...emptyFund(2027),
      money: 1000,
      ages: people(10, 30),
      seen: { deaths: 0, years: 0 },
      interest: 0.02,
    };
    // Children of 5 to 14 die least; what little they die is reckoned with, so that the sum is exact.
    const { years } = central({ ...fund, contribution: { baht: 100, per: 'year', paid: 1, freeFrom: 0 } });
    let [money, members] = [1000, 10];
    for (const year of years) {
      const paid = (members - year.deaths / 2) * 100;
      money += paid + (money + paid / 2) * 0.02;
      members -= year.deaths;
      expect(year.money).toBeCloseTo(money, 6);
    }
  });
  test('everybody dies at once where deaths are many times the national ones', () => {
    const own = { deaths: 1_000_000, years: 1 };
    const fund = { ...emptyFund(2027), money: 0, ages: people(10, 90), seen: own, waiting: 0 };
    const { years } = central({ ...fund, promises: [promise({ event: 'death', steps: always(1000) })] });
    expect(years[0]!.deaths).toBeCloseTo(10, 6);
    expect(years[0]!.promises[0]).toBeCloseTo(10_000, 4);
    expect(years[1]!.members).toBeCloseTo(0, 6);
  });
  test('one cohort: those who are left are the product of the chances to live', () => {
    const { years } = central({ ...emptyFund(2025), ages: people(1000, 60), horizon: 25 });
    const share = (() => {
      const all = central({ ...emptyFund(2025), ages: people(1000, 60), horizon: 1 }).years[0]!;
      return all.members;
    })();
    expect(share).toBeCloseTo(1000, 8);
    const men = 1000 * (2266.021 / (2266.021 + 2597.399));
    let left = [men, 1000 - men];
    for (let at = 0; at < 25; at += 1) {
      expect(years[at]!.members).toBeCloseTo(left[0]! + left[1]!, 6);
      const chances = deathChances(2025 + at);
      left = left.map((n, sex) => n * (1 - chances[sex * 101 + 60 + at]!));
    }
  });
  test('a stationary population: as many join as go, and the same is paid every year', () => {
    const start = { ...emptyFund(2055), ages: people(1000, 100), horizon: 40, waiting: 0, leaving: 0 };
    const dying = central(start).years[0]!.deaths;
    const { years } = central({
      ...start,
      joiners: { perYear: dying, from: 100, to: 100 },
      promises: [promise({ event: 'death', steps: always(100) })],
    });
    // Men die a little sooner, and join as they are spread in the country; after some years nothing moves any more.
    expect(years[39]!.members / years[38]!.members).toBeCloseTo(1, 3);
    expect(years[39]!.promises[0]! / years[38]!.promises[0]!).toBeCloseTo(1, 2);
  });
});

describe('a second reckoning', () => {
  const hospital = (fund: Fund) => (own: Fund['promises'][number], old: boolean) =>
    hospitalMoments(
      own.steps[0]!.baht,
      own,
      old ? fund.stays.old : fund.stays.young,
      old ? fund.stays.oldNights : fund.stays.youngNights,
    ).mean;
  test.each<[string, Fund]>([
    ['with everything', wholeFund({ horizon: 7 })],
    [
      'by month, without newcomers',
      wholeFund({
        contribution: { baht: 30, per: 'month', paid: 1, freeFrom: 0 },
        joiners: { perYear: 0, from: 20, to: 59 },
        horizon: 8,
      }),
    ],
    ['of the old', wholeFund({ ages: { kind: 'bands', counts: [0, 0, 0, 0, 0, 0, 40, 30, 20, 10] }, horizon: 8 })],
  ])('row by row comes to the same money: %s', (_, fund) => {
    const [model, rows] = [moneyOf(fund), sheet(fund, hospital(fund))];
    for (const [at, money] of model.entries())
      expect(Math.abs(money - rows[at]!)).toBeLessThan(2 + Math.abs(money) * 2e-4);
  });
});

/** A small fund of any kind; few years, so that many can be tried. */
const anyFund = fc
  .record({
    money: fc.integer({ min: 0, max: 3_000_000 }),
    count: fc.integer({ min: 1, max: 3000 }),
    baht: fc.integer({ min: 0, max: 1000 }),
    death: fc.integer({ min: 0, max: 50_000 }),
    night: fc.integer({ min: 0, max: 500 }),
    pension: fc.integer({ min: 0, max: 600 }),
    interest: fc.double({ min: 0, max: 0.05, noNaN: true }),
    joiners: fc.integer({ min: 0, max: 50 }),
    reserve: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ money, count, baht, death, night, pension, interest, joiners, reserve }): Fund => ({
    ...emptyFund(2027),
    horizon: 6,
    money,
    reserve,
    interest,
    ages: { kind: 'thailand', count, from: 15 },
    joiners: { perYear: joiners, from: 20, to: 59 },
    contribution: { baht, per: 'year', paid: 1, freeFrom: 0 },
    promises: [
      promise({ event: 'death', steps: always(death) }),
      promise({ event: 'illness', per: 'night', steps: always(night), perYear: 2000 }),
      promise({ event: 'ageing', per: 'month', steps: [{ years: 5, age: 60, baht: pension }] }),
    ],
  }));

describe('properties', () => {
  test('more money never runs out sooner', () => {
    holds(
      fc.property(anyFund, fc.integer({ min: 0, max: 1_000_000 }), (fund, more) => {
        expect(overOf({ ...fund, money: fund.money + more })).toBeGreaterThanOrEqual(overOf(fund));
        expect(overOf({ ...fund, gifts: more })).toBeGreaterThanOrEqual(overOf(fund));
      }),
      { numRuns: 40 },
    );
  });
  test('a dearer promise never lets money last longer', () => {
    holds(
      fc.property(anyFund, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 20_000 }), (fund, at, more) => {
        const dearer = fund.promises.map((each, index) =>
          index === at ? { ...each, steps: each.steps.map((step) => ({ ...step, baht: step.baht + more })) } : each,
        );
        expect(overOf({ ...fund, promises: dearer })).toBeLessThanOrEqual(overOf(fund));
      }),
      { numRuns: 40 },
    );
  });
  test('a day, a week, a month and a year of the same contribution are the same', () => {
    holds(
      fc.property(anyFund, fc.integer({ min: 0, max: 10 }), (fund, baht) => {
        const by = (per: Fund['contribution']['per'], sum: number) =>
          moneyOf({ ...fund, contribution: { ...fund.contribution, per, baht: sum } });
        expect(by('day', baht)).toEqual(by('year', baht * 365));
        expect(by('month', baht)).toEqual(by('year', baht * 12));
        expect(by('week', baht)).toEqual(by('year', baht * 52));
      }),
      { numRuns: 20 },
    );
  });
  test('the contribution that carries is just enough', () => {
    holds(
      fc.property(anyFund, (fund) => {
        const carries = contributionThatCarries(central(fund).years, fund);
        const last = (baht: number) => overOf({ ...fund, contribution: { ...fund.contribution, baht } });
        expect(last(carries)).toBe(fund.horizon + 1);
        // Where nothing has to be paid, nothing less can be asked.
        expect(carries === 0 || last(carries - 1) <= fund.horizon).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  test('what a year brings and takes explains its money to the baht', () => {
    holds(
      fc.property(anyFund, (fund) => {
        const again = moneyWith(central(fund).years, fund, () => 0);
        for (const [at, money] of moneyOf(fund).entries())
          expect(Math.abs(again[at]! - money)).toBeLessThan(1e-6 * (1 + Math.abs(money)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('answers of the middle course', () => {
  test('the match is worth what is paid, and money ends sooner without it', () => {
    const fund = wholeFund({ stateMatch: { perHead: 365, years: 20 } });
    const { answer } = middleAnswer(fund);
    expect(answer.withoutMatch.baht).toBeCloseTo(
      answer.years.reduce((sum, year) => sum + year.state + year.local, 0),
      6,
    );
    expect(answer.withoutMatch.over ?? 99).toBeLessThanOrEqual(answer.over ?? 99);
    const none = middleAnswer({ ...fund, stateMatch: { perHead: 0, years: 0 }, localMatch: { perHead: 0, years: 0 } });
    expect(answer.withoutMatch.over).toBe(none.answer.over);
  });
  test('what promises cost a member adds up to what goes out', () => {
    const { answer } = middleAnswer(wholeFund());
    const first = answer.years[0]!;
    expect(answer.perMember.now.reduce((sum, n) => sum + n, 0) * first.members).toBeCloseTo(
      first.promises.reduce((sum, n) => sum + n, 0),
      4,
    );
  });
  test('a fund without members, promises or contribution has an answer too', () => {
    const { answer } = middleAnswer(emptyFund(2027));
    expect(answer).toMatchObject({ over: undefined, carries: 0, perMember: { now: [], later: [] } });
    const broke = middleAnswer({ ...emptyFund(2027), costs: 100 }).answer;
    expect(broke).toMatchObject({ over: 1, carries: Infinity });
  });
  test('own deaths count by how many were seen', () => {
    const fund = wholeFund();
    expect(credibilityOf(fund)).toMatchObject({ weight: 0, factor: 1 });
    const few = credibilityOf({ ...fund, seen: { deaths: 12, years: 1 } });
    expect(few.weight).toBeCloseTo(Math.sqrt(12 / 1082), 10);
    expect(few.factor).toBeLessThan(1);
    const many = credibilityOf({ ...fund, seen: { deaths: 1082, years: 10 } });
    expect(many.weight).toBe(1);
    expect(many.factor * many.expected).toBeCloseTo(1082, 6);
  });
  test('a year of contributions is what the dues say', () => {
    expect(contributionPerYear({ baht: 1, per: 'day' })).toBe(365);
    expect(contributionPerYear({ baht: 30, per: 'month' })).toBe(360);
  });
});
