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
        b.th.data.updated.localeCompare(a.th.data.updated) ||
        KIND_RANK.indexOf(a.kind) - KIND_RANK.indexOf(b.kind) ||
        a.id.localeCompare(b.id),
    )
    .slice(0, most);
}

const KIND_RANK = ['note', 'lesson', 'case', 'agenda', 'workshop', 'topic'];
