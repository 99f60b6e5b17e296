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

/** Marks above and below take no width. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/** About how wide a word is drawn. */
export const widthOf = (text: string): number => text.replace(MARKS, '').length * LETTER;

/**
 * Chooses which points get a word: the last one, the first, then the highest, as far as none covers another. Words stay
 * within the drawing.
 * @param points in order of time; `y` is that of the point
 * @param across from where to where words may stand
 */
export function labelPlaces(points: readonly Wanted[], [left, right]: readonly [number, number], above = 9): Label[] {
  const order = points
    .map((point, at) => ({ point, rank: at === points.length - 1 ? -2 : at === 0 ? -1 : point.y }))
    .sort((a, b) => a.rank - b.rank);
  const placed: Label[] = [];
  for (const { point } of order) {
    const half = widthOf(point.text) / 2;
    const label = {
      text: point.text,
      x: Math.min(Math.max(point.x, left + half), right - half),
      y: point.y - above,
    };
    const free = placed.every(
      (other) =>
        Math.abs(other.x - label.x) >= half + widthOf(other.text) / 2 + SPACE || Math.abs(other.y - label.y) >= HEIGHT,
    );
    if (free) placed.push(label);
  }
  return placed;
}
