import type { APIRoute } from 'astro';
import { csvText } from '../../../../library/tables/csv-text.ts';
import { csvRows } from '../../../../library/tables/table-files.ts';
import { dataOf, tablePaths, type TableProps } from '../../../_data.ts';

/** A file for each table of the library, which spreadsheets open. */
export const getStaticPaths = tablePaths;

export const GET: APIRoute<TableProps> = async ({ props: { lang, table }, site }) =>
  new Response(csvText(csvRows(table, (await dataOf(lang, site)).edition)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
