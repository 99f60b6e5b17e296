import type { APIRoute } from 'astro';
import { datasetZip } from '../../../../features/dataset/index.ts';
import type { Lang } from '../../../../words/languages.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

export const getStaticPaths = languagePaths;

/** All tables with their description in one file. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site }) =>
  new Response(datasetZip(await dataOf(lang, site)), { headers: { 'content-type': 'application/zip' } });
