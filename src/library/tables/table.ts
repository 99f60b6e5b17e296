import { fieldHelpAt } from '../../intake/schema/field-at.ts';
import type { Lang } from '../../words/languages.ts';

/** Types of columns, as a Frictionless Table Schema names them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';
/** What stands in a cell; `undefined` where nobody knows. */
export type Value = string | number | boolean | undefined;
/** Tables that the library can be taken along as. */
export const TABLES = [
  'cases',
  'case-sides',
  'case-figures',
  'case-timeline',
  'benefits',
  'lessons',
  'evidence',
  'events',
  'figures',
  'rules',
  'studies',
  'awards',
  'terms',
  'sources',
] as const;
export type TableId = (typeof TABLES)[number];

/** What a column means, in both languages. */
export interface Told {
  name: Record<Lang, string>;
  help: Record<Lang, string>;
}

export interface Column {
  /** The same in both languages, so that a script reads either. */
  id: string;
  type: ColumnType;
  told: Told;
  /** The table whose `id` stands here. */
  of?: TableId;
}

/** A part of the library as rows and columns. */
export interface DataTable {
  id: TableId;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

/** A column with the way from what a row is made of to its cell. */
export interface Made<R> extends Column {
  value: (row: R) => Value;
}

/**
 * Makes columns that tell what fields of one schema hold.
 * @returns a function from id, type, path in the schema and value to a column
 */
export const columnsOf =
  <R>(schema: Parameters<typeof fieldHelpAt>[0]) =>
  (id: string, type: ColumnType, path: string, value: (row: R) => Value, of?: TableId): Made<R> => {
    const { th, en, help } = fieldHelpAt(schema, path);
    return { id, type, told: { name: { th, en }, help }, ...(of && { of }), value };
  };

/** A table of columns. @param from what each row is made of, in order */
export const tableOf = <R>(id: TableId, from: readonly R[], columns: readonly Made<R>[]): DataTable => ({
  id,
  columns: columns.map(({ value: _, ...column }) => column),
  rows: from.map((row) => columns.map(({ value }) => value(row))),
});

/** Several ids or sentences in one cell, a semicolon between them. @returns `undefined` for none */
export const several = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.map((value) => value.replaceAll(';', ',')).join('; ') : undefined;
