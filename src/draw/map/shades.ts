/** A shade of the map and the counts that it stands for, both ends included. */
export interface Shade {
  level: number;
  from: number;
  to: number;
}

/** Shades beside the empty one. More cannot be told apart on a cheap screen, or in print. */
const SHADES = 4;

/**
 * The shades for counts up to a greatest one: each spans the same ratio, since most provinces have one case or two and
 * a few have many. Fewer than four where there are fewer counts to part.
 * @param most the greatest count; none gives no shade
 */
export function shadesFor(most: number): Shade[] {
  const ends = Array.from({ length: SHADES }, (_, at) => Math.floor(most ** ((at + 1) / SHADES) + 1e-9));
  const parted = [...new Set(ends)].filter((end) => end >= 1);
  return parted.map((to, at) => ({ level: at + 1, from: (parted[at - 1] ?? 0) + 1, to }));
}

/** The level at which a count is shaded; 0 is empty. More than the greatest is shaded like it. */
export const levelOf = (count: number, shades: readonly Shade[]): number =>
  count === 0 ? 0 : ((shades.find(({ to }) => count <= to) ?? shades.at(-1))?.level ?? 0);
