import { itemAt } from '../../certain.ts';
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { SIDE_FACES, signOf } from '../../settings/faces.ts';
import { letterOfSide, SIDES, type Side } from '../../settings/sides.ts';
import type { Strength } from '../../library/evidence.ts';
import { shapePath } from './shape-corners.ts';
import type { Placement } from '../../library/triangle.ts';

/** A lesson as a dot. */
export interface Dot {
  href: string;
  title: string;
  strength: Strength;
  place: Placement;
}

/** Units are the pixels of a small phone, so that dots are as far apart there as fingers need. */
const WIDTH = 328;
const STEP = 24;
/** Room for the words above a group of dots. */
const HEAD = 24;
const GAP = 18;

/** A group of dots: where its left edge is, how many stand in a row, and which lessons. */
interface Group {
  x: number;
  columns: number;
  place: Placement;
  band: string;
}
const sameKey = (place: Placement): string => Object.values(place).join(' ');
const way = (from: Side, to: Side): Placement => ({ at: 'way', from, to });

/**
 * Of three sides the first stands left, the second right, the third below, as everywhere on this site. Lessons that support nothing stand
 * beside the name of their side, those that support one side on the way to it, those that support both in the middle.
 */
const groupsOfThree = ([first, second, third]: readonly [Side, Side, Side]): readonly Group[] => [
  { x: 0, columns: 2, place: { at: 'corner', side: first }, band: 'top' },
  { x: 52, columns: 4, place: way(first, second), band: 'top' },
  { x: 152, columns: 5, place: way(second, first), band: 'top' },
  { x: 280, columns: 2, place: { at: 'corner', side: second }, band: 'top' },
  { x: 0, columns: 2, place: way(first, third), band: 'upper' },
  { x: 64, columns: 4, place: { at: 'middle', from: first }, band: 'upper' },
  { x: 168, columns: 4, place: { at: 'middle', from: second }, band: 'upper' },
  { x: 280, columns: 2, place: way(second, third), band: 'upper' },
  { x: 0, columns: 2, place: way(third, first), band: 'lower' },
  { x: 68, columns: 8, place: { at: 'middle', from: third }, band: 'lower' },
  { x: 280, columns: 2, place: way(third, second), band: 'lower' },
  { x: 68, columns: 8, place: { at: 'corner', side: third }, band: 'foot' },
];
/** Of other numbers of sides each has a band for every way on which its lessons go. */
const groupsOfSides = (sides: readonly Side[]): readonly Group[] =>
  sides.flatMap((from) =>
    [
      { at: 'corner', side: from } as const,
      ...sides.filter((to) => to !== from).map((to) => way(from, to)),
      { at: 'middle', from } as const,
    ].map((place): Group => ({ x: 0, columns: 13, place, band: sameKey(place) })),
  );

const GROUPS = isThree(SIDES) ? groupsOfThree(SIDES) : groupsOfSides(SIDES);
function isThree(sides: readonly Side[]): sides is readonly [Side, Side, Side] {
  return sides.length === 3;
}

/**
 * All lessons where they belong on the triangle: shape for the side, fill for the grade of evidence, a head a group that
 * says the way and the count, its arrow as wide as many lessons go it.
 * @param words names of the sides, and the picture in words
 */
export function lessonsPicture(
  dots: readonly Dot[],
  words: { name: string; side: Readonly<Record<Side, string>> },
): Element {
  const byGroup = new Map<string, Dot[]>();
  for (const dot of dots) byGroup.set(sameKey(dot.place), [...(byGroup.get(sameKey(dot.place)) ?? []), dot]);
  const drawn: ElementContent[] = [];
  let y = 30;
  for (const band of new Set(GROUPS.map((group) => group.band))) {
    const groups = GROUPS.filter((group) => group.band === band);
    const rows = Math.max(
      0,
      ...groups.map(({ place, columns }) => Math.ceil((byGroup.get(sameKey(place)) ?? []).length / columns)),
    );
    if (rows === 0) continue;
    for (const group of groups) drawn.push(...groupOf(group, y, byGroup.get(sameKey(group.place)) ?? []));
    y += HEAD + rows * STEP + GAP;
  }
  // Other figures than the triangle have no corners here: each band says where it comes from.
  const ground = SIDES.length === 3 ? SIDES[2] : undefined;
  const name = (side: Side, x: number, at: number, anchor: string) =>
    s(
      'text',
      { x, y: at, 'text-anchor': anchor, className: ['picture-corner'] },
      `${signOf(side)} ${words.side[side]}`,
    );
  return s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${y + 24}`, role: 'group', ariaLabel: words.name, className: ['lessons-picture'] },
    [
      s(
        'defs',
        SIDES.flatMap((side) => (['strong', 'fair', 'single', 'weak'] as const).map((grade) => mark(side, grade))),
      ),
      ...(ground ? [name(SIDES[0], 0, 16, 'start'), name(itemAt(SIDES, 1), WIDTH, 16, 'end')] : []),
      ...drawn,
      ...(ground ? [name(ground, WIDTH / 2, y + 8, 'middle')] : []),
    ],
  );
}

/** The dot of a side and grade, drawn once and used by every lesson that has both. */
function mark(side: Side, grade: Strength): Element {
  const about = { id: `${letterOfSide(side)}${grade}`, 'data-side': side, 'data-grade': grade };
  const { shape } = SIDE_FACES[side];
  if (shape === 'square') return s('rect', { ...about, x: 5, y: 5, width: 14, height: 14 });
  if (shape === 'circle') return s('circle', { ...about, cx: 12, cy: 12, r: 7.6 });
  const d = shape === 'diamond' ? 'M12 2.500 21.500 12 12 21.500 2.500 12z' : shapePath(shape, 12, 12, 9.5);
  return s('path', { ...about, d });
}

function groupOf({ x, columns, place }: Group, y: number, dots: readonly Dot[]): ElementContent[] {
  if (dots.length === 0) return [];
  const links = dots.map(({ href, title, strength, place: at }, index) =>
    s('a', { href }, [
      s('title', title),
      s('use', {
        href: `#${letterOfSide(sideOf(at))}${strength}`,
        x: x + (index % columns) * STEP,
        y: y + HEAD + Math.floor(index / columns) * STEP,
      }),
    ]),
  );
  return [...headOf(place, dots.length, x, y), ...links];
}

const sideOf = (place: Placement): Side => (place.at === 'corner' ? place.side : place.from);

/** The way and the count above a group; on a way, a line as wide as many lessons go it. */
function headOf(place: Placement, count: number, x: number, y: number): ElementContent[] {
  const said =
    place.at === 'way'
      ? `${signOf(place.from)}→${signOf(place.to)} ${count}`
      : place.at === 'middle'
        ? `${signOf(place.from)}→${
            SIDES.length > 3
              ? '✱'
              : SIDES.filter((side) => side !== place.from)
                  .map(signOf)
                  .join('')
          } ${count}`
        : `${signOf(place.side)} ${count}`;
  const width = Math.max(1, Math.min(6, count / 5));
  return [
    s('text', { x: x + 2, y: y + 12, className: ['picture-way'] }, said),
    ...(place.at === 'corner'
      ? []
      : [
          s('path', {
            d: `M${x + 2} ${y + 19}h42`,
            'stroke-width': width.toFixed(1),
            className: ['picture-line'],
            'data-side': sideOf(place),
          }),
        ]),
  ];
}
