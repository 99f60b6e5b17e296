import type { Lang } from '../words/languages.ts';
import { byCode } from '../words/order.ts';
import type { EntryFields } from '../intake/schema/entry/entry-fields.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

/**
 * The entries changed last, newest first; entries of the same day in order of kind and title, so that a build is the
 * same every time.
 */
export function latestChanges(library: Library, most: number): Entry[] {
  return [...library.entries]
    .sort((a, b) => byCode(b.th.data.updated, a.th.data.updated) || byKind(a, b) || byCode(a.id, b.id))
    .slice(0, most);
}

/** What is asked of an entry here. */
interface Telling {
  kind: EntryKind;
  id: string;
  th: { data: Pick<EntryFields, 'changes'> };
}

/** What changed in an entry, on which day (EDTF), in both languages. */
export interface Change<E extends Telling = Entry> {
  entry: E;
  date: string;
  what: Record<Lang, string>;
}

/** Every change that an entry tells of, newest first; those of one day by kind and id. */
export const changesOf = <E extends Telling>(library: { entries: readonly E[] }): Change<E>[] =>
  library.entries
    .flatMap((entry) => (entry.th.data.changes ?? []).map(({ date, what }) => ({ entry, date, what })))
    .sort((a, b) => byCode(b.date, a.date) || byKind(a.entry, b.entry) || byCode(a.entry.id, b.entry.id));

/** How many changes a page of earlier ones holds. */
const OF_A_PART = 200;
/** At least so many stand on the page of the latest ones. */
const OF_THE_LATEST = 60;

/**
 * Changes as pages show them: the latest, and the earlier ones in parts that are full, the oldest part first. Counted
 * from the oldest, so that a part stays what it is, and its address too, when others come.
 * @param changes newest first
 */
export function changeParts<T>(changes: readonly T[]): { latest: readonly T[]; parts: readonly (readonly T[])[] } {
  const full = Math.max(0, Math.floor((changes.length - OF_THE_LATEST) / OF_A_PART));
  const from = (part: number): number => changes.length - part * OF_A_PART;
  return {
    latest: changes.slice(0, from(full)),
    parts: Array.from({ length: full }, (_, at) => changes.slice(from(at + 1), from(at))),
  };
}

const KIND_RANK = ['note', 'help', 'lesson', 'case', 'agenda', 'workshop', 'topic'];
const byKind = (a: Telling, b: Telling): number => KIND_RANK.indexOf(a.kind) - KIND_RANK.indexOf(b.kind);
