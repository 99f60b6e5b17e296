/** One passage of a page: what a hit points at. */
export interface SearchSection {
  /** Id of the heading to jump to; none for the part before the first heading. */
  anchor?: string;
  heading?: string;
  /** Plain text. */
  text: string;
  /**
   * A line of a list, found by its name; what stands beside it by the alphabet teaches nothing of what belongs
   * together.
   */
  listed?: boolean;
}

/** Parts the names in a page's key, so that a search for one of them is known to be for that very page. */
export const NAME_BREAK = '\n';

/** Something that can be found: a lesson, a case, a term … The index knows nothing else of the site. */
export interface SearchPage {
  /** Unique, such as `case:lampang`. */
  id: string;
  title: string;
  /** Weighs as much as the title but is not shown as one: a lesson's statement, other names. */
  key?: string;
  /** What a list of results needs to show; kept as it is. */
  data?: Record<string, unknown>;
  /** Values by facet, such as `{ kind: ['case'], province: ['TH-52'] }`. */
  facets?: Record<string, readonly string[]>;
  /** ISO date for sorting by date. */
  date?: string;
  sections: readonly SearchSection[];
  /** How people ask for it; searched, never shown. */
  asks?: readonly string[];
  /** Provinces that it is about: its own, and others that it names. */
  places?: { own: readonly string[]; named: readonly string[] };
}
