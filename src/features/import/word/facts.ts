import type { PictureView } from '../picture.ts';

/** What a paragraph is, told to the reader in the place of the name of its style. */
export interface ParagraphFacts {
  role?: 'title' | 'caption' | 'quote' | 'contents' | undefined;
  /** Level of a heading, from 1. */
  heading?: number | undefined;
  /** Whether only its level in the outline makes a heading of it, and no style. */
  weak?: boolean | undefined;
  /** The number or mark that Word shows before it. */
  label?: { level: number; bullet: boolean; number: number; text: string } | undefined;
}

/** A picture of a Word file. */
export interface WordPicture {
  /** Its bytes; `undefined` where the file points at a part that it does not hold. */
  read(): Uint8Array | undefined;
  /** Address of a picture outside the file. */
  address?: string | undefined;
  /** Description for people who cannot see it, as Word has it. */
  alt: string;
  view?: PictureView | undefined;
  /** Words by which an author finds it. */
  place: string;
}

const BOOKMARK = 'picture ';

/** Name under which a picture passes through the reader. */
export const pictureMark = (index: number): string => `${BOOKMARK}${index}`;

/** Index of the picture that a mark stands for. */
export const markedPicture = (name: string | undefined): number | undefined =>
  name?.startsWith(BOOKMARK) ? Number(name.slice(BOOKMARK.length)) : undefined;
