import type { APIRoute } from 'astro';
import { indexOfParts } from '../../../../library/tables/region-parts.ts';
import type { Lang } from '../../../../words/languages.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

/** Only there where tables of cases are so large that they come in parts too. */
export const getStaticPaths = async () => {
  const paths = languagePaths();
  const split = await Promise.all(
    paths.map(async ({ props }) => (await dataOf(props.lang, undefined)).parts.length > 0),
  );
  return paths.filter((_path, at) => split[at]);
};

/** Which part of which table holds which region. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site }) => {
  const { parts, edition } = await dataOf(lang, site);
  return Response.json({ ...edition, parts: indexOfParts(parts) });
};
