import { unit } from './space.ts';
import type { Places } from './vectors.ts';

/** A word of a query that has a place, and what it is worth there. */
export interface Placed {
  place: Float32Array | undefined;
  worth: number;
}

/**
 * How nearly each page belongs to what is asked.
 * @param places where pages lie; nothing in a collection without a space
 * @param size   how many pages there are
 * @returns cosines, −1 to 1; all noughts where nothing asked has a place
 */
export function nearness(places: Places | undefined, size: number, asked: readonly Placed[]): Float32Array {
  const near = new Float32Array(size);
  if (!places) return near;
  const { dims, pages } = places;
  const sum = new Float32Array(dims);
  for (const { place, worth } of asked) place?.forEach((value, at) => (sum[at]! += value * worth));
  const direction = unit(sum);
  for (let page = 0; page < size; page++)
    for (let at = 0; at < dims; at++) near[page]! += pages[page * dims + at]! * direction[at]!;
  return near;
}
