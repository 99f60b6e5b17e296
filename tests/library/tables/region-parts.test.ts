import { describe, expect, test } from 'vitest';
import { libraryTables } from '../../../src/library/tables/library-tables.ts';
import { CASES_IN_ONE_FILE, indexOfParts, regionParts } from '../../../src/library/tables/region-parts.ts';
import { REGIONS } from '../../../src/library/region.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const tables = libraryTables(library, 'th');
const all = library.all('case').length;

describe('tables of cases by region', () => {
  test('are not made while the whole is small', () => {
    expect(all).toBeLessThan(CASES_IN_ONE_FILE);
    expect(regionParts(library, tables)).toEqual([]);
    expect(regionParts(library, tables, all)).toEqual([]);
  });
  test('together are the whole, each row in one of them, in its order', () => {
    const parts = regionParts(library, tables, 1);
    expect(new Set(parts.map(({ table }) => table.id))).toEqual(
      new Set(['cases', 'case-sides', 'case-figures', 'case-timeline', 'benefits']),
    );
    for (const whole of tables) {
      const own = parts.filter(({ table }) => table.id === whole.id);
      if (own.length === 0) continue;
      expect(own.map(({ region }) => region)).toEqual(
        REGIONS.filter((each) => own.some(({ region }) => region === each)),
      );
      expect(own.flatMap(({ table }) => table.rows).length, whole.id).toBe(whole.rows.length);
      for (const { table } of own) expect(whole.rows.filter((row) => table.rows.includes(row))).toEqual(table.rows);
    }
  });
  test('hold only cases of their region, and what belongs to these', () => {
    const parts = regionParts(library, tables, 1);
    for (const { id, region, table } of parts.filter(({ table }) => table.id === 'cases')) {
      const at = table.columns.findIndex((column) => column.id === 'region');
      expect(new Set(table.rows.map((row) => row[at])), id).toEqual(new Set([region]));
      const ids = new Set(table.rows.map((row) => row[0]));
      const sides = parts.find((part) => part.id === `case-sides-${region}`)!;
      expect(new Set(sides.table.rows.map((row) => row[0]))).toEqual(ids);
    }
  });
  test('are listed with their rows and files', () => {
    const parts = regionParts(library, tables, 1);
    const index = indexOfParts(parts);
    expect(index.length).toBe(parts.length);
    expect(index[0]).toEqual({
      table: 'cases',
      region: parts[0]!.region,
      rows: parts[0]!.table.rows.length,
      csv: `cases-${parts[0]!.region}.csv`,
      json: `cases-${parts[0]!.region}.json`,
    });
  });
});
