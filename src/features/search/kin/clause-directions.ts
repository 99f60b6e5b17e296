import { cosine, directionOf, nearness, type Placed } from './nearness.ts';
import type { Places } from './vectors.ts';

/** Where a clause of a long query lies, and how near it is to what the query as a whole brings. */
export interface ClauseDirection {
  direction: Float32Array;
  usual: number;
}

/** Pages that the query as a whole brings. */
const NEAREST = 40;

/**
 * Where the clauses of a query lie. What all of them say is the subject, and every page that the whole brings is near
 * it; so of each clause only that counts by which a page is nearer to it than those are.
 * @param clauses words and meanings of each, with their places
 * @param whole   how near each page is to the query as a whole
 */
export function clausesToward(
  clauses: readonly (readonly Placed[])[],
  whole: Float32Array,
  places: Places | undefined,
): ClauseDirection[] {
  if (clauses.length === 0) return [];
  const nearest = [...whole.keys()].sort((a, b) => whole[b]! - whole[a]!).slice(0, NEAREST);
  return clauses.flatMap((parts) => {
    const direction = directionOf(parts);
    if (!direction) return [];
    const near = nearness(places, whole.length, direction);
    return [{ direction, usual: nearest.reduce((sum, page) => sum + near[page]!, 0) / (nearest.length || 1) }];
  });
}

/** How much nearer a page is to one clause than pages usually are; 0 where there are none. */
export const nearestClause = (place: Float32Array | undefined, clauses: readonly ClauseDirection[]): number =>
  place && clauses.length > 0
    ? Math.max(...clauses.map(({ direction, usual }) => cosine(place, direction) - usual))
    : 0;
