import { byCode } from '../words/order.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

/** Why two entries are shown together; `id` names the case, topic or source that they share. */
export type Relation =
  | { reason: 'same-case'; id: string }
  | { reason: 'same-side-and-topic'; id: string }
  | { reason: 'same-source'; id: string };

export interface RelatedEntry {
  entry: Entry;
  relation: Relation;
}

const WEIGHT = { 'same-case': 4, 'same-side-and-topic': 3, 'same-source': 2 } as const;
/** What very many entries share says little; beyond this many it is passed over. */
const TOO_COMMON = 60;

/**
 * Entries that a reader of this one may want next, best first, each with the strongest reason.
 * Entries that it links to in its fields already (a note's case, a lesson's cases) are left out.
 * @param most how many at most
 */
export function relatedTo(library: Library, entry: Entry, most = 6): RelatedEntry[] {
  const own = `${entry.kind}:${entry.id}`;
  const refers = library.refersTo(own);
  const scores = new Map<Entry, { score: number; relation: Relation }>();
  for (const key of refers) {
    const relation = relationThrough(key);
    if (!relation) continue;
    const others = library.referredToBy(key);
    if (others.length > TOO_COMMON) continue;
    for (const other of others) {
      const otherKey = `${other.kind}:${other.id}`;
      if (otherKey === own || refers.has(otherKey) || other.kind === 'topic') continue;
      if (relation.reason === 'same-side-and-topic' && !sameSide(entry, other)) continue;
      const known = scores.get(other);
      const weight = WEIGHT[relation.reason] / Math.log2(2 + others.length);
      if (!known) scores.set(other, { score: weight, relation });
      else {
        known.score += weight;
        if (WEIGHT[relation.reason] > WEIGHT[known.relation.reason]) known.relation = relation;
      }
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y.score - x.score || byCode(a.id, b.id))
    .slice(0, most)
    .map(([other, { relation }]) => ({ entry: other, relation }));
}

function relationThrough(key: string): Relation | undefined {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'case') return { reason: 'same-case', id };
  if (kind === 'topic') return { reason: 'same-side-and-topic', id };
  if (kind === 'source') return { reason: 'same-source', id };
  return undefined;
}

/** Topics alone are broad: they join two lessons only when both stand on the same side; other kinds have no side. */
function sameSide(a: Entry, b: Entry): boolean {
  if (a.kind !== 'lesson' || b.kind !== 'lesson') return a.kind === b.kind;
  return a.th.data.side === b.th.data.side;
}
