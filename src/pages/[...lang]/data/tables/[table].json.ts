import type { APIRoute } from 'astro';
import { jsonTable } from '../../../../library/tables/table-files.ts';
import { dataOf, tablePaths, type TableProps } from '../../../_data.ts';

/** A file for each table of the library, for programs. */
export const getStaticPaths = tablePaths;

export const GET: APIRoute<TableProps> = async ({ props: { lang, table }, site }) =>
  Response.json(jsonTable(table, (await dataOf(lang, site)).edition));
