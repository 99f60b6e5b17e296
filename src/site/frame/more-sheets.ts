import rareSheet from '../sheets/rare.css?url';
import tablesSheet from '../styles/tables.css?url';
import timelineSheet from '../styles/parts/timeline.css?url';
import type { EntryKind } from '../../intake/schema/names.ts';

interface Block {
  sheet: string;
  /** What only this sheet styles, in the HTML of a text. */
  holds: RegExp;
  /** Kinds whose own sheet has these styles, since most of their entries need them. */
  known: readonly EntryKind[];
}

const BLOCKS: readonly Block[] = [
  {
    sheet: rareSheet,
    holds: /<(?:blockquote|code|pre|input|figure)\b|class="(?:footnotes|quote|figure|lesson-card)[" ]/,
    known: [],
  },
  { sheet: tablesSheet, holds: /<table\b/, known: ['case', 'topic', 'workshop'] },
  { sheet: timelineSheet, holds: /class="timeline\b/, known: ['case', 'agenda'] },
];

/**
 * Sheets that the text of an entry needs beside that of its kind: most lessons have no table, and load no styles of one.
 * @param html the text as its page shows it
 * @returns addresses of style sheets
 */
export const moreSheets = (kind: EntryKind, html: string): string[] =>
  BLOCKS.filter(({ holds, known }) => !known.includes(kind) && holds.test(html)).map(({ sheet }) => sheet);
