import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { budgetFromLink, budgetToLink, type Budget } from '../../../src/features/budget/state/budget.ts';
import { budgetTable, tellBudget, type BudgetFacts } from '../../../src/features/budget/tell.ts';
import type { PopulationData } from '../../../src/intake/schema/list/population.ts';
import { PROVINCE_CODES, PROVINCES } from '../../../src/intake/schema/provinces.ts';
import { budgetTh } from '../../../src/words/th/budget.ts';

const [count] = parse(readFileSync('content/provinces.yaml', 'utf8')) as PopulationData[];
const byCode = new Map(count!.provinces.map(({ province, people }) => [province, people]));
const facts: BudgetFacts = {
  people: PROVINCE_CODES.map((code) => byCode.get(code)!),
  members: [['TH-90', 169_416]],
  allMembers: 3_960_074,
};
const names = PROVINCE_CODES.map((code) => PROVINCES[code].th);
const budget = (more: Partial<Budget> = {}): Budget => ({
  baht: 862_000_000,
  formula: 'people',
  floor: 0,
  ceiling: 0,
  province: 'TH-90',
  members: new Map(),
  allMembers: undefined,
  ...more,
});
const told = (more?: Partial<Budget>) => tellBudget(budget(more), facts, names, budgetTh);
const rowOf = (code: string, more?: Partial<Budget>) => told(more).rows.find((row) => row.code === code)!;

describe('what a budget comes to', () => {
  // Reckoned by hand from the same table, to two decimals of a million.
  test.each([
    ['TH-90', 18.65],
    ['TH-52', 9.44],
    ['TH-23', 2.98],
    ['TH-80', 20.18],
    ['TH-11', 17.67],
    ['TH-10', 72.01],
  ])('%s gets %f million of 862 million by population', (code, millions) => {
    expect(rowOf(code).baht / 1_000_000).toBeCloseTo(millions, 2);
  });

  test('the sentence on our province tells all three formulas, the chosen one first', () => {
    expect(told({ formula: 'half' }).ours[0]).toContain('แบ่งครึ่งต่อครึ่ง สงขลาได้');
    expect(told().ours).toHaveLength(3);
    expect(told({ province: 'TH-52' }).ours.join()).toContain('ยังคิดของลำปางไม่ได้');
    expect(told({ province: undefined }).ours).toEqual([]);
  });

  test('members of other provinces are not guessed, and floor and ceiling then say that they do not hold', () => {
    const shared = told({ formula: 'members', floor: 1000 });
    expect(shared.rows.filter(({ baht }) => baht >= 0)).toHaveLength(1);
    expect(shared.notes.join()).toContain('อีก 76 จังหวัด');
    expect(shared.notes.join()).toContain('ขั้นต่ำและเพดานยังไม่มีผล');
  });

  test('with members of all provinces every share is known, and the shares come to the budget', () => {
    const members = new Map(PROVINCE_CODES.map((code, at) => [code, 1000 + at]));
    const shared = told({ formula: 'members', members, floor: 5_000_000 });
    expect(shared.rows.reduce((sum, { baht }) => sum + baht, 0)).toBe(862_000_000);
    expect(shared.rows.every(({ baht }) => baht >= 5_000_000)).toBe(true);
  });

  test('the four shades of the map hold about the same number of provinces', () => {
    const levels = [1, 2, 3, 4].map((level) => told().rows.filter((row) => row.level === level).length);
    expect(levels.reduce((sum, each) => sum + each, 0)).toBe(77);
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThanOrEqual(1);
  });

  test('bounds that do not fit are told with the sum that would', () => {
    expect(told({ floor: 12_000_000 }).trouble).toEqual({ kind: 'floors-too-high', baht: '11,194,805' });
    expect(told({ ceiling: 11_000_000 }).trouble).toEqual({ kind: 'ceilings-too-low', baht: '11,194,806' });
  });

  test('the file has a head, 77 provinces and the country, with plain numbers', () => {
    const table = budgetTable(told(), budget(), facts, names, budgetTh);
    expect(table).toHaveLength(79);
    expect(new Set(table.map(({ length }) => length))).toEqual(new Set([9]));
    expect(table[78]).toEqual([
      'TH',
      'ทั้งประเทศ',
      '66171439',
      '3960074',
      '862000000',
      '862000000',
      '862000000',
      '100',
      '',
    ]);
  });
});

describe('the link of a budget', () => {
  test.each<Partial<Budget>>([
    {},
    { formula: 'half', floor: 1, ceiling: 50_000_000, province: undefined },
    {
      members: new Map([
        ['TH-90', 5],
        ['TH-10', 0],
      ] as const),
      allMembers: 7,
    },
  ])('brings back %j', (more) => {
    expect(budgetFromLink(`#${budgetToLink(budget(more))}`)).toEqual(budget(more));
  });

  test.each([
    ['nothing', ''],
    ['no sum', 'f=people'],
    ['a negative sum', 'b=-5&f=people'],
    ['too large a sum', 'b=99999999999999&f=people'],
    ['an unknown formula', 'b=5&f=luck'],
    ['an unknown province', 'b=5&f=people&p=99'],
    ['members cut off', 'b=5&f=people&m=90.5-10'],
  ])('%s is no budget', (_said, link) => {
    expect(budgetFromLink(link)).toBeUndefined();
  });
});
