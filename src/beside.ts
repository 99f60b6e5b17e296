import type { Book } from './features/book/book.ts';
import type { BookWords } from './features/book/epub.ts';
import type { IndexInput } from './features/search/index/library-index.ts';

/**
 * Something that is made of plain data alone, and needs neither Astro nor the library any more: a build makes it beside
 * the drawing of pages, and takes it from the build before where the data is the same (`scripts/build/beside`).
 */
export type Job = {
  /** Where it goes in the built site: a file, or the folder of its files. */
  to: string;
} & ({ maker: 'index'; input: IndexInput } | { maker: 'book'; input: BookInput });

export interface BookInput {
  book: Book;
  words: BookWords;
  /** Names that no line may part. */
  names: string[];
}

/** Takes what is to be made; it is there once the build is done. */
export type Beside = (job: Job) => void;

/** The build and the site are bundled apart and meet here. */
const PLACE = Symbol.for('mountain.beside');
type Meeting = { [PLACE]?: Beside | undefined };

/** Who makes things beside the pages; `undefined` in `astro dev`, where each is made when it is asked for. */
export const beside = (): Beside | undefined => (globalThis as Meeting)[PLACE];
/** From now on things are made so. */
export function makeBeside(taker: Beside | undefined): void {
  (globalThis as Meeting)[PLACE] = taker;
}
