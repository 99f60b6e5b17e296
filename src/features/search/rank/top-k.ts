/** Numbers of the greatest scores above nothing, greatest first; among equals the earlier. */
export function best(scores: Float32Array, limit: number): number[] {
  const order = (a: number, b: number): number => scores[b]! - scores[a]! || a - b;
  let found: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    if (scores[at]! <= least) continue;
    found.push(at);
    if (found.length < limit * 4) continue;
    found = found.sort(order).slice(0, limit);
    least = scores[found.at(-1)!]!;
  }
  return found.sort(order).slice(0, limit);
}
