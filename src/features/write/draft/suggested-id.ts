import type { Draft } from './draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { slug } from '../source/from-address.ts';

/**
 * A first id for an entry: its English title, else its case and date, else its kind and date. Never one that is taken.
 */
export function suggestedId({ kind, th, en }: Draft, index: LibraryIndex): string {
  const first = (value: unknown): string => String((Array.isArray(value) ? value[0] : value) ?? '');
  const english = slug(first(en?.data['title']));
  const day = first(th.data['date']) || first(th.data['year']) || first(th.data['updated']);
  const base =
    english ||
    [first(th.data['cases']) || slug(first(th.data['title'])) || kind, /^\d{4}(?:-\d{2})?(?:-\d{2})?/.exec(day)?.[0]]
      .filter(Boolean)
      .join('-');
  let id = base;
  for (let number = 2; index.entries.some((entry) => entry.kind === kind && entry.id === id); number++)
    id = `${base}-${number}`;
  return id;
}
