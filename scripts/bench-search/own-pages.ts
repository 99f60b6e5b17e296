import { resolve } from 'node:path';
import { syncContent } from '../../src/mdx/sync-content.ts';
import type { Lang } from '../../src/model/entry.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { interfaceNames } from '../../src/search/interface-names.ts';
import type { NameGroup } from '../../src/search/names.ts';
import type { SearchPage } from '../../src/search/page.ts';
import { searchPages } from '../../src/search/records.ts';

/** What the site's own index is made of, read from `content/`, without Astro. */
export function ownPages(root = '.'): { pages(lang: Lang): SearchPage[]; names: NameGroup[] } {
  const { entries, terms, sources } = syncContent(resolve(root), { base: '/', version: 'search' });
  const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources });
  return {
    pages: (lang) => searchPages(library, lang),
    names: [...terms.map((term) => [term.th, term.en, ...term.also]), ...interfaceNames()],
  };
}
