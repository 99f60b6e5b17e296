import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { here } from '../../here.ts';
import { getLibrary } from '../../content.ts';
import { words } from '../../words/words.ts';
import type { Lang } from '../../words/languages.ts';
import { changesOf } from '../../library/latest.ts';
import { textIn } from '../../library/library.ts';
import { SITE } from '../../site.config.ts';
import { languagePaths } from '../_paths.ts';

/** A feed is read elsewhere, so it needs to know where the site is: without an address there is none. */
export const getStaticPaths = () => (import.meta.env.SITE ? languagePaths() : []);
const MOST = 30;

/** The latest changes, with what they were, as RSS, one feed a language. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  const { lang } = props as { lang: Lang };
  const library = await getLibrary();
  const home = new URL(here(lang)({ page: 'home' }), site);
  return rss({
    title: SITE.name[lang],
    description: SITE.tagline[lang],
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${lang}</language><atom:link href="${new URL('feed.xml', home).href}" rel="self" type="application/rss+xml"/>`,
    items: changesOf(library)
      .slice(0, MOST)
      .map(({ entry, date, what }) => ({
        title: textIn(entry, lang).data.title,
        description: what[lang],
        link: here(lang)({ kind: entry.kind, id: entry.id }),
        pubDate: new Date(date.replace(/[~?]$/, '')),
        categories: [words(lang).kind[entry.kind]],
      })),
  });
}
