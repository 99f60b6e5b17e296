/*
 * Only + − × ÷ and square roots, which every machine rounds alike. `Math.exp` and `Math.log` may differ in their last
 * digit from one browser to the next, and a fund that lasts until 2578 on one phone and 2577 on another is not believed.
 */

/** e to the power −x, for x ≥ 0. Error below 1e-14 of the value. */
export function expNeg(x: number): number {
  if (x > 700) return 0;
  let halvings = 0;
  let small = x;
  while (small > 0.25) {
    small /= 2;
    halvings += 1;
  }
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 12; k += 1) {
    term *= -small / k;
    sum += term;
  }
  for (; halvings > 0; halvings -= 1) sum *= sum;
  return sum;
}

/** A number to a whole power from 0 to below 2^32, by squaring. */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left >>>= 1) {
    if (left & 1) result *= square;
    square *= square;
  }
  return result;
}

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
