import { byCode } from '../words/order.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

/**
 * The entries changed last, newest first; entries of the same day in order of kind and title, so that a build is the
 * same every time.
 */
export function latestChanges(library: Library, most: number): Entry[] {
  return [...library.entries]
    .sort(
      (a, b) =>
        byCode(b.th.data.updated, a.th.data.updated) ||
        KIND_RANK.indexOf(a.kind) - KIND_RANK.indexOf(b.kind) ||
        byCode(a.id, b.id),
    )
    .slice(0, most);
}

const KIND_RANK = ['note', 'help', 'lesson', 'case', 'agenda', 'workshop', 'topic'];
