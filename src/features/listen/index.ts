import type { EntryKind } from '../../intake/schema/names.ts';

/** The door of listening: kinds of entries that can be read aloud. */
export const isHeard = (kind: EntryKind): boolean => kind === 'lesson' || kind === 'help' || kind === 'case';
