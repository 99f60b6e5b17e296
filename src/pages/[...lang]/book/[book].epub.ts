import type { APIRoute } from 'astro';
import { beside, type BookInput } from '../../../beside.ts';
import { getLibrary } from '../../../content.ts';
import { epub } from '../../../features/book/index.ts';
import { bookName, bookOf, publishedBooks, type BookScope } from '../../../features/book/from-library.ts';
import { bookPhotos } from '../../../features/picture/index.ts';
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
 * The library, each side of the triangle and each topic as books. A build has them made beside its pages; `astro dev`
 * makes them when they are asked for.
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
  for (const lang of LANGS)
    for (const scope of scopes)
      make({
        maker: 'book',
        to: address(bookFile(bookName(scope)), lang),
        input: await bookInput(library, { lang, scope }, site),
      });
  return [];
};

/** Made once for all books of a build. */
const photosOf = remembered((library: Library) => bookPhotos(library.entries, process.cwd()));

async function bookInput(library: Library, { lang, scope }: Props, site: URL | undefined): Promise<BookInput> {
  return {
    book: bookOf(library, scope, lang, { ...bookPublisher(lang, site), photos: await photosOf(library) }),
    words: takeWords(lang).inBook,
    names: [...namesToKeepWhole(library)],
  };
}

export const GET: APIRoute<Props> = async ({ props, site }) => {
  const { book, words, names } = await bookInput(await getLibrary(), props, site);
  return new Response(new Uint8Array(epub(book, words, names)), {
    headers: { 'content-type': 'application/epub+zip' },
  });
};
