import { describe, expect, it } from 'vitest';
import { tellingPairs, type CasePair } from '../../src/library/cases/telling-pairs.ts';
import type { Library } from '../../src/library/library.ts';

interface Told {
  id: string;
  province?: string;
  paid?: number;
  members?: number;
  rows?: number;
}
/** A case that tells so much; `rows` more rows of it are known. */
const place = ({ id, province = 'TH-10', paid, members, rows = 0 }: Told) => ({
  kind: 'case',
  id,
  th: {
    data: {
      summary: 'ส',
      place: { province },
      period: rows > 0 ? { from: '2006' } : {},
      gap: rows > 1 ? 'ช่องว่าง' : undefined,
      triangle: Object.fromEntries(
        ['policy', 'movement', 'knowledge'].map((side) => [side, { state: 'unknown', sources: [], observed: [] }]),
      ),
      scheme: {
        ...(paid !== undefined && { contribution: { amount: paid, per: 'day', source: 's' } }),
        members: members === undefined ? [] : [{ count: members, asOf: '2010', about: false, source: 's' }],
        fund: [],
        benefits: [],
      },
    },
  },
});
const helpOf = (id: string, cases: [string, string][]) => ({
  kind: 'help',
  id,
  th: { data: { title: id, cases: cases.map(([of, went]) => ({ case: of, went, how: 'ก', sources: [] })) } },
});
function library(cases: Told[], help: ReturnType<typeof helpOf>[] = []): Library {
  const entries = [...cases.map(place), ...help];
  return {
    all: (kind: string) => entries.filter((entry) => entry.kind === kind),
    find: (kind: string, id: string) => entries.find((entry) => entry.kind === kind && entry.id === id),
  } as unknown as Library;
}
const told = (pairs: CasePair[]) => pairs.map(({ why, cases }) => [why, ...cases.map(({ id }) => id)].join(' '));

describe('pairs of cases to begin a comparison with', () => {
  it('are one of a problem that went well and not so well, one of a province, one of the same payment', () => {
    const pairs = tellingPairs(
      library(
        [
          { id: 'good', province: 'TH-11' },
          { id: 'bad', province: 'TH-12' },
          { id: 'here', province: 'TH-50' },
          { id: 'there', province: 'TH-50' },
          { id: 'few', province: 'TH-13', paid: 1, members: 20 },
          { id: 'many', province: 'TH-14', paid: 1, members: 900 },
        ],
        [
          helpOf('theft', [
            ['bad', 'failed'],
            ['good', 'worked'],
          ]),
        ],
      ),
    );
    expect(told(pairs)).toEqual(['problem good bad', 'province here there', 'size many few']);
    expect(pairs[0]).toMatchObject({ went: 'failed', help: { id: 'theft' } });
    expect(pairs[2]).toMatchObject({ members: [900, 20], paid: { amount: 1 } });
  });

  it('are those of which most is known, and no case stands in two of them', () => {
    const cases = [
      { id: 'a', rows: 2 },
      { id: 'b', rows: 2 },
      { id: 'c', rows: 1 },
      { id: 'd', rows: 0 },
    ];
    expect(told(tellingPairs(library(cases)))).toEqual(['province a b']);
    const help = helpOf('x', [
      ['a', 'worked'],
      ['d', 'mixed'],
      ['b', 'failed'],
    ]);
    expect(told(tellingPairs(library(cases, [help])))).toEqual(['problem a b', 'province c d']);
  });

  it('are left out where nothing speaks for them: other sums, nearly as many members, no other outcome known', () => {
    const alone = [
      { id: 'a', province: 'TH-11', paid: 1, members: 100 },
      { id: 'b', province: 'TH-12', paid: 2, members: 9000 },
      { id: 'c', province: 'TH-13', paid: 1, members: 120 },
    ];
    expect(
      told(
        tellingPairs(
          library(alone, [
            helpOf('x', [
              ['a', 'worked'],
              ['gone', 'failed'],
              ['b', 'unknown'],
            ]),
          ]),
        ),
      ),
    ).toEqual([]);
    expect(tellingPairs(library([]))).toEqual([]);
  });
});
