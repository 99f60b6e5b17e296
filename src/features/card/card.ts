import type { Side } from '../../intake/schema/names.ts';

/** A part of a picture for chats: a line of its own, or points under a heading. */
export interface CardPart {
  heading?: string;
  /** In words; `marks` stand before them: numbers of steps, or the shapes of sides. */
  points: { text: string; mark?: string; side?: Side }[];
}

/** What a picture for groups that do not open links tells. */
export interface Card {
  lang: string;
  /** Name of the network. */
  name: string;
  /** What it is, small, above the title. */
  kind: string;
  side?: Side;
  title: string;
  /** What must be read even where the rest is not. */
  text: string;
  /** Drawn below it, as wide as the card. */
  drawing?: ImageBitmap;
  parts: CardPart[];
  /** Smaller, at the foot: how sure it is, what it rests on, the licence. */
  foot: string[];
  /** The address that the code leads to, and as people read it. */
  url: string;
  shown: string;
  /** What stands above the code. */
  scan: string;
  /** Said where there was no room for all of it. */
  more: string;
}
