import { csvText } from '../../../../features/material/portable/csv-text.ts';
import { csvRows } from '../../../../library/tables/table-files.ts';
import type { DataTable } from '../../../../library/tables/table.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

/** A file for each table of the library, which spreadsheets open. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      languagePaths().map(async ({ params, props: { lang } }) =>
        (await dataOf(lang)).tables.map((table) => ({ params: { ...params, table: table.id }, props: { table } })),
      ),
    )
  ).flat();

export const GET = ({ props }: { props: { table: DataTable } }): Response =>
  new Response(csvText(csvRows(props.table)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
