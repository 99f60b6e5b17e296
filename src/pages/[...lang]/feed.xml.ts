import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { here } from '../../components/here.ts';
import { getLibrary } from '../../content.ts';
import { words } from '../../i18n/words.ts';
import type { Lang } from '../../model/entry.ts';
import { latestChanges } from '../../model/latest.ts';
import { textIn } from '../../model/library.ts';
import { SITE } from '../../site.ts';
import { languagePaths } from '../_paths.ts';

export const getStaticPaths = languagePaths;
const MOST = 30;

/** The latest changes as RSS, one feed a language. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  const { lang } = props as { lang: Lang };
  const library = await getLibrary();
  return rss({
    title: SITE.name[lang],
    description: SITE.tagline[lang],
    site: site ?? SITE.url,
    customData: `<language>${lang}</language>`,
    items: latestChanges(library, MOST).map((entry) => {
      const { data } = textIn(entry, lang);
      return {
        title: data.title,
        description: data.summary,
        link: here(lang)({ kind: entry.kind, id: entry.id }),
        pubDate: new Date(data.updated.replace(/[~?]$/, '')),
        categories: [words(lang).kind[entry.kind]],
      };
    }),
  });
}
