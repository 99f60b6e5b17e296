/** Reciprocal rank fusion: how far down a list still counts. Untuned; 20 suits short lists. */
const K = 20;

/** Lists of ids joined by reciprocal rank, best first; equal ones in the order of their first list. */
export function fused(lists: readonly (readonly string[])[]): string[] {
  const sums = new Map<string, number>();
  for (const list of lists) list.forEach((id, at) => sums.set(id, (sums.get(id) ?? 0) + 1 / (K + at + 1)));
  return [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
