/** A word beside a point of a drawing, in units of its view box. */
export interface Label {
  text: string;
  /** Middle of the word. */
  x: number;
  /** Its base line. */
  y: number;
}
interface Wanted {
  text: string;
  x: number;
  y: number;
}

/** Width of a letter at the size of charts, a little more than the average of our face. */
const LETTER = 7.4;
const HEIGHT = 17;
const SPACE = 4;

/** From the middle of a point to where its dot ends, a little room with it. */
const DOT = 6;
/** Letters stand this far above their base line, and tails this far below. */
const ASCENT = 12;
const DESCENT = 4;

/** Marks above and below take no width. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/** About how wide a word is drawn. */
export const widthOf = (text: string): number => text.replace(MARKS, '').length * LETTER;

/**
 * Chooses which points get a word: the last one, the first, then the highest, as far as none covers another or the dot of
 * another point. A word stands above its point, or below it where only that is free. Words stay within the drawing.
 * @param points in order of time; `y` is that of the point
 * @param across from where to where words may stand
 * @param lowest the lowest base line of a word below its point; left out, words stand above alone
 */
export function labelPlaces(
  points: readonly Wanted[],
  [left, right]: readonly [number, number],
  lowest = -Infinity,
  above = 9,
): Label[] {
  const order = points
    .map((point, at) => ({ point, rank: at === points.length - 1 ? -2 : at === 0 ? -1 : point.y }))
    .sort((a, b) => a.rank - b.rank);
  const placed: Label[] = [];
  for (const { point } of order) {
    const half = widthOf(point.text) / 2;
    const x = Math.min(Math.max(point.x, left + half), right - half);
    const free = (y: number): boolean =>
      placed.every(
        (other) => Math.abs(other.x - x) >= half + widthOf(other.text) / 2 + SPACE || Math.abs(other.y - y) >= HEIGHT,
      ) &&
      points.every(
        (other) =>
          (other.x === point.x && other.y === point.y) ||
          Math.abs(other.x - x) >= half + DOT ||
          other.y + DOT <= y - ASCENT ||
          other.y - DOT >= y + DESCENT,
      );
    const below = point.y + above + ASCENT;
    const y = [point.y - above, ...(below <= lowest ? [below] : [])].find(free);
    if (y !== undefined) placed.push({ text: point.text, x, y });
    // The newest figure is what one looks for.
    else if (placed.length === 0) placed.push({ text: point.text, x, y: point.y - above });
  }
  return placed;
}
