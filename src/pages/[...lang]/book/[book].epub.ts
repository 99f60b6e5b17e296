import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content.ts';
import { epub } from '../../../features/book/index.ts';
import { bookName, bookOf, publishedBooks, type BookScope } from '../../../features/book/from-library.ts';
import { bookPhotos } from '../../../features/picture/index.ts';
import type { Library } from '../../../library/library.ts';
import { namesToKeepWhole } from '../../../library/place.ts';
import type { Lang } from '../../../words/languages.ts';
import { remembered } from '../../../reads.ts';
import { takeWords } from '../../../words/take-words.ts';
import { bookPublisher } from '../../_books.ts';
import { languagePaths } from '../../_paths.ts';

interface Props {
  lang: Lang;
  scope: BookScope;
}

/** The library, each side of the triangle and each topic as books. */
export const getStaticPaths = async () => {
  const scopes = publishedBooks(await getLibrary());
  return languagePaths().flatMap(({ params, props }) =>
    scopes.map((scope) => ({ params: { ...params, book: bookName(scope) }, props: { ...props, scope } })),
  );
};

/** Made once for all books of a build. */
const photosOf = remembered((library: Library) => bookPhotos(library.entries, process.cwd()));

export const GET: APIRoute<Props> = async ({ props: { lang, scope }, site }) => {
  const library = await getLibrary();
  const bytes = epub(
    bookOf(library, scope, lang, { ...bookPublisher(lang, site), photos: await photosOf(library) }),
    takeWords(lang).inBook,
    namesToKeepWhole(library),
  );
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/epub+zip' } });
};
