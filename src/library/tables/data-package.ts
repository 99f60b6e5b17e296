import { type Lang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import { derived } from './derived.ts';
import { EDITION_COLUMNS } from './table-files.ts';
import type { Column, DataTable } from './table.ts';

/** What a description of the tables says of the library as a whole. */
export interface Publisher {
  name: string;
  title: string;
  description: string;
  /** Address of the page of the data, where it is known. */
  homepage?: string;
  /** Who made it. */
  editors: string;
  licence: { name: string; url: string };
  /** Day of the last change, EDTF. */
  changed: string | undefined;
  /** The words of each table. */
  table: Record<DataTable['id'], { title: string; about: string }>;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * The tables described as a Frictionless Data Package (version 2, which readers of version 1 read too): what each column
 * means, of which type it is, what may stand in it, and to which table it points. Several values in one cell are no key,
 * so that they are not declared as one. Paths are beside the description.
 */
export const dataPackage = (tables: readonly DataTable[], lang: Lang, site: Publisher) => {
  const licenses = [{ name: site.licence.name.replaceAll(' ', '-'), title: site.licence.name, path: site.licence.url }];
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: site.name,
    title: site.title,
    description: site.description,
    ...(site.homepage && { homepage: site.homepage }),
    ...(site.changed && { version: site.changed.replaceAll('-', '.') }),
    contributors: [{ title: site.editors, roles: ['creator'] }],
    licenses,
    resources: tables.map((table) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name: table.id,
      type: 'table',
      title: site.table[table.id].title,
      description: site.table[table.id].about,
      path: `${table.id}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      licenses,
      schema: tableSchema(table, lang),
    })),
  };
};

function tableSchema({ columns, key }: DataTable, lang: Lang) {
  const edition = EDITION_COLUMNS.map((id) => derived(id, 'string', () => undefined));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: [...columns, ...edition].map((column) => ({
      name: column.id,
      type: column.type,
      title: inOwn(column.told.name, lang),
      description: inOwn(column.told.help, lang),
      ...constraints(column),
    })),
    missingValues: [''],
    ...(key && { primaryKey: [...key] }),
    ...(columns.some(({ of }) => of) && {
      foreignKeys: columns.flatMap(({ id, of }) =>
        of ? [{ fields: [id], reference: { resource: of, fields: ['id'] } }] : [],
      ),
    }),
  };
}

/** What every cell of a column keeps to. */
const constraints = ({ required, values }: Column) =>
  (required ?? values) && {
    constraints: { ...(required && { required }), ...(values && { enum: [...values] }) },
  };
