import type { APIRoute } from 'astro';
import type { Lang } from '../../../../words/languages.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

export const getStaticPaths = languagePaths;

/** What the tables beside it hold, after Frictionless. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site }) =>
  Response.json((await dataOf(lang, site)).description);
