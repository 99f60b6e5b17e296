import { analyse, squeeze } from './analyse.ts';

/** A query of fewer letters says one thing; one of so many may tell a situation. */
export const LONG = 60;
/** Whether a query may tell a situation. @param squeezed its squeezed normal form */
export const isLong = ({ squeezed }: { squeezed: string }): boolean => squeezed.length >= LONG;
/** What is shorter than this goes with what stands before it: it says little by itself. */
const SHORTEST = 12;
const THAI = /[\u0E01-\u0E4E]/u;
const BREAKS = /[,.;:?!\n]+|\s+(?=(?:but|and|because|so|if|how|what|where|when|who|should|can) )/giu;

/** A stretch of a query in squeezed normal form; `to` is the first letter behind it. */
export interface Clause {
  from: number;
  to: number;
}

/**
 * The clauses of a long query: a situation told in one breath says several things, and what is wanted may lie in one of
 * them. Thai is parted where a space stands, English at marks and conjunctions.
 * @param query as typed
 * @param squeezed its squeezed normal form
 * @returns none for a short query and for one that says a single thing
 */
export function clausesIn(query: string, squeezed: string): Clause[] {
  if (squeezed.length < LONG) return [];
  const parts = query.split(BREAKS).flatMap((part) => (THAI.test(part) ? part.split(/\s+/u) : [part]));
  let at = 0;
  const all = parts.flatMap((part): Clause[] => {
    const normal = squeeze(analyse(part));
    const from = normal === '' ? -1 : squeezed.indexOf(normal, at);
    if (from < 0) return [];
    at = from + normal.length;
    return [{ from, to: at }];
  });
  const joined: Clause[] = [];
  for (const { from, to } of all) {
    const last = joined.at(-1);
    if (last && (to - from < SHORTEST || last.to - last.from < SHORTEST)) last.to = to;
    else joined.push({ from, to });
  }
  return joined.length > 1 ? joined : [];
}
