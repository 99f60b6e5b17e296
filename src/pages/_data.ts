import { getLibrary } from '../content.ts';
import { datasetOf, type Dataset } from '../features/dataset/index.ts';
import { here } from '../here.ts';
import type { Library } from '../library/library.ts';
import type { DataTable } from '../library/tables/table.ts';
import { remembered } from '../reads.ts';
import type { Lang } from '../words/languages.ts';
import { languagePaths } from './_paths.ts';

/** The makers of each dataset, by language and address: dozens of files hold a table of it, and each is made of the whole. */
const makers = new Map<string, (library: Library) => Dataset>();

/**
 * The library as data, as the files under `/data/tables/` have it; made once for a language.
 * @param site address of the site; left out, files name none
 */
export async function dataOf(lang: Lang, site: URL | undefined): Promise<Dataset> {
  const homepage = site && new URL(here(lang)({ page: 'data' }), site).href;
  const key = `${lang} ${homepage ?? ''}`;
  const make = makers.get(key) ?? remembered((library: Library) => datasetOf(library, lang, homepage));
  makers.set(key, make);
  return make(await getLibrary());
}

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
