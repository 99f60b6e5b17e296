import type { Lang } from '../../../words/languages.ts';
import type { Side } from '../../../intake/schema/names.ts';
import type { SideLine } from '../../../draw/triangle/sides-picture.ts';

/** A piece of text on a slide. */
export interface SlideText {
  text: string;
  /** A label above a text, in bold and smaller. */
  label?: string;
  /** One item of a list. */
  bullet?: boolean;
  /** One item of a numbered list: its number. */
  number?: number;
  /** How deep the list is in which the item stands, from 0. */
  level?: number;
  bold?: boolean;
}

/** A table on a slide. A row of one cell goes over all columns. */
export interface SlideTable {
  head: string[];
  rows: string[][];
}

/** One slide as data, before anything of PowerPoint is known. */
export interface SlideModel {
  layout: 'cover' | 'statement' | 'text' | 'columns' | 'table' | 'sources';
  title: string;
  /** Small line above the title. */
  kicker?: string;
  side?: Side;
  /** Texts, in one column or more. */
  columns: SlideText[][];
  /** Stands in place of columns. */
  table?: SlideTable;
  /** Stands in the first column without text: a PNG, its shape, and what it shows. */
  picture?: { png: Uint8Array; width: number; height: number; alt: string };
  /** Stands in the first column, which is narrower then: how the three sides stand, and the drawing in words. */
  triangle?: { sides: Record<Side, SideLine>; alt: string };
  /** Small lines at the foot: sources, strength of evidence. */
  foot?: string;
  /** Address behind the QR code in the corner. */
  url?: string;
  /** Whether that is where the circle tells what came of it. */
  tells?: boolean;
  /** What the facilitator reads. */
  notes: string;
  /** Language of the text where it is not that of the deck. */
  lang: Lang;
}

/** What a slide says itself; the rest is the same for all slides of an entry. */
export type OwnSlide = Omit<SlideModel, 'side' | 'url' | 'lang'>;
