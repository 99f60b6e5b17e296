import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SiteTexts } from '../../../src/features/search/index/site-pages.ts';
import { GUIDES } from '../../../src/words/guide-names.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { buildLibrary, type Library } from '../../../src/library/library.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';

/** The library that `content/` holds, records and all, read without Astro. */
export function ownLibrary(root = '.'): Library {
  const { entries, terms, sources, concepts, records } = syncContent(resolve(root), { base: '/', version: 'search' });
  return buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, concepts, records });
}

/** What the guides say and the page on the site itself, as the build hands it to the search. */
export const ownSiteTexts = (lang: Lang, root = '.'): SiteTexts => ({
  ...Object.fromEntries(GUIDES.map((name) => [name, read(root, `_guide/${lang}/${name}.mdx`)])),
  about: read(root, `_about/${lang}.mdx`),
});

const read = (root: string, page: string): string => readFileSync(resolve(root, 'src/pages', page), 'utf8');
