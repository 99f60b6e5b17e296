import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content.ts';
import { keptPictures, pictureName, tellingOf, type Telling } from '../../../features/picture/index.ts';
import type { Library } from '../../../library/library.ts';
import { namesToKeepWhole } from '../../../library/place.ts';
import { remembered } from '../../../reads.ts';
import { SITE } from '../../../site.config.ts';
import { LANGS } from '../../../words/languages.ts';
import { languagePaths } from '../../_paths.ts';

/** What the picture of every entry tells, by its name. */
function wanted({ entries }: Library): Map<string, Telling> {
  return new Map(
    LANGS.flatMap((lang) =>
      entries.map((entry) => {
        const telling = tellingOf(entry, lang, SITE.name[lang]);
        return [pictureName(entry, telling), telling] as const;
      }),
    ),
  );
}

/** The pictures that stand beside shared links. Links to them need an address, so that without one there are none. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const { entries } = await getLibrary();
  return languagePaths().flatMap(({ params, props: { lang } }) =>
    entries.map((entry) => ({
      params: { ...params, picture: pictureName(entry, tellingOf(entry, lang, SITE.name[lang])) },
    })),
  );
}

const pictures = remembered((library: Library) => keptPictures(wanted(library), namesToKeepWhole(library)));

export const GET: APIRoute = async ({ params }) => {
  const picture = await pictures(await getLibrary())(params['picture'] ?? '');
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
