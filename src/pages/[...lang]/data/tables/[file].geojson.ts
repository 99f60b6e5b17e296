import { takeWords } from '../../../../words/take-words.ts';
import type { APIRoute } from 'astro';
import { getLibrary } from '../../../../content.ts';
import { GEO_FILES, geoJson, type GeoFile } from '../../../../features/map/index.ts';
import { lastChanged } from '../../../../library/tables/library-tables.ts';
import { SITE } from '../../../../site.config.ts';
import { publisherOf } from '../../../../site/frame/publisher.ts';
import type { Lang } from '../../../../words/languages.ts';
import { words } from '../../../../words/words.ts';
import { languagePaths } from '../../../_paths.ts';

interface Props {
  lang: Lang;
  file: GeoFile;
}

/** Cases and events on the map, for programs that draw maps. */
export const getStaticPaths = () =>
  languagePaths().flatMap(({ params, props }) =>
    GEO_FILES.map((file) => ({ params: { ...params, file }, props: { ...props, file } })),
  );

export const GET: APIRoute<Props> = async ({ props: { lang, file }, site }) => {
  const library = await getLibrary();
  const { url } = publisherOf(lang, site);
  const { data } = words(lang);
  const take = takeWords(lang);
  const about = {
    name: `${SITE.name[lang]}: ${data.table[file].title}`,
    note: take.geoNote,
    licence: SITE.licence.url,
    changed: lastChanged(library),
    url,
  };
  return new Response(JSON.stringify(geoJson(library, file, lang, about)), {
    headers: { 'content-type': 'application/geo+json; charset=utf-8' },
  });
};
