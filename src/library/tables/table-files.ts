import type { ColumnType, DataTable, Value } from './table.ts';

/** What every file of the tables says of itself. */
export interface Edition {
  /** Name of the data set, and the address of its page where that is known. */
  name: string;
  url?: string;
  /** Day of the last change in the library, EDTF; `undefined` in an empty one. */
  version: string | undefined;
  /** Address of the licence. */
  licence: string;
}

/** Columns with which every CSV file ends, since rows are copied out of it and sent on without anything beside them. */
export const EDITION_COLUMNS = ['version', 'licence'] as const;

type Cell = string | number | undefined;

/** Cells as CSV writes them: words for true and false, nothing for what nobody knows; each row ends with its edition. */
export const csvRows = ({ columns, rows }: DataTable, { version, licence }: Edition): Cell[][] => [
  [...columns.map(({ id }) => id), ...EDITION_COLUMNS],
  ...rows.map((row) => [...row.map((value) => (typeof value === 'boolean' ? String(value) : value)), version, licence]),
];

/** Rows as objects by column; what nobody knows is `null`, so that every row has every column. */
export const jsonRows = ({ columns, rows }: DataTable): Record<string, Exclude<Value, undefined> | null>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])));

/** A table as a JSON file has it. */
export const jsonTable = (table: DataTable, edition: Edition) => ({
  ...said(edition),
  table: table.id,
  rows: jsonRows(table),
});

/** All tables as one JSON file: what each column is, and the rows. */
export const jsonLibrary = (tables: readonly DataTable[], edition: Edition) => ({
  ...said(edition),
  tables: Object.fromEntries(
    tables.map((table) => [
      table.id,
      {
        columns: Object.fromEntries(table.columns.map(({ id, type }): [string, ColumnType] => [id, type])),
        rows: jsonRows(table),
      },
    ]),
  ),
});

const said = ({ name, url, version, licence }: Edition) => ({
  name,
  ...(url && { url }),
  version: version ?? null,
  licence,
});
