import { itemAt } from '../../certain.ts';
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { SIDE_FACES, signOf } from '../../settings/faces.ts';
import { ofSides, SIDES, type Side } from '../../settings/sides.ts';
import { figureLines, type Point } from './figure.ts';

/** How a side of a triangle stands; each has a line of its own, so that grey print and every eye can tell them apart. */
export type SideLine = 'strong' | 'growing' | 'present' | 'weak' | 'unknown';

/** Width and dashes of the line of a standing, in units of the picture. */
export const LINES: Readonly<Record<SideLine, { width: number; dashes?: string }>> = {
  strong: { width: 14 },
  growing: { width: 9 },
  present: { width: 7 },
  weak: { width: 4, dashes: '14 9' },
  unknown: { width: 4, dashes: '1 11' },
};

/** One side of a picture: how it stands, its name and its words, and its matters as steps. */
export interface PictureSide {
  line: SideLine;
  name: string;
  words: string;
  /** Level of each matter today and as wished for, 0 where it is not known. */
  matters: readonly { today: number; wish: number }[];
}

const APEX = { x: 300, y: 44 };
const LEFT = { x: 96, y: 356 };
const RIGHT = { x: 504, y: 356 };
const THREE = [
  [LEFT, APEX],
  [APEX, RIGHT],
  [LEFT, RIGHT],
] as const;
const BESIDE_THREE = [
  { words: { x: 8, y: 92, anchor: 'start' }, steps: { x: 8, y: 132 } },
  { words: { x: 592, y: 92, anchor: 'end' }, steps: { x: 477, y: 132 } },
  { words: { x: 300, y: 414, anchor: 'middle' }, steps: { x: 242.5, y: 438 } },
];
const ARE_THREE = SIDES.length === 3;
/** Height of a side's words below a figure of other than three sides, which stands in the upper half. */
const ROW = 78;
const HEIGHT = ARE_THREE ? 514 : 320 + SIDES.length * ROW;
const placed = ([x, y]: Point): { x: number; y: number } => ({ x: 150 + x * 300, y: y * 300 });
const FIGURE = figureLines(SIDES.length).map(([from, to]) => [placed(from), placed(to)] as const);
const EDGES = ofSides((_, index) => itemAt(ARE_THREE ? THREE : FIGURE, index));
/** Where the words and the steps of a side begin. */
const PLACES = ofSides((_, index) => {
  const y = 344 + index * ROW;
  return ARE_THREE
    ? itemAt(BESIDE_THREE, index)
    : { words: { x: 40, y, anchor: 'start' }, steps: { x: 470, y: y - 46 } };
});

/**
 * A group's own triangle as a picture: a line a side by how it stands, its name and its words beside it, and five small
 * stairs: full squares for today, open ones for what is wished for. Complete in itself (no style sheet), so that the
 * same picture stands on the page, on paper and in a file; `currentColor` is the ink.
 * @param sides what to draw
 * @param name  the picture in words, for those who do not see it
 * @param arrows ways on which one side supports another
 */
export function sidesPicture(
  sides: Readonly<Record<Side, PictureSide>>,
  name: string,
  arrows: readonly { from: Side; to: Side }[] = [],
): Element {
  return s('svg', { viewBox: `0 0 600 ${HEIGHT}`, role: 'img', ariaLabel: name, className: ['sides-picture'] }, [
    ...SIDES.map((side) => edge(side, sides[side].line)),
    ...arrows.map(arrow),
    ...SIDES.flatMap((side) => beside(side, sides[side])),
  ]);
}

function edge(side: Side, line: SideLine): Element {
  const [from, to] = EDGES[side];
  const { width, dashes } = LINES[line];
  return s('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: line === 'unknown' ? 'currentColor' : SIDE_FACES[side].line,
    'stroke-width': width,
    'stroke-linecap': line === 'weak' ? 'butt' : 'round',
    ...(dashes && { 'stroke-dasharray': dashes }),
    'data-line': line,
    'data-side': side,
  });
}

const middle = (side: Side): { x: number; y: number } => {
  const [from, to] = EDGES[side];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
};

/** An arrow between the middles of two sides, short of both. */
function arrow({ from, to }: { from: Side; to: Side }): Element {
  const [a, b] = [middle(from), middle(to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const at = (along: number, aside: number): string =>
    `${(a.x + dx * along - dy * aside).toFixed(1)} ${(a.y + dy * along + dx * aside).toFixed(1)}`;
  return s('path', {
    d: `M${at(24, 6)}L${at(length - 24, 6)}M${at(length - 38, 14)}L${at(length - 24, 6)}L${at(length - 38, -2)}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function beside(side: Side, { name, words, matters }: PictureSide): ElementContent[] {
  const { words: at, steps } = PLACES[side];
  const text = (y: number, weight: number, size: number, content: string) =>
    s(
      'text',
      {
        x: at.x,
        y,
        'text-anchor': at.anchor,
        'font-size': size,
        'font-weight': weight,
        fill: 'currentColor',
        'font-family': "Sarabun, 'Sarabun Latin', sans-serif",
      },
      content,
    );
  return [
    text(at.y - 24, 700, 21, ARE_THREE ? name : `${signOf(side)} ${name}`),
    text(at.y + 4, 400, 19, words),
    ...matters.flatMap(({ today, wish }, index) => stair(steps.x + index * 23, steps.y, today, wish, side)),
  ];
}

/** Five squares on top of each other: full up to today, open up to the wish, a dot where it is not known. */
function stair(x: number, y: number, today: number, wish: number, side: Side): ElementContent[] {
  const square = (step: number, full: boolean) =>
    s('rect', {
      x: x + 1.5,
      y: y + (5 - step) * 13 + 1,
      width: 17,
      height: 10,
      fill: full ? SIDE_FACES[side].line : 'none',
      stroke: 'currentColor',
      'stroke-width': full ? 0.75 : 1,
      ...(full ? { 'data-side': side } : { 'stroke-dasharray': '2.5 2' }),
    });
  const squares = Array.from({ length: Math.max(today, wish) }, (_, index) => square(index + 1, index < today));
  const ground = s('line', { x1: x, y1: y + 66, x2: x + 20, y2: y + 66, stroke: 'currentColor', 'stroke-width': 1 });
  return today === 0
    ? [
        ground,
        ...squares,
        s('text', { x: x + 10, y: y + 60, 'text-anchor': 'middle', 'font-size': 15, fill: 'currentColor' }, '?'),
      ]
    : [ground, ...squares];
}
