import { given } from '../../certain.ts';
import { regionOf, REGIONS, type Region } from '../region.ts';
import type { Library } from '../library.ts';
import type { DataTable, TableId } from './table.ts';

/** With more cases than this, tables of cases also come in parts: a spreadsheet on an old phone opens a few thousand rows. */
export const CASES_IN_ONE_FILE = 2000;

/** Tables whose rows belong to a case, and the column that names it. */
const CASE_COLUMN: Partial<Record<TableId, string>> = {
  cases: 'id',
  'case-sides': 'case',
  'case-figures': 'case',
  'case-timeline': 'case',
  benefits: 'case',
};

/** The rows of one region, in a file of their own beside the whole table. */
export interface TablePart {
  /** Name of the file, without an ending: `cases-north`. */
  id: string;
  region: Region;
  table: DataTable;
}

/**
 * Tables of cases in parts, one a region; none while the whole is small. A region without a case has no part. Rows keep
 * their order, so that the parts of a table together are the table.
 * @param most cases that one file may hold
 */
export function regionParts(
  library: Pick<Library, 'all' | 'get'>,
  tables: readonly DataTable[],
  most = CASES_IN_ONE_FILE,
): TablePart[] {
  const cases = library.all('case');
  if (cases.length <= most) return [];
  const regions = new Map(cases.map(({ id, th }) => [id, regionOf(th.data.place.province)]));
  return tables.flatMap((table) => {
    const name = CASE_COLUMN[table.id];
    if (name === undefined) return [];
    const at = table.columns.findIndex(({ id }) => id === name);
    const of = (row: DataTable['rows'][number]): Region =>
      given(regions.get(String(row[at])), `The case of ${table.id}`);
    return REGIONS.map((region) => ({
      id: `${table.id}-${region}`,
      region,
      table: { ...table, rows: table.rows.filter((row) => of(row) === region) },
    })).filter(({ table: { rows } }) => rows.length > 0);
  });
}

/** What a program reads to know which part it needs. */
export const indexOfParts = (parts: readonly TablePart[]) =>
  parts.map(({ id, region, table }) => ({
    table: table.id,
    region,
    rows: table.rows.length,
    csv: `${id}.csv`,
    json: `${id}.json`,
  }));
