/**
 * Stands behind each cell of a table in plain text, so that its columns can be told apart; to a reader it is a wide
 * space.
 */
export const CELL_END = '\u2003';

/** What is known of an entry's text after it has been rendered once. */
export interface Body {
  /** Safe HTML of the text; empty where the entry has no text of its own. */
  html: string;
  headings: { depth: number; id: string; text: string }[];
  /** The text cut at its headings, as plain text, for search. The part before the first heading has no `id`. */
  sections: { id?: string; heading?: string; text: string }[];
  /** Number of words, counted with a Thai dictionary. */
  words: number;
  /** Wiki links in order of appearance, each as `kind:id` (`case:lampang`, `term:codi`, `source:note-75701`). */
  links: string[];
  /** Sources in order of first citation; the number on the page is the position plus one. */
  citations: { source: string; locators: string[] }[];
  /** Ids of glossary terms that got a hint. */
  terms: string[];
}
