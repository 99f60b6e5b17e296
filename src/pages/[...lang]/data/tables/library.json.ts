import type { APIRoute } from 'astro';
import { jsonLibrary } from '../../../../library/tables/table-files.ts';
import type { Lang } from '../../../../words/languages.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

export const getStaticPaths = languagePaths;

/** All tables in one file, for programs. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site }) => {
  const { tables, edition } = await dataOf(lang, site);
  return Response.json(jsonLibrary(tables, edition));
};
