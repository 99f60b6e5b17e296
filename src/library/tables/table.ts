import { choicesAt, fieldHelpAt, mayBeMissing } from '../../intake/schema/field-at.ts';
import type { OwnLang } from '../../words/languages.ts';

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
  'notes',
  'topics',
  'workshops',
  'help',
  'agendas',
  'promises',
  'events',
  'figures',
  'rules',
  'studies',
  'awards',
  'people',
  'terms',
  'sources',
] as const;
export type TableId = (typeof TABLES)[number];

/** What a column means, in both languages. */
export interface Told {
  name: Record<OwnLang, string>;
  help: Record<OwnLang, string>;
}

export interface Column {
  /** The same in both languages, so that a script reads either. */
  id: string;
  type: ColumnType;
  told: Told;
  /** The table whose `id` stands here. */
  of?: TableId;
  /** Every value that may stand here, where there are few. */
  values?: readonly string[];
  /** No cell of it is empty. */
  required?: boolean;
}

/** A part of the library as rows and columns. */
export interface DataTable {
  id: TableId;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
  /** Columns that no two rows have the same in. */
  key?: readonly string[];
}

/** A column with the way from what a row is made of to its cell. */
export interface Made<R> extends Column {
  value: (row: R) => Value;
}

/**
 * Makes columns that tell what fields of one schema hold.
 * @param perRow paths of lists or optional parts of which every row holds one, so that what must stand in them stands in
 *               every row
 * @returns a function from id, type, path in the schema and value to a column
 */
export const columnsOf =
  <R>(schema: Parameters<typeof fieldHelpAt>[0], perRow: readonly string[] = []) =>
  (id: string, type: ColumnType, path: string, value: (row: R) => Value, of?: TableId): Made<R> => {
    const { th, en, help } = fieldHelpAt(schema, path);
    const values = choicesAt(schema, path);
    return {
      id,
      type,
      told: { name: { th, en }, help },
      ...(of && { of }),
      ...(values && { values }),
      ...(!mayBeMissing(schema, path, perRow) && { required: true }),
      value,
    };
  };

/**
 * A table of columns.
 * @param from what each row is made of, in order
 * @param key  columns that tell each row from all others
 */
export const tableOf = <R>(
  id: TableId,
  from: readonly R[],
  columns: readonly Made<R>[],
  key?: readonly string[],
): DataTable => ({
  id,
  columns: columns.map(({ value: _, ...column }) => column),
  rows: from.map((row) => columns.map(({ value }) => value(row))),
  ...(key && { key }),
});

/** Several ids or sentences in one cell, a semicolon between them. @returns `undefined` for none */
export const several = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.map((value) => value.replaceAll(';', ',')).join('; ') : undefined;
