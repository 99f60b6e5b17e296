import type { Parent, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import type {} from 'mdast-util-mdx';

/** `[[target]]` or `[[target|label]]`. */
export interface WikiLink extends Node {
  type: 'wikiLink';
  target: string;
  label?: string;
}

/** `[@source]`, `[@source, p. 12; @other]`. */
export interface Citation extends Node {
  type: 'citation';
  items: { source: string; locator?: string }[];
}

/** The first mention of a glossary term, found in the text. */
export interface TermMention extends Node {
  type: 'termMention';
  id: string;
  value: string;
}

/** A mark that began like a link or a citation but is not one; the check reports it, readers see it as it was typed. */
export interface BrokenMark extends Node {
  type: 'brokenMark';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
    citation: Citation;
    termMention: TermMention;
    brokenMark: BrokenMark;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    citation: Citation;
    termMention: TermMention;
    brokenMark: BrokenMark;
  }
  interface HeadingData {
    /** The id of the heading on the page. */
    id?: string;
    /** What the author wrote in `[#…]`, good or not. */
    given?: string;
  }
}

export type { Parent, PhrasingContent };
