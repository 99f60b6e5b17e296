import { aboutMarkdown } from '../_about/about-parts.ts';
import { beside } from '../../beside.ts';
import { getLibrary } from '../../content.ts';
import { isOwn, LANGS, type Lang } from '../../words/languages.ts';
import type { Library } from '../../library/library.ts';
import { remembered } from '../../reads.ts';
import type { IndexFiles } from '../../features/search/index/build-index.ts';
import { indexInput, indexSource, libraryIndex } from '../../features/search/index/library-index.ts';
import type { SiteTexts } from '../../features/search/index/site-pages.ts';

const written = import.meta.glob<string>(['../_guide/*/*.mdx', '../_about/*.mdx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What the guides say, by their names, and the page on the site itself. */
function siteTexts(lang: Lang): SiteTexts {
  // Guides in another language than these are read in English.
  const own = isOwn(lang) ? lang : 'en';
  const guide = `../_guide/${own}/`;
  const guides = Object.entries(written).filter(([path]) => path.startsWith(guide));
  return {
    ...Object.fromEntries(guides.map(([path, text]) => [path.slice(guide.length, -'.mdx'.length), text])),
    about: `${aboutMarkdown(lang)}\n\n${written[`../_about/${own}.mdx`]}`,
  } as SiteTexts;
}

const made = remembered(
  (library: Library): Map<Lang, IndexFiles> =>
    new Map(LANGS.map((lang) => [lang, libraryIndex(library, lang, siteTexts(lang))])),
);

/** Has a build make the indexes beside its pages. @returns whether there is one; `astro dev` makes them when asked */
export async function madeBeside(): Promise<boolean> {
  const make = beside();
  if (!make) return false;
  const library = await getLibrary();
  for (const lang of LANGS)
    make({
      maker: 'index',
      to: `search-index/${lang}`,
      input: indexInput(indexSource(library, lang, siteTexts(lang))),
    });
  return true;
}

/**
 * The search index of each language, built once for each state of the library; the same in `astro dev` and in a build.
 */
export const indexes = async (): Promise<Map<Lang, IndexFiles>> => made(await getLibrary());

/**
 * Answers with one file of an index, or with 404. @param path as the index names it, `start.bin` or
 * `<digest>/<name>.bin`
 */
export async function indexFile(lang: string | undefined, path: string): Promise<Response> {
  const bytes = (await indexes()).get(lang as Lang)?.get(path);
  return bytes
    ? new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } })
    : new Response(null, { status: 404 });
}
