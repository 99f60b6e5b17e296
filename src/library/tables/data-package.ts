import type { Lang } from '../../words/languages.ts';
import type { DataTable } from './table.ts';

/** What a description of the tables says of the library as a whole. */
export interface Publisher {
  name: string;
  title: string;
  description: string;
  licence: { name: string; url: string };
  /** Day of the last change, EDTF. */
  changed: string | undefined;
  /** The words of each table. */
  table: Record<DataTable['id'], { title: string; about: string }>;
}

/**
 * The tables described as a Frictionless Data Package (Data Package 1, Tabular Data Resource): what each column means, of
 * which type it is, and to which table it points. Several values in one cell are no key, so that they are not declared
 * as one. Paths are beside the description.
 */
export const dataPackage = (tables: readonly DataTable[], lang: Lang, site: Publisher) => ({
  profile: 'tabular-data-package',
  name: site.name,
  title: site.title,
  description: site.description,
  ...(site.changed && { version: site.changed.replaceAll('-', '.') }),
  licenses: [{ name: site.licence.name.replaceAll(' ', '-'), title: site.licence.name, path: site.licence.url }],
  resources: tables.map(({ id, columns }) => ({
    profile: 'tabular-data-resource',
    name: id,
    title: site.table[id].title,
    description: site.table[id].about,
    path: `${id}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns.map(({ id: name, type, told }) => ({
        name,
        type,
        title: told.name[lang],
        description: told.help[lang],
      })),
      missingValues: [''],
      ...(hasOwnId(id, columns) && { primaryKey: 'id' }),
      ...(columns.some(({ of }) => of) && {
        foreignKeys: columns.flatMap(({ id: fields, of }) =>
          of ? [{ fields, reference: { resource: of, fields: 'id' } }] : [],
        ),
      }),
    },
  })),
});

/** A figure has a row for each of its values, an award one for each recipient. */
const hasOwnId = (table: DataTable['id'], columns: DataTable['columns']): boolean =>
  columns[0]?.id === 'id' && table !== 'figures' && table !== 'awards';
