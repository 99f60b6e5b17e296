import type { DataTable, Value } from './table.ts';

/** Cells as CSV writes them: words for true and false, nothing for what nobody knows. */
export const csvRows = ({ columns, rows }: DataTable): (string | number | undefined)[][] => [
  columns.map(({ id }) => id),
  ...rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
];

/** Rows as objects by column; what nobody knows is `null`, so that every row has every column. */
export const jsonRows = ({ columns, rows }: DataTable): Record<string, Exclude<Value, undefined> | null>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])));
