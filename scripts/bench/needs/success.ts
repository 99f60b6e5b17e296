import type { Need } from '../search/read-lines.ts';

/** How many of the first hits count. */
export const DEPTHS = [1, 3, 5, 10] as const;

/** How well a set of needs was met: shares, 0 to 1. */
export interface Success {
  needs: number;
  /** Share with a right answer among so many first hits, in the order of `DEPTHS`. */
  at: number[];
  /** Mean of 1 ÷ rank of the first right answer among ten. */
  mrr: number;
}

/** @param hits for each need the ids of its hits, best first */
export function success(needs: readonly Need[], hits: ReadonlyMap<string, readonly string[]>): Success {
  const ranks = needs.map(({ id, relevant }) =>
    (hits.get(id) ?? []).slice(0, 10).findIndex((hit) => relevant.includes(hit)),
  );
  const share = (count: number): number => count / (needs.length || 1);
  return {
    needs: needs.length,
    at: DEPTHS.map((depth) => share(ranks.filter((rank) => rank >= 0 && rank < depth).length)),
    mrr: share(ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0)),
  };
}
