import { getLibrary } from '../../../content.ts';
import { makePartIndex } from '../../../features/filter/part-index.ts';
import { here } from '../../../here.ts';
import { isLarge } from '../../../library/listed/parts.ts';
import { partsOfCases, partsOfLessons } from '../../../site/lists/parts/filtered-parts.ts';
import type { Lang } from '../../../words/languages.ts';
import { languagePaths } from '../../_paths.ts';

const LISTS = { cases: 'case', lessons: 'lesson' } as const;
type List = keyof typeof LISTS;

/** What the filters of cases and lessons go by where they stand in parts. */
export const getStaticPaths = async () => {
  const library = await getLibrary();
  const large = (Object.keys(LISTS) as List[]).filter((list) => isLarge(library.all(LISTS[list]).length));
  return languagePaths().flatMap(({ params, props }) =>
    large.map((list) => ({ params: { ...params, list }, props: { ...props, list } })),
  );
};

export async function GET({ props: { lang, list } }: { props: { lang: Lang; list: List } }): Promise<Response> {
  const library = await getLibrary();
  const parts = list === 'cases' ? partsOfCases(library) : partsOfLessons(library);
  return Response.json(makePartIndex(parts.map(({ target, items }) => ({ address: here(lang)(target), items }))));
}
