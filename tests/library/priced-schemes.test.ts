import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../src/intake/schema/entry/case.ts';
import {
  benefitRows,
  dateOfTable,
  eventsOf,
  pricedSchemes,
  tellsPrices,
} from '../../src/library/cases/priced-schemes.ts';
import type { Entry } from '../../src/library/entry.ts';

const side = { state: 'unknown' };
/** A case with these benefits and nothing else. */
const fund = (id: string, benefits: object[]): Entry<'case'> => {
  const data = caseSchema.parse({
    title: id,
    summary: 'กองทุนหนึ่ง',
    updated: '2026-01-01',
    group: ['fund'],
    place: { province: 'TH-52' },
    triangle: { policy: side, movement: side, knowledge: side },
    scheme: { benefits },
  });
  return { kind: 'case', id, lang: 'th', th: { data }, translations: {} } as unknown as Entry<'case'>;
};
const steps = fund('steps', [
  {
    event: 'death',
    benefit: 'ค่าทำศพ',
    tiers: [
      { years: 0.5, baht: 3000, per: 'time' },
      { years: 2, baht: 6000, per: 'time' },
    ],
    source: 'a',
  },
]);
const wide = fund('wide', [
  { event: 'birth', benefit: 'รับขวัญ', baht: 500, source: 'b' },
  { event: 'illness', benefit: 'คืนละ', tiers: [{ baht: 100, per: 'night', ceiling: { year: 2000 } }], source: 'a' },
  { event: 'other', benefit: 'ภัยธรรมชาติ', uncertain: 'ไม่บอกจำนวน' },
]);
const one = fund('one', [{ event: 'birth', benefit: 'รับขวัญ', baht: 0, source: 'b' }]);
const names = fund('names', [{ event: 'death', benefit: 'ค่าทำศพ' }]);
const none = fund('none', []);
const source = (id: string) => ({ id, title: id, issued: id === 'a' ? '2019-10' : undefined }) as never;

describe('funds whose sums are known', () => {
  const sorted = pricedSchemes([none, names, one, steps, wide]);
  test('stand side by side from two sums on, a step being a sum; those that cover most events come first', () =>
    expect(sorted.tables.map(({ id }) => id)).toEqual(['wide', 'steps']));
  test('with one sum are named apart, also where the sum is nought', () =>
    expect(sorted.single.map(({ id }) => id)).toEqual(['one']));
  test('without a sum are counted, without benefits are not', () =>
    expect(sorted.unpriced.map(({ id }) => id)).toEqual(['names']));
  test('tell prices from two benefits with a sum on; steps of one benefit are one price', () =>
    expect([wide, steps, one, names].filter(tellsPrices).map(({ id }) => id)).toEqual(['wide']));
  test('have rows for the events that one of them knows, in the order of life', () =>
    expect(eventsOf(sorted.tables)).toEqual(['birth', 'illness', 'death', 'other']));
  test('are dated by the newest source that has a date', () => {
    expect(dateOfTable(wide, source)).toBe('2019-10');
    expect(dateOfTable(one, source)).toBeUndefined();
  });
});

test('every step is a row of the file, each as long as the head, with its source', () => {
  const [head, ...rows] = benefitRows({ source }, [wide, steps], 'th');
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => head?.length));
  expect(rows.map((row) => [row[3], row[4], row[6], row[7], row[9]])).toEqual([
    ['รับขวัญ', '', '500', '', ''],
    ['คืนละ', '', '100', 'คืน', '2000'],
    ['ภัยธรรมชาติ', '', '', '', ''],
    ['ค่าทำศพ', '0.5', '3000', 'ครั้ง', ''],
    ['ค่าทำศพ', '2', '6000', 'ครั้ง', ''],
  ]);
  expect(rows[0]?.at(-1)).toContain('b');
  expect(rows[2]?.at(-1)).toBe('');
});
