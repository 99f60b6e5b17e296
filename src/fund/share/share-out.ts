/** Why a budget cannot be shared out as asked. */
export type ShareTrouble = 'floors-too-high' | 'ceilings-too-low';

/** What each may get at least and at most, whole baht; `ceiling` may be `Infinity`. */
export interface Bounds {
  floor: number;
  ceiling: number;
}

/**
 * Shares a budget out by weights, in whole baht that come to the budget exactly. Nobody gets less than the floor or more
 * than the ceiling; what that takes or frees is shared by weight among the others. Baht that rounding leaves over go to
 * those who lost most by it.
 * @param weights not negative, at least one above 0
 * @param budget  whole baht, not negative
 */
export function shareOut(
  weights: readonly number[],
  budget: number,
  { floor, ceiling }: Bounds,
): { baht: number[] } | { trouble: ShareTrouble } {
  if (floor * weights.length > budget) return { trouble: 'floors-too-high' };
  if (ceiling * weights.length < budget) return { trouble: 'ceilings-too-low' };
  return { baht: wholeBaht(boundedShares(weights, budget, floor, ceiling), budget, ceiling) };
}

/**
 * Fixes at its bound whoever is beyond it, and shares the rest among the others, until nobody is. Only the side on which
 * more money is at stake is fixed in a round: what the others get may still bring the rest within its bounds.
 */
function boundedShares(weights: readonly number[], budget: number, floor: number, ceiling: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const open = weights.map((_, at) => at).filter((at) => !fixed.has(at));
    const left = budget - [...fixed.values()].reduce((sum, baht) => sum + baht, 0);
    const all = open.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
    const share = (at: number): number => (all > 0 ? (left * (weights[at] ?? 0)) / all : left / open.length);
    const low = open.filter((at) => share(at) < floor);
    const high = open.filter((at) => share(at) > ceiling);
    const lacking = low.reduce((sum, at) => sum + floor - share(at), 0);
    const over = high.reduce((sum, at) => sum + share(at) - ceiling, 0);
    if (low.length === 0 && high.length === 0) return weights.map((_, at) => fixed.get(at) ?? share(at));
    if (lacking >= over) for (const at of low) fixed.set(at, floor);
    if (over >= lacking) for (const at of high) fixed.set(at, ceiling);
  }
}

/** Rounds down and gives what is left, a baht each, to the largest fractions; of equal ones the first. */
function wholeBaht(exact: readonly number[], budget: number, ceiling: number): number[] {
  const baht = exact.map((each) => Math.floor(each));
  let left = budget - baht.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((each, at) => ({ at, lost: each - (baht[at] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.at - b.at);
  for (let turn = 0; left > 0; turn += 1) {
    const { at } = order[turn % order.length] ?? { at: 0 };
    if ((baht[at] ?? 0) + 1 > ceiling) continue;
    baht[at] = (baht[at] ?? 0) + 1;
    left -= 1;
  }
  return baht;
}
