import type { TextBlock } from './text-block.ts';

/** What is known of an entry's text after it has been rendered once. */
export interface Body {
  /** Safe HTML of the text; empty where the entry has no text of its own. */
  html: string;
  headings: { depth: number; id: string; text: string }[];
  /** The text as data, for all that is not HTML: documents, `/data/`, search. */
  blocks: TextBlock[];
  /** Number of words, counted with a Thai dictionary. */
  words: number;
  /** Wiki links in order of appearance, each as `kind:id` (`case:lampang`, `term:codi`, `source:note-75701`). */
  links: string[];
  /** Sources in order of first citation; the number on the page is the position plus one. */
  citations: { source: string; locators: string[] }[];
  /** Ids of glossary terms that got a hint. */
  terms: string[];
}
