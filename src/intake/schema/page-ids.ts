import { SIDES, type EntryKind } from './names.ts';

/** Ids of every page of an entry: its frame, its tools, and the lists behind its text. */
const FRAME = [
  'main',
  'contents',
  'contents-list',
  'make',
  'references',
  'terms-here',
  'tried',
  'related',
  'backlinks',
];

/**
 * Ids that the page of an entry uses for its own parts, by kind. A heading of a text that took one would stand on the
 * page with the same id twice, and links to either would lead to whichever comes first.
 */
const PAGE_IDS: Record<EntryKind, readonly string[]> = {
  case: [
    ...['card', 'dream', 'reality', 'gap', 'triangle', 'scheme', 'story', 'timeline', 'organisations', 'unknown'],
    ...['lessons', 'notes', 'whole'],
  ],
  lesson: ['advice', 'evidence', 'story', 'supports', 'against'],
  note: ['lessons'],
  workshop: ['clock', 'agenda', 'trouble', 'lessons'],
  agenda: [...SIDES, 'events', 'commitments', 'promised-for', 'records', 'story'],
  topic: ['begin', 'help-about', 'lessons', 'cases', 'rest'],
  help: ['symptoms', 'this-week', 'say', 'bring', 'elsewhere', 'lessons', 'kit', 'sum', 'not-this', 'other-help'],
};

/** Pages that stand in the folder of a kind, where an entry of the same id would have the same address. */
const PAGE_FOLDERS: Partial<Record<EntryKind, readonly string[]>> = { case: ['map', 'compare', 'benefits', 'in'] };

/** Whether the address that an entry with this id would have is that of another page. */
export const isPageFolder = (kind: EntryKind, id: string): boolean => PAGE_FOLDERS[kind]?.includes(id) ?? false;

/** How ids begin that are made for sources, citations, terms, footnotes, and headings without an id of their own. */
const MADE = /^(?:ref|cite|term|tried|tell|note-fn|note-fnref|note-footnote|s)-/;

/** Whether the page of an entry uses an id itself, so that no heading of its text may have it. */
export const isPageId = (kind: EntryKind, id: string): boolean =>
  FRAME.includes(id) || PAGE_IDS[kind].includes(id) || MADE.test(id);
