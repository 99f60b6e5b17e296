import { unit } from './space.ts';
import type { Places } from './vectors.ts';

/** A word of a query that has a place, and what it is worth there. */
export interface Placed {
  place: Float32Array | undefined;
  worth: number;
}

/** Where what is asked lies, of length 1; nothing where nothing asked has a place. */
export function directionOf(asked: readonly Placed[]): Float32Array | undefined {
  const [first] = asked.flatMap(({ place }) => place ?? []);
  if (!first) return undefined;
  const sum = new Float32Array(first.length);
  for (const { place, worth } of asked) place?.forEach((value, at) => (sum[at]! += value * worth));
  return unit(sum);
}

/** How nearly a page belongs to what is asked: the cosine of their directions. */
export const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a && b ? a.reduce((sum, value, at) => sum + value * b[at]!, 0) : 0;

/**
 * How nearly each page belongs to what is asked.
 * @param places where pages lie; nothing in a collection without a space
 * @param size   how many pages there are
 * @returns cosines, −1 to 1; all noughts where nothing asked has a place
 */
export function nearness(places: Places | undefined, size: number, direction?: Float32Array): Float32Array {
  const near = new Float32Array(size);
  if (!places || !direction) return near;
  const { dims, pages } = places;
  for (let page = 0; page < size; page++)
    for (let at = 0; at < dims; at++) near[page]! += pages[page * dims + at]! * direction[at]!;
  return near;
}
