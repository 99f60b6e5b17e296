import type { OpenDocx, Relation } from '../open-docx.ts';
import type { WordPicture } from './facts.ts';
import type { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Look, Styles } from './styles.ts';
import type { Teller } from './told.ts';
import type { Element } from './xml.ts';

/** What all parts of a Word file share. */
export interface Word {
  file: OpenDocx;
  styles: Styles;
  numbering: Numbering;
  /** Addresses that the text links to; a link names its place here. */
  links: string[];
  pictures: WordPicture[];
  teller: Teller;
  /** Reads a document that was inserted into this one; `undefined` where it cannot. */
  inserted(bytes: Uint8Array): Element[] | undefined;
  /** Words of the notes of an inserted document, which stand in brackets; none in a document of its own. */
  notes?: ReadonlyMap<string, string>;
}

/** How far the reading of one part has come. */
export interface Reading {
  readonly word: Word;
  readonly relations: ReadonlyMap<string, Relation>;
  fields: Fields;
  /** How deep the blocks that are being read stand within others. */
  depth: number;
  /** Words of the last paragraph, for naming places. */
  last: string;
  /** Whether the blocks belong to a table of contents that Word made. */
  contents: boolean;
  /** Reads blocks into plain form: paragraphs and tables only. */
  blocks(nodes: readonly Element[]): Element[];
}

/** The paragraph that is being read. */
export interface Line {
  out: Element[];
  /** Blocks that stand behind the paragraph: text boxes, charts. */
  behind: Element[];
  base: Look;
  /** Words that are seen so far. */
  words: string;
  /** Whether it belongs to a table of contents that Word made. */
  contents: boolean;
}

/** Words by which a place within a paragraph is named. */
export const nearby = ({ last }: Reading, line: Line): string => line.words || last;
