import type { Lang } from '../../../words/languages.ts';
import type { Library } from '../../../library/library.ts';
import { buildIndex, type IndexFiles } from './build-index.ts';
import { interfaceNames } from './interface-names.ts';
import type { SearchPage } from './indexed-page.ts';
import type { NameGroup } from '../query/names.ts';
import { searchPages } from './pages-of-library.ts';

/** Everything that the index of one language is made of. */
export interface IndexSource {
  pages: SearchPage[];
  /** Groups of names that mean the same: the glossary's, and what the interface calls things. */
  names: NameGroup[];
}

/** What a library gives to be searched in one language; the site, its tests and its benchmarks all take it from here. */
export const indexSource = (library: Library, lang: Lang): IndexSource => ({
  pages: searchPages(library, lang),
  names: [...library.terms.map((term) => [term.th, term.en, ...term.also]), ...interfaceNames()],
});

/** The index of a library in one language. */
export function libraryIndex(library: Library, lang: Lang): IndexFiles {
  const { pages, names } = indexSource(library, lang);
  return buildIndex(pages, names);
}
