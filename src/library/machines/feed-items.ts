import type { Lang } from '../../words/languages.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { byCode } from '../../words/order.ts';
import type { Entry } from '../entry.ts';
import { changesOf } from '../latest.ts';
import type { Library } from '../library.ts';

/** What a feed is about: everything, what is new, what changed, a kind of entry, or a topic. */
export type FeedScope = 'all' | 'new' | 'changed' | { kind: EntryKind } | { topic: string };

/** One thing that a feed tells of. */
export interface FeedItem {
  entry: Entry;
  /** Day of the change, or on which a new entry was finished; EDTF. */
  date: string;
  /** What changed, in both languages; left out of what is new. */
  what?: Record<Lang, string>;
}

/**
 * What a feed tells, newest first. An entry that tells of no change is new, on the day on which its text was finished;
 * one that does tells each change by itself. Entries of one day take turns by kind, so that a day on which forty lessons
 * came does not hide the case that came with them.
 */
export function feedItems(library: Library, scope: FeedScope, most: number): FeedItem[] {
  const fresh: FeedItem[] = library.entries
    .filter(({ th }) => !th.data.changes?.length)
    .map((entry) => ({ entry, date: entry.th.data.updated }));
  const changed: FeedItem[] = changesOf(library);
  const all = scope === 'new' ? fresh : scope === 'changed' ? changed : [...fresh, ...changed];
  return takingTurns(all.filter(({ entry }) => isIn(entry, scope))).slice(0, most);
}

const isIn = ({ kind, th }: Entry, scope: FeedScope): boolean =>
  typeof scope === 'string' ||
  ('kind' in scope ? kind === scope.kind : th.data.topics.some((topic) => topic === scope.topic));

/** Orders by day, and those of a day by their turn within their kind. */
function takingTurns(items: readonly FeedItem[]): FeedItem[] {
  const met = new Map<string, number>();
  const sorted = [...items].sort((a, b) => byCode(b.date, a.date) || byCode(a.entry.id, b.entry.id));
  return sorted
    .map((item) => {
      const key = `${item.date} ${item.entry.kind}`;
      const turn = (met.get(key) ?? 0) + 1;
      met.set(key, turn);
      return { item, turn };
    })
    .sort((a, b) => byCode(b.item.date, a.item.date) || a.turn - b.turn || byCode(a.item.entry.kind, b.item.entry.kind))
    .map(({ item }) => item);
}
