import { LANGS, type Lang } from '../../../words/languages.ts';
import type { Library } from '../../../library/library.ts';
import { buildIndex, type IndexFiles, type MeantSource } from './build-index.ts';
import { conceptMeanings } from './concept-meanings.ts';
import { interfaceNames } from './names/interface-names.ts';
import type { SearchPage } from './indexed-page.ts';
import { neighbourPages } from './neighbour-pages.ts';
import { placeMeanings } from './names/place-names.ts';
import type { Meaning } from '../query/meanings.ts';
import type { NameGroup } from '../query/names.ts';
import { searchPages } from './pages-of-library.ts';
import { sitePages, type SiteTexts } from './site-pages.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** Everything that the index of one language is made of. */
export interface IndexSource {
  pages: SearchPage[];
  /** Groups of names that mean the same: the glossary's, and what the interface calls things. */
  names: NameGroup[];
  meant: MeantSource;
}

/**
 * What a library and the site around it give to be searched in one language; the site, its tests and its benchmarks all
 * take it from here.
 * @param texts what the guides say, and the page on the site itself
 */
export function indexSource(library: Library, lang: Lang, texts: SiteTexts = {}): IndexSource {
  const pages = [
    ...searchPages(library, lang),
    ...sitePages(lang, texts, library.sources),
    ...neighbourPages(library.neighbours, lang),
  ];
  const concepts = conceptMeanings(library.concepts, library.terms);
  const places = placeMeanings(pages);
  const behind = (numbers: readonly number[]): number[] => numbers.map((number) => concepts.length + number);
  return {
    pages,
    names: [
      ...library.terms.map((term) => [...LANGS.map((each) => term[flatKey(each)]), ...term.also]),
      ...interfaceNames(),
    ],
    meant: {
      meanings: [...concepts, ...places.meanings],
      placed: (page) => {
        const { own, named } = places.placed(page);
        return { own: behind(own), named: behind(named) };
      },
    },
  };
}

/** The index of a library in one language. */
export function libraryIndex(library: Library, lang: Lang, texts: SiteTexts = {}): IndexFiles {
  const { pages, names, meant } = indexSource(library, lang, texts);
  return buildIndex(pages, names, meant);
}

/** Everything that an index is made of, as data that can be sent to another thread and told apart by a digest. */
export interface IndexInput {
  pages: SearchPage[];
  names: NameGroup[];
  meanings: Omit<Meaning, 'level'>[];
  /** For each page the numbers of the meanings that are places of it. */
  placed: { own: number[]; named: number[] }[];
}

export function indexInput({ pages, names, meant: { meanings = [], placed } }: IndexSource): IndexInput {
  return { pages, names, meanings: [...meanings], placed: placed ? pages.map(placed) : [] };
}

export function indexOf({ pages, names, meanings, placed }: IndexInput): IndexFiles {
  const byId = new Map(pages.map(({ id }, at) => [id, placed[at]]));
  return buildIndex(pages, names, { meanings, placed: ({ id }) => byId.get(id) ?? { own: [], named: [] } });
}
