import type { Loss } from '../../import/index.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';

/** What can be written: the kinds of entry, and items of the two lists. */
export type WriteKind = EntryKind | 'term' | 'source';
/** Kinds that one can begin with a blank form. */
export const WRITE_KINDS = [
  'note',
  'lesson',
  'case',
  'workshop',
  'help',
  'term',
  'source',
] as const satisfies readonly WriteKind[];

export type Fields = Record<string, unknown>;

/** One language of a draft: front matter as it will be written, and the text below it. */
export interface DraftText {
  data: Fields;
  body: string;
}

/** A picture of a draft; its bytes lie apart, so that typing does not write them again. */
export interface DraftPicture {
  name: string;
  width: number;
  height: number;
}

/**
 * Everything that an author has typed. Plain data; never changed in place, so that an earlier one can be brought back.
 */
export interface Draft {
  id: string;
  kind: WriteKind;
  /** Id of the entry: the name of its folder and its address. */
  entryId: string;
  th: DraftText;
  en?: DraftText;
  /** New or changed items of `sources.yaml` and `terms.yaml` that go with it. */
  sources: Fields[];
  terms: Fields[];
  pictures: DraftPicture[];
  /**
   * The published entry that it changes: names of the files beside it, and its sources, so that what did not change
   * stays as it was typed.
   */
  original?: { files: string[]; th: string; en?: string };
  /** What an import could not carry over. */
  losses: Loss[];
  /** Passages that the author has confirmed may be published. */
  confirmed: string[];
  /** Counts the times it was kept; a tab that holds an older one must not overwrite it. */
  revision: number;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
}

/** A new draft. @param today ISO date @param id unique on this device */
export function newDraft(kind: WriteKind, id: string, today: string, now: number): Draft {
  const isEntry = kind !== 'term' && kind !== 'source';
  return {
    id,
    kind,
    entryId: '',
    th: { data: isEntry ? { title: '', summary: '', status: 'draft', updated: today } : {}, body: '' },
    sources: kind === 'source' ? [{ accessed: today }] : [],
    terms: kind === 'term' ? [{}] : [],
    pictures: [],
    losses: [],
    confirmed: [],
    revision: 0,
    changed: now,
  };
}

/** What a list of drafts calls it; empty while it has no name. */
export function draftTitle({ kind, th, terms, sources, entryId }: Draft): string {
  const name = kind === 'term' ? terms[0]?.['th'] : kind === 'source' ? sources[0]?.['title'] : th.data['title'];
  return (typeof name === 'string' && name.trim()) || entryId;
}
