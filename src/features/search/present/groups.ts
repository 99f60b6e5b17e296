import type { FacetCounts } from '../rank/facets.ts';

/** Results of one kind, as the page shows them together. */
export interface Group<H> {
  kind: string;
  /** Those that were handed over, best first. */
  hits: H[];
  /** How many there are in all. */
  total: number;
  /** How many of them are shown before somebody asks for more. */
  shown: number;
}

/** Results shown of each kind at first, where there are several kinds; alone a kind may fill the page. */
const OF_EACH = 4;
const ALONE = 20;

/**
 * Results by kind: the kind with the best result first, and in each kind the best first. A kind whose results are too
 * far down to be among the first has its group all the same.
 * @param wanted kinds that were chosen; none means all
 */
export function groupsOf<H extends { data: { kind: string } }>(
  { hits, facets }: { hits: readonly H[]; facets: FacetCounts },
  wanted: readonly string[],
): Group<H>[] {
  const totals = new Map(
    facets.kind
      .filter(({ value }) => wanted.length === 0 || wanted.includes(value))
      .map(({ value, count }) => [value, count]),
  );
  const kinds = [...new Set([...hits.map(({ data }) => data.kind), ...totals.keys()])];
  return kinds.map((kind) => {
    const own = hits.filter(({ data }) => data.kind === kind);
    return {
      kind,
      hits: own,
      total: Math.max(totals.get(kind) ?? 0, own.length),
      shown: kinds.length > 1 ? OF_EACH : ALONE,
    };
  });
}

/** Results in the order in which a reader meets them who goes down the page and asks for nothing more. */
export const drawnHits = <H extends { data: { kind: string } }>(
  answer: { hits: readonly H[]; facets: FacetCounts },
  wanted: readonly string[] = [],
): H[] => groupsOf(answer, wanted).flatMap(({ hits, shown }) => hits.slice(0, shown));
