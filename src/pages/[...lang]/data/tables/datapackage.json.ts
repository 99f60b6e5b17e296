import type { Lang } from '../../../../words/languages.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

export const getStaticPaths = languagePaths;

/** What the tables beside it hold, after Frictionless. */
export const GET = async ({ props }: { props: { lang: Lang } }): Promise<Response> =>
  Response.json((await dataOf(props.lang)).description);
