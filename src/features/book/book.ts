import type { TextBlock } from '../../text/text-block.ts';
import type { Lang } from '../../words/languages.ts';
import type { IndexTerm } from './book-index.ts';

/** A part of a book: an entry with what it says and what it cites. */
export interface Chapter {
  /** Name of its file, ASCII. */
  id: string;
  title: string;
  lang: Lang;
  /** What it is, small, above the title. */
  kind: string;
  summary: string;
  /** A drawing as SVG that says in itself what it shows. */
  drawing?: string;
  /** The lead photograph, a JPEG, with the line that stands below it. */
  photo?: { bytes: Uint8Array; alt: string; told: string };
  blocks: TextBlock[];
  /** `number` of a citation in `blocks` is the place in this list, from 1. */
  sources: { text: string; url?: string }[];
  /** Path of its page, by which texts lead to it; and its address, where that is known. */
  path: string;
  url?: string;
}

/** A book, ready to be set. */
export interface Book {
  /** ASCII, without an ending. */
  name: string;
  title: string;
  subtitle: string;
  lang: Lang;
  author: string;
  publisher: string;
  licence: { name: string; url: string };
  /** Day of the last change in it, ISO. */
  changed: string;
  /** Names that an index on paper leads to; left out, there is none. */
  terms?: IndexTerm[];
  /** Chapters under headings; a book of one part has no heading of it. */
  parts: { title: string; chapters: Chapter[] }[];
}

export const chaptersOf = (book: Book): Chapter[] => book.parts.flatMap(({ chapters }) => chapters);
