import type { Hit } from '../answer.ts';
import type { Probe } from '../query/query-plan.ts';
import type { Gathering } from '../query/gathering.ts';
import { fitOf, type KitSize } from './fits.ts';
import { liftsFor } from './intents.ts';
import { KINDS } from './ranking.ts';

/** Background (`data.aside`), such as an event, stands below a lesson, case or term that answers about as well. */
const ASIDE = 0.8;

/** How hits of one query stand to each other: by score, by their kind, and by what the query asks for. */
export interface Standings {
  standing: (hit: Hit) => number;
  /** Best first; equal ones in the order of the collection. */
  order: (a: Hit, b: Hit) => number;
}

export function standings({ squeezed, gathering }: Pick<Probe, 'squeezed' | 'gathering'>): Standings {
  const lifts = liftsFor(squeezed);
  // Of all that tell of a year or a sum, no kind answers rather than another.
  const asksInWords = /\p{L}/u.test(squeezed);
  const standing = ({ score, page: { data } }: Hit): number => {
    const kind = String(data['kind']);
    const size = data['size'] as KitSize | undefined;
    const fit = gathering && size ? fitOf(squeezed, gathering, size) : 0;
    return (
      (score + (asksInWords ? (KINDS[kind] ?? 0) : 0) + fit) * (data['aside'] ? ASIDE : 1) * (lifts.get(kind) ?? 1)
    );
  };
  return { standing, order: (a, b) => standing(b) - standing(a) || a.page.number - b.page.number };
}

/** All hits in their order, with room among the first for each side of what is asked. */
export function inOrder(
  hits: readonly Hit[],
  order: Standings['order'],
  { gathering }: Pick<Probe, 'gathering'>,
): Hit[] {
  const sorted = onePlanFirst([...hits].sort(order)).sort(order);
  return gathering ? bothSides(sorted, gathering) : sorted;
}

/**
 * A page of help gathers what lessons and cases tell, so the best one is enough at the top: the others step back a
 * little and leave room for what it rests on.
 */
function onePlanFirst(hits: Hit[]): Hit[] {
  let plans = 0;
  return hits.map((hit) =>
    hit.page.data['kind'] === 'help' && plans++ > 0 ? { ...hit, score: hit.score * SECOND_PLAN } : hit,
  );
}
const SECOND_PLAN = 0.8;

const FIRST = 3;

/**
 * Who plans a meeting asks two things: how to hold it, and what is known of its matter. So the first three have a kit
 * and something that is none. Who only wishes for something to do together has no form yet, and gets two kits.
 */
function bothSides(sorted: Hit[], { wished }: Pick<Gathering, 'wished'>): Hit[] {
  const isKit = ({ page }: Hit): boolean => page.data['kind'] === 'workshop';
  const [kits, others] = [sorted.filter(isKit), sorted.filter((hit) => !isKit(hit))];
  const first = new Set([...kits.slice(0, wished ? 2 : 1), ...others.slice(0, 1)]);
  for (const hit of sorted) if (first.size < FIRST) first.add(hit);
  return [...sorted.filter((hit) => first.has(hit)), ...sorted.filter((hit) => !first.has(hit))];
}
