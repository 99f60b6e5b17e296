import type { APIRoute } from 'astro';
import { beside, type BookInput } from '../../../beside.ts';
import { getLibrary } from '../../../content.ts';
import { epub } from '../../../features/book/index.ts';
import { bookName, bookOf, entriesOf, publishedBooks, type BookScope } from '../../../features/book/from-library.ts';
import { bookPhotos } from '../../../features/picture/index.ts';
import type { ProvinceCode } from '../../../intake/schema/provinces.ts';
import type { Library } from '../../../library/library.ts';
import { address } from '../../../library/address.ts';
import { bookFile } from '../../../library/machines/files.ts';
import { namesToKeepWhole } from '../../../library/place.ts';
import { LANGS, type Lang } from '../../../words/languages.ts';
import { remembered } from '../../../reads.ts';
import { takeWords } from '../../../words/take-words.ts';
import { bookPublisher } from '../../_books.ts';
import { languagePaths } from '../../_paths.ts';

interface Props {
  lang: Lang;
  scope: BookScope;
}

/**
 * The library, each side of the triangle and each topic as books; in a large library each province. A build has them made
 * beside its pages; `astro dev` makes them when they are asked for.
 */
export const getStaticPaths = async () => {
  const library = await getLibrary();
  const scopes = publishedBooks(library);
  const make = beside();
  if (!make)
    return languagePaths().flatMap(({ params, props }) =>
      scopes.map((scope) => ({ params: { ...params, book: bookName(scope) }, props: { ...props, scope } })),
    );
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  for (const scope of scopes) {
    const photos = await photosFor(library, scope);
    for (const lang of LANGS)
      make({
        maker: 'book',
        to: address(bookFile(bookName(scope)), lang),
        input: bookInput(library, { lang, scope }, { site, photos }),
      });
  }
  return [];
};

/** Made once for all books of a build. */
const photosOf = remembered((library: Library) => bookPhotos(library.entries, process.cwd()));
/** Those of a province are in no other book, and are let go with it. */
const photosFor = (library: Library, scope: BookScope): Promise<ReadonlyMap<string, Uint8Array>> =>
  isOfProvince(scope) ? bookPhotos(entriesOf(library, scope), process.cwd()) : photosOf(library);
const isOfProvince = (scope: BookScope): scope is { province: ProvinceCode } =>
  scope !== 'library' && 'province' in scope;

function bookInput(
  library: Library,
  { lang, scope }: Props,
  { site, photos }: { site: URL | undefined; photos: ReadonlyMap<string, Uint8Array> },
): BookInput {
  const cases = isOfProvince(scope) ? library.casesIn(scope.province) : undefined;
  return {
    book: bookOf(library, scope, lang, { ...bookPublisher(lang, site), photos }),
    words: takeWords(lang).inBook,
    names: [...namesToKeepWhole(library, cases)],
  };
}

export const GET: APIRoute<Props> = async ({ props, site }) => {
  const library = await getLibrary();
  const { book, words, names } = bookInput(library, props, { site, photos: await photosFor(library, props.scope) });
  return new Response(new Uint8Array(epub(book, words, names)), {
    headers: { 'content-type': 'application/epub+zip' },
  });
};
