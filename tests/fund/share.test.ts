import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { shareBy, type Sharers } from '../../src/fund/share/formulas.ts';
import { readMembers } from '../../src/fund/share/read-members.ts';
import { shareOut } from '../../src/fund/share/share-out.ts';

const FREE = { floor: 0, ceiling: Infinity };
const bahtOf = (weights: number[], budget: number, bounds = FREE): number[] => {
  const shared = shareOut(weights, budget, bounds);
  if ('trouble' in shared) throw new Error(shared.trouble);
  return shared.baht;
};
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

describe('a budget shared out by weights', () => {
  test.each([
    ['in proportion', [1, 2, 7], 100, FREE, [10, 20, 70]],
    ['rounded so that all comes to the budget', [1, 1, 1], 100, FREE, [34, 33, 33]],
    ['nothing of nothing', [1, 2], 0, FREE, [0, 0]],
    ['a floor takes from those above it, by weight', [1, 3, 6], 100, { floor: 20, ceiling: Infinity }, [20, 27, 53]],
    ['a ceiling gives to those below it, by weight', [1, 3, 6], 100, { floor: 0, ceiling: 40 }, [20, 40, 40]],
    ['both at once', [0, 1, 99], 90, { floor: 10, ceiling: 60 }, [10, 20, 60]],
    ['all at the floor', [1, 9], 20, { floor: 10, ceiling: Infinity }, [10, 10]],
    ['all at the ceiling', [1, 9], 20, { floor: 0, ceiling: 10 }, [10, 10]],
    [
      'weights that are nothing get equal parts of what is left',
      [0, 0, 1],
      30,
      { floor: 0, ceiling: 10 },
      [10, 10, 10],
    ],
  ])('%s', (_said, weights, budget, bounds, baht) => {
    expect(bahtOf(weights, budget, bounds)).toEqual(baht);
  });

  test('says where floors or ceilings do not fit the budget', () => {
    expect(shareOut([1, 1], 10, { floor: 6, ceiling: Infinity })).toEqual({ trouble: 'floors-too-high' });
    expect(shareOut([1, 1], 10, { floor: 0, ceiling: 4 })).toEqual({ trouble: 'ceilings-too-low' });
  });

  test('always comes to the budget, within its bounds, and never turns the order of weights round', () => {
    holds(
      fc.property(
        fc.array(fc.nat(6_000_000), { minLength: 1, maxLength: 77 }).filter((weights) => sum(weights) > 0),
        fc.nat(2_000_000_000),
        fc.nat(100),
        fc.integer({ min: 100, max: 1000 }),
        (weights, budget, low, high) => {
          const even = budget / weights.length;
          const bounds = { floor: Math.floor((even * low) / 100), ceiling: Math.ceil((even * high) / 100) };
          const baht = bahtOf(weights, budget, bounds);
          expect(sum(baht)).toBe(budget);
          expect(Math.min(...baht)).toBeGreaterThanOrEqual(bounds.floor);
          expect(Math.max(...baht)).toBeLessThanOrEqual(bounds.ceiling);
          const byWeight = weights
            .map((weight, at) => ({ weight, baht: baht[at]! }))
            .sort((a, b) => a.weight - b.weight);
          // Rounding may give a baht more to the lighter of two that are nearly alike.
          const turned = byWeight.filter((each, at) => at > 0 && each.baht + 1 < byWeight[at - 1]!.baht);
          expect(turned).toEqual([]);
        },
      ),
    );
  });

  test('whoever is within the bounds gets the same for each part of weight', () => {
    const weights = [1, 2, 4, 8, 16, 32];
    const bounds = { floor: 60_000, ceiling: 400_000 };
    const baht = bahtOf(weights, 1_000_000, bounds);
    const free = baht.flatMap((each, at) =>
      each > bounds.floor && each < bounds.ceiling ? [each / weights[at]!] : [],
    );
    expect(free.length).toBeGreaterThan(1);
    expect(Math.max(...free) - Math.min(...free)).toBeLessThan(1);
  });
});

describe('the three formulas', () => {
  const sharers = (more: Partial<Sharers> = {}): Sharers => ({
    people: [100, 300, 600],
    members: [50, 25, 25],
    allMembers: 0,
    ...more,
  });
  test.each([
    ['people', [100, 300, 600]],
    ['members', [500, 250, 250]],
    ['half', [300, 275, 425]],
  ] as const)('by %s', (formula, baht) => {
    expect(shareBy(formula, sharers(), 1000, FREE)).toEqual({
      shares: baht.map((each) => ({ baht: each, atLeast: false })),
      unknown: 0,
      bounded: true,
    });
  });

  const onlyFirst = sharers({ members: [50, undefined, undefined], allMembers: 200 });
  test('by members, who has not been counted gets no number, and all of them one sum', () => {
    expect(shareBy('members', onlyFirst, 1000, { floor: 100, ceiling: Infinity })).toEqual({
      shares: [{ baht: 250, atLeast: false }, undefined, undefined],
      unknown: 750,
      bounded: false,
    });
  });

  test('half and half, who has not been counted gets at least the half by people', () => {
    expect(shareBy('half', onlyFirst, 1000, FREE)).toMatchObject({
      shares: [
        { baht: 175, atLeast: false },
        { baht: 150, atLeast: true },
        { baht: 300, atLeast: true },
      ],
    });
  });

  test('members of the country are never fewer than those who are known', () => {
    const shared = shareBy('members', sharers({ members: [50, 50, undefined], allMembers: 10 }), 1000, FREE);
    expect(shared).toMatchObject({ shares: [{ baht: 500 }, { baht: 500 }, undefined], unknown: 0 });
  });

  test('nobody counted anywhere: nothing is known, and nothing breaks', () => {
    const shared = shareBy('members', sharers({ members: [undefined, undefined, undefined] }), 1000, FREE);
    expect(shared).toMatchObject({ shares: [undefined, undefined, undefined], unknown: 1000 });
  });
});

describe('a pasted table of members', () => {
  const NAMES = [
    ['ลำปาง', 'Lampang', 'TH-52'],
    ['สงขลา', 'Songkhla', 'TH-90'],
    ['นครศรีธรรมราช', 'Nakhon Si Thammarat', 'TH-80'],
  ];
  test.each([
    ['ลำปาง 52,300', [[0, 52_300]], []],
    [
      'ลำปาง\t๕๒๓๐๐ คน\nจ.สงขลา;169,416',
      [
        [0, 52_300],
        [1, 169_416],
      ],
      [],
    ],
    ['จังหวัด\tสมาชิก\nจังหวัดลำปาง\t12', [[0, 12]], []],
    ['Nakhon Si Thammarat, 7', [[2, 7]], []],
    ['"TH-90","5"', [[1, 5]], []],
    ['ลำปาง 1\nเมืองสมมุติ 5\nสงขลา', [[0, 1]], [2, 3]],
    ['', [], []],
  ])('%j', (text, members, unread) => {
    const read = readMembers(text, NAMES);
    expect([...read.members]).toEqual(members);
    expect(read.unread).toEqual(unread);
  });
});
