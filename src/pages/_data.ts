import { getLibrary } from '../content.ts';
import { datasetOf, type Dataset } from '../features/dataset/index.ts';
import { here } from '../here.ts';
import type { DataTable } from '../library/tables/table.ts';
import type { Lang } from '../words/languages.ts';
import { languagePaths } from './_paths.ts';

/**
 * The library as data, as the files under `/data/tables/` have it.
 * @param site address of the site; left out, files name none
 */
export const dataOf = async (lang: Lang, site: URL | undefined): Promise<Dataset> =>
  datasetOf(await getLibrary(), lang, site && new URL(here(lang)({ page: 'data' }), site).href);

/** A path for each table and each part of one, in both languages, with what its file holds. */
export const tablePaths = async () =>
  (
    await Promise.all(
      languagePaths().map(async ({ params, props: { lang } }) => {
        const { tables, parts } = await dataOf(lang, undefined);
        return [...tables.map((table) => ({ id: table.id as string, table })), ...parts].map(({ id, table }) => ({
          params: { ...params, table: id },
          props: { lang, table },
        }));
      }),
    )
  ).flat();

export interface TableProps {
  lang: Lang;
  table: DataTable;
}
