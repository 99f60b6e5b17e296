import { expNeg, power } from './exact.ts';

/**
 * Where a stream of numbers stands: the four words of a small fast counter generator (sfc32). In a typed array, since
 * numbers of 32 bits kept in a closure are made anew at every draw by the browsers that cheap phones have.
 */
export type Draws = Int32Array;

const TWO_32 = 4294967296;

/**
 * The stream of one run. The seed is the base plus the number of the run, so that a run is the same whoever makes it and
 * in whatever order.
 * @param into is filled and returned, so that many runs need no memory of their own
 */
export function drawsOf(seed: number, into: Draws = new Int32Array(4)): Draws {
  let mix = seed | 0;
  for (let word = 0; word < 3; word += 1) {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    into[word] = z ^ (z >>> 15);
  }
  into[3] = 1;
  return into;
}

/** The next number of a stream: from 0 to below 1, 32 bits. */
export function draw(stream: Draws): number {
  const b = stream[1]!;
  const c = stream[2]!;
  const counter = stream[3]!;
  const sum = (((stream[0]! + b) | 0) + counter) | 0;
  stream[3] = counter + 1;
  stream[0] = b ^ (b >>> 9);
  stream[1] = c + (c << 3);
  stream[2] = ((c << 21) | (c >>> 11)) + sum;
  return (sum >>> 0) / TWO_32;
}

/** From this mean on a bell curve is drawn instead of counting up from nothing. */
const LARGE = 40;

/** A number from the bell curve with mean 0 and spread 1: twelve even draws, added up, less six. */
function bell(stream: Draws): number {
  let sum = -6;
  for (let k = 0; k < 12; k += 1) sum += draw(stream);
  return sum;
}

/** How many of `n` people it meets, each with the same chance. */
export function binomial(n: number, chance: number, stream: Draws): number {
  if (n <= 0 || chance <= 0) return 0;
  if (chance >= 1) return n;
  if (chance > 0.5) return n - binomial(n, 1 - chance, stream);
  if (n * chance > LARGE) return manyOf(n, chance, stream);
  return fewOf(n, chance, power(1 - chance, n), stream);
}

function manyOf(n: number, chance: number, stream: Draws): number {
  const mean = n * chance;
  const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * bell(stream));
  return Math.min(n, Math.max(0, drawn));
}

/** Counts up from nothing. @param none chance that it meets nobody */
function fewOf(n: number, chance: number, none: number, stream: Draws): number {
  let left = draw(stream) - none;
  if (left < 0) return 0;
  const odds = chance / (1 - chance);
  let term = none;
  let count = 0;
  while (left >= 0 && count < n) {
    term *= (odds * (n - count)) / (count + 1);
    count += 1;
    left -= term;
  }
  return count;
}

/** How often something happens that comes so often on average (Poisson). */
export function poisson(mean: number, stream: Draws): number {
  if (mean <= 0) return 0;
  if (mean > LARGE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(stream)));
  let term = expNeg(mean);
  let left = draw(stream) - term;
  let count = 0;
  while (left >= 0 && term > 0) {
    count += 1;
    term *= mean / count;
    left -= term;
  }
  return count;
}
