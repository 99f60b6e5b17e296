import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/features/dataset/index.ts';

const head = ['id', 'title', 'version'];
const cases = (...rows: (string | number)[][]) => [{ id: 'cases', key: ['id'], cells: [head, ...rows] }];

describe('what changed between two states of the data', () => {
  test('is told by key: what came, what went, what says something else', () => {
    const before = cases(['a', 'ก', '2026-01-01'], ['b', 'ข', '2026-01-01'], ['c', 'ค', '2026-01-01']);
    const after = cases(['a', 'ก', '2026-02-02'], ['b', 'ขอ', '2026-02-02'], ['d', 'ง', '2026-02-02']);
    expect(changesBetween(before, after)).toEqual([
      {
        table: 'cases',
        rows: 3,
        added: 1,
        removed: 1,
        changed: 1,
        keys: { added: ['d'], removed: ['c'], changed: ['b'] },
      },
    ]);
  });
  test('is nothing where only the day of the edition, or the way a number is kept, differs', () => {
    const [told] = changesBetween(cases(['a', '12', '2026-01-01']), cases(['a', 12, '2026-02-02']));
    expect(told).toMatchObject({ added: 0, removed: 0, changed: 0 });
  });
  test('is counted where rows have no key, the same row twice among them', () => {
    const table = (...rows: string[][]) => [{ id: 'evidence', cells: [['case', 'finding'], ...rows] }];
    const [told] = changesBetween(table(['a', 'x'], ['a', 'x'], ['a', 'y']), table(['a', 'x'], ['a', 'z'], ['b', 'y']));
    expect(told).toEqual({ table: 'evidence', rows: 3, added: 2, removed: 2, changed: 0 });
  });
  test('of a key of two columns is told by both', () => {
    const table = (...rows: string[][]) => [
      { id: 's', key: ['case', 'side'], cells: [['case', 'side', 'state'], ...rows] },
    ];
    const [told] = changesBetween(table(['a', 'p', '1'], ['a', 'm', '1']), table(['a', 'p', '1'], ['a', 'm', '2']));
    expect(told!.keys).toEqual({ added: [], removed: [], changed: ['a / m'] });
  });
  test('counts a new column as no change of a row, a new table as all its rows, and a lost one as all gone', () => {
    const before = [...cases(['a', 'ก', '1']), { id: 'old', cells: [['x'], ['1'], ['2']] }];
    const after = [
      {
        id: 'cases',
        key: ['id'],
        cells: [
          [...head, 'region'],
          ['a', 'ก', '2', 'north'],
        ],
      },
      { id: 'new', cells: [['x'], ['1']] },
    ];
    expect(changesBetween(before, after)).toMatchObject([
      { table: 'cases', added: 0, removed: 0, changed: 0 },
      { table: 'new', added: 1, rows: 1 },
      { table: 'old', removed: 2, rows: 0 },
    ]);
  });
});
