import { itemAt } from '../../certain.ts';

/** A point of a figure in a square of 1, from its upper left corner. */
export type Point = readonly [x: number, y: number];
export type Line = readonly [from: Point, to: Point];

/** Two slopes of a mountain, a triangle, a square, a pentagon. Clockwise from the lower left, the ground last. */
const CORNERS: Readonly<Record<number, readonly Point[]>> = {
  2: [
    [0.08, 0.85],
    [0.5, 0.12],
    [0.92, 0.85],
  ],
  3: [
    [0.1, 0.82],
    [0.5, 0.12],
    [0.9, 0.82],
  ],
  4: [
    [0.14, 0.86],
    [0.14, 0.14],
    [0.86, 0.14],
    [0.86, 0.86],
  ],
  5: [
    [0.23, 0.88],
    [0.06, 0.39],
    [0.5, 0.08],
    [0.94, 0.39],
    [0.77, 0.88],
  ],
};

/**
 * The figure that has so many sides, a line for each in the order of the sides: clockwise from the left, so that the
 * last of three or more is the ground.
 * @param count two to five
 */
export function figureLines(count: number): readonly Line[] {
  const corners = CORNERS[count];
  if (!corners) throw new RangeError(`There is no figure of ${count} sides`);
  return Array.from({ length: count }, (_, index): Line => [
    itemAt(corners, index),
    itemAt(corners, (index + 1) % corners.length),
  ]);
}

/** The faces into which lines from its middle cut the same figure, each by its corners. */
export function figureFaces(count: number): readonly (readonly Point[])[] {
  const middle: Point = [0.5, count === 2 ? 0.85 : 0.52];
  return figureLines(count).map(([from, to]) => [from, to, middle]);
}
