import type { Element } from 'hast';

/** A cell of the table behind a chart. */
export type Cell = string | number | undefined;

/** A chart with all that stands around it: what it shows, the same in words, as a table, and where it comes from. */
export interface Chart {
  /** Short id, part of the address of its table. */
  id: string;
  /** What it shows, as a sentence. */
  title: string;
  /** What a reader sees in it, in words. */
  alt: string;
  /** What must be known to read it. */
  note?: string;
  drawing: Element;
  /** What the marks mean. */
  key?: Element;
  head: readonly string[];
  /** One row a point; the last column holds its sources. */
  rows: readonly (readonly Cell[])[];
  /** Ids of the sources of all points, each once. */
  sources: readonly string[];
}

/** Width of a drawing in units of its view box: about those of a phone of 360 px. */
export const WIDTH = 340;

/** Each source once, in the order in which points name them. */
export const sourcesOf = (points: readonly { sources: readonly string[] }[]): string[] => [
  ...new Set(points.flatMap(({ sources }) => sources)),
];
