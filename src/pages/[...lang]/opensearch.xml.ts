import type { APIRoute } from 'astro';
import { openSearch } from '../../library/machines/open-search.ts';
import { SITE } from '../../site.config.ts';
import { publisherOf, wholeAddress } from '../../site/frame/publisher.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { languagePaths } from '../_paths.ts';

/** A browser keeps it apart from the page, so it needs to know where the site is. */
export const getStaticPaths = () => (import.meta.env.SITE ? languagePaths() : []);

/** Tells browsers how to search the library from their own field. */
export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang }, site }) =>
  new Response(
    openSearch({
      name: SITE.name[lang],
      description: words(lang).nav.search + ': ' + SITE.tagline[lang],
      lang,
      search: publisherOf(lang, site).url({ page: 'search' }),
      icon: wholeAddress(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}favicon.png`, site),
    }),
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
