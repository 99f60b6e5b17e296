import { getLibrary } from '../../../content.ts';
import { adviceData } from '../../../features/board/advice-data.ts';
import type { Lang } from '../../../words/languages.ts';
import { languagePaths } from '../../_paths.ts';

/** What boards ask of the library: lessons with what they support, cases with their sides, kits. */
export const getStaticPaths = languagePaths;

export async function GET({ props }: { props: { lang: Lang } }): Promise<Response> {
  return Response.json(adviceData(await getLibrary(), props.lang));
}
