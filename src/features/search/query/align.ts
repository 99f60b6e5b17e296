import { changeCost, dropCost, SWAPPED } from './slip-cost.ts';

/**
 * How many slips of the finger lie between a query and the place of a text that is most like it.
 *
 * A query with one letter wrong shares few words and trigrams with what was meant, but it still lies along the text
 * nearly letter by letter. What a slip costs, stands in `slip-cost.ts`.
 */
/**
 * Cost of the query against the best place in the text (semi-global edit distance with swaps).
 * @param query squeezed, short: the work grows with its length times the text's
 * @param text  squeezed
 * @param most   beyond that many slips it no longer matters how many there are, and the look ends early
 * @returns 0 when the query stands in the text; the query's length when there are more than `most`
 */
export function alignmentCost(query: string, text: string, most = 4): number {
  if (text.includes(query)) return 0;
  const width = text.length;
  const letters = Uint16Array.from({ length: width }, (_, at) => text.charCodeAt(at));
  const extra = Float32Array.from(letters, dropCost);
  let twoAbove = new Float32Array(width + 1);
  let above = new Float32Array(width + 1);
  let row = new Float32Array(width + 1);
  for (let i = 0; i < query.length; i++) {
    const a = query.charCodeAt(i);
    const before = i > 0 ? query.charCodeAt(i - 1) : -1;
    const without = dropCost(a);
    row[0] = above[0]! + without;
    let least = row[0];
    for (let j = 0; j < width; j++) {
      const b = letters[j]!;
      let cost: number;
      if (a === b) cost = above[j]!;
      else {
        cost = above[j]! + changeCost(a, b);
        if (j > 0 && before === b && a === letters[j - 1]) cost = Math.min(cost, twoAbove[j - 1]! + SWAPPED);
      }
      if (above[j + 1]! + without < cost) cost = above[j + 1]! + without;
      if (row[j]! + extra[j]! < cost) cost = row[j]! + extra[j]!;
      row[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return query.length;
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  let best = query.length;
  for (const cost of above) if (cost < best) best = cost;
  return best;
}
