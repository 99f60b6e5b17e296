import type { SideShape } from '../../settings/side.ts';

/** Angles from the top, and how far from the middle, as a share of the radius. */
const CORNERS = {
  triangle: [0, 1, 2].map((corner) => [corner / 3, 1] as const),
  star: Array.from({ length: 10 }, (_, corner) => [corner / 10, corner % 2 === 0 ? 1 : 0.45] as const),
};

/** The corners of a triangle or a star about a point, as a path from one to the next. */
export const shapeCorners = (shape: 'triangle' | 'star', x: number, y: number, radius: number): [number, number][] =>
  CORNERS[shape].map(([turn, far]) => [
    x + Math.sin(turn * 2 * Math.PI) * radius * far,
    y - Math.cos(turn * 2 * Math.PI) * radius * far,
  ]);

/** The same as the `d` of a path. */
export const shapePath = (shape: 'triangle' | 'star', x: number, y: number, radius: number): string =>
  `M${shapeCorners(shape, x, y, radius)
    .map((corner) => corner.map((part) => part.toFixed(2)).join(' '))
    .join('L')}z`;

/** Whether a shape is drawn from its corners; the others have drawings of their own. */
export const isCornered = (shape: SideShape): shape is 'triangle' | 'star' => shape === 'triangle' || shape === 'star';
