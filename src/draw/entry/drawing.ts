import type { Element, ElementContent } from 'hast';

/** What a kind of entry puts into the frame of a page. */
export interface EntryDrawing {
  /** The small line above the title. */
  kicker: ElementContent[];
  title: Element;
  /** What the page says first. */
  lead: Element;
  /**
   * The page's own column, in runs: between two of them the site places what it knows from elsewhere (lists of other
   * entries) and its tools, which a preview goes without.
   */
  main: ElementContent[][];
  /** Sections for the list of contents. */
  contents: [id: string, name: string][];
}
