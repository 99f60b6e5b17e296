import type { Side } from '../../../intake/schema/names.ts';

/** A piece of text on a slide. */
export interface SlideText {
  text: string;
  /** A label above a text, in bold and smaller. */
  label?: string;
  /** One item of a list. */
  bullet?: boolean;
  bold?: boolean;
}

/** One slide as data, before anything of PowerPoint is known. */
export interface SlideModel {
  layout: 'cover' | 'statement' | 'text' | 'columns' | 'sources';
  title: string;
  /** Small line above the title. */
  kicker?: string;
  side?: Side;
  /** Texts, in one column or more. */
  columns: SlideText[][];
  /** Small lines at the foot: sources, strength of evidence. */
  foot?: string;
  /** Address behind the QR code in the corner. */
  url?: string;
  /** What the facilitator reads. */
  notes: string;
  /** Language of the text where it is not that of the deck. */
  lang: 'th' | 'en';
}
