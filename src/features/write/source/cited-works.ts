import { itemAt } from '../../../certain.ts';
import type { Loss } from '../../import/index.ts';
import type { Fields } from '../draft/draft.ts';
import { fromCsl } from './from-csl-json.ts';
import { knownId, withFreeIds, type KnownSource } from './free-ids.ts';
import { withId } from './from-address.ts';

/** A work that an imported text cites under a name for now; `item` is CSL-JSON. */
export interface Cited {
  id: string;
  item: Fields;
}

/**
 * Gives the works that a Word file cites their ids: that of the library where it has the work, a free one otherwise.
 * @param text  text with `[@…]` under the names for now
 * @param known sources of the library
 * @returns the text with the ids, and the sources that are new
 */
export function placeCited(
  text: string,
  cited: readonly Cited[],
  known: readonly KnownSource[],
): { text: string; sources: Fields[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const ids = new Map<string, string>();
  const fresh: { name: string; source: Fields }[] = [];
  for (const { id: name, item } of cited) {
    const made = fromCsl(item);
    const same = knownId(made.source, known);
    if (same !== undefined) ids.set(name, same);
    else {
      losses.push(...made.losses);
      fresh.push({ name, source: withId(made.source) });
    }
  }
  const sources = withFreeIds(
    fresh.map(({ source }) => source),
    known.map(({ id }) => String(id)),
  );
  fresh.forEach(({ name }, index) => ids.set(name, String(itemAt(sources, index)['id'])));
  return {
    text: text.replace(/@(cited-in-word-\d+)\b/g, (all, name: string) => {
      const id = ids.get(name);
      return id === undefined ? all : `@${id}`;
    }),
    sources,
    losses,
  };
}
