import { resolve } from 'node:path';
import { syncContent } from '../../src/sync/sync-content.ts';
import type { Lang } from '../../src/words/languages.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { interfaceNames } from '../../src/features/search/index/interface-names.ts';
import type { NameGroup } from '../../src/features/search/query/names.ts';
import type { SearchPage } from '../../src/features/search/index/indexed-page.ts';
import { searchPages } from '../../src/features/search/index/pages-of-library.ts';

/** What the site's own index is made of, read from `content/`, without Astro. */
export function ownPages(root = '.'): { pages(lang: Lang): SearchPage[]; names: NameGroup[] } {
  const { entries, terms, sources } = syncContent(resolve(root), { base: '/', version: 'search' });
  const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources });
  return {
    pages: (lang) => searchPages(library, lang),
    names: [...terms.map((term) => [term.th, term.en, ...term.also]), ...interfaceNames()],
  };
}
