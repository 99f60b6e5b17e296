import type { Facet, FacetCounts, Filters } from './rank/facets.ts';
import type { StoredPage, StoredSection } from './format/texts.ts';

/**
 * How a result was found, best first:
 * `phrase` the query stands there letter for letter; `all` all its words do; `most`, `some` of its words do;
 * `spelling` none as typed, but letters like them (a slip of the finger). For a whole answer it is the best any result
 * has;
 * then also `none` (nothing found) and `empty` (nothing was asked: no letter or digit typed).
 */
export const RUNGS = ['phrase', 'all', 'most', 'some', 'spelling', 'none', 'empty'] as const;
export type Rung = (typeof RUNGS)[number];

/** A page that was found, with its passage that answers best. */
export interface Hit {
  page: StoredPage;
  section: StoredSection;
  /** Only for comparing within one answer. */
  score: number;
  rung: Rung;
  /** Slips of the finger between the query and the nearest place; 0 where it stands there letter for letter. */
  slips: number;
  /** Share of its trigrams that stand in the questions by which people ask for the page, 0 to 1. */
  asked: number;
  /** How much of what the query is about is the name of the page or of the section, 0 to 1. */
  named: number;
  /** What to mark in title and passage, in normal form, longest first; hand it to `excerpt` (`passage.ts`). */
  marks: string[];
}

/**
 * Something else that was searched for what was typed.
 * `name` another name of the same thing (พอช. → CODI); `era` the year in the other era; `spelling` a likelier spelling;
 * `keyboard` the same keys on the other layout (l;ylfbdki → สวัสดิการ).
 */
export interface Reading {
  kind: 'name' | 'era' | 'spelling' | 'keyboard';
  /** The part as typed, and what was searched for it. */
  from: string;
  to: string;
  /** The whole query with that part replaced. */
  query: string;
  /**
   * True when it was searched *instead*: tell the reader, and offer the original (`search(query, { asTyped: true })`).
   * False when it was searched beside what was typed.
   */
  instead: boolean;
}

export interface SearchOptions {
  /** How many hits to read and hand over; 20 if not told. More costs bytes. */
  limit?: number;
  /** Passes over that many hits first, for "show more". */
  offset?: number;
  filters?: Filters;
  /** Whether results are counted by what they can be narrowed by, which costs a file; as if true where it is not told. */
  facets?: boolean;
  /** `date`: newest first, undated last. */
  sort?: 'relevance' | 'date';
  /** No repair of spelling or keyboard layout: exactly what was typed. */
  asTyped?: boolean;
}

export interface Answer {
  hits: Hit[];
  /** Pages that match, with the filters applied; `hits` holds some of them. */
  total: number;
  rung: Rung;
  /** Other readings that brought something, those searched instead first. */
  readings: Reading[];
  /**
   * For each facet the results by value, where they were asked for, filtered by the *other* facets, so that "or"
   * choices keep their counts.
   */
  facets: FacetCounts;
  /** What the operators were understood as: `"exact phrase"`, `-without`. */
  phrases: string[];
  without: string[];
  /** When nothing was found: words of the collection that look like what was typed. */
  nearest: string[];
}

/** A page whose title has the words typed so far. */
export interface Suggestion {
  /** `lesson:see-then-do` */
  id: string;
  title: string;
  /** What `page.data` of a hit holds. */
  data: Record<string, unknown>;
  /** Normal forms to mark in the title. */
  marks: string[];
}

/** No results at all, with every facet empty. */
export const NO_FACETS = (): FacetCounts =>
  ({ kind: [], side: [], province: [], topic: [], year: [], evidence: [] }) satisfies Record<Facet, unknown[]>;
