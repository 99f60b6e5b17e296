import { jsonRows } from '../../../../library/tables/table-files.ts';
import type { DataTable } from '../../../../library/tables/table.ts';
import { SITE } from '../../../../site.config.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

interface Props {
  table: DataTable;
  changed: string | undefined;
}

/** A file for each table of the library, for programs. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      languagePaths().map(async ({ params, props: { lang } }) => {
        const { tables, changed } = await dataOf(lang);
        return tables.map((table) => ({ params: { ...params, table: table.id }, props: { table, changed } }));
      }),
    )
  ).flat();

export const GET = ({ props: { table, changed } }: { props: Props }): Response =>
  Response.json({ table: table.id, changed, licence: SITE.licence.url, rows: jsonRows(table) });
