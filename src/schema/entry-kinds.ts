/**
 * The kinds of entry that have a folder, and so an address of their own. A file of its own, so that pages can ask it
 * without loading the schemas.
 */
export const ENTRY_KINDS = ['case', 'lesson', 'note', 'workshop', 'agenda', 'topic'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
