import { expNeg, power } from './exact.ts';

/** A stream of numbers from 0 to below 1, 32 bits each. */
export type Draw = () => number;

const TWO_32 = 4294967296;

/**
 * Small fast counter generator (sfc32) for one run. The seed is the base plus the number of the run, so that a run is the
 * same whoever makes it and in whatever order.
 */
export function drawsOf(seed: number): Draw {
  let mix = seed | 0;
  const next = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let [a, b, c, counter] = [next(), next(), next(), 1];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / TWO_32;
  };
}

/** From this mean on a bell curve is drawn instead of counting up from nothing. */
const LARGE = 40;

/** A number from the bell curve with mean 0 and spread 1: twelve even draws, added up, less six. */
function bell(draw: Draw): number {
  let sum = -6;
  for (let k = 0; k < 12; k += 1) sum += draw();
  return sum;
}

/** How many of `n` people it meets, each with the same chance. */
export function binomial(n: number, chance: number, draw: Draw): number {
  if (n <= 0 || chance <= 0) return 0;
  if (chance >= 1) return n;
  if (chance > 0.5) return n - binomial(n, 1 - chance, draw);
  const mean = n * chance;
  if (mean > LARGE) {
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * bell(draw));
    return Math.min(n, Math.max(0, drawn));
  }
  const odds = chance / (1 - chance);
  let term = power(1 - chance, n);
  let left = draw() - term;
  let count = 0;
  while (left >= 0 && count < n) {
    term *= (odds * (n - count)) / (count + 1);
    count += 1;
    left -= term;
  }
  return count;
}

/** How often something happens that comes so often on average (Poisson). */
export function poisson(mean: number, draw: Draw): number {
  if (mean <= 0) return 0;
  if (mean > LARGE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(draw)));
  let term = expNeg(mean);
  let left = draw() - term;
  let count = 0;
  while (left >= 0 && term > 0) {
    count += 1;
    term *= mean / count;
    left -= term;
  }
  return count;
}
