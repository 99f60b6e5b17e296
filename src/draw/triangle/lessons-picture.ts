import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import type { Strength } from '../../library/evidence.ts';
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
const FROM = { policy: 'p', movement: 'm', knowledge: 'k' } as const;
const SIGN: Record<Side, string> = { policy: '■', movement: '●', knowledge: '◆' };

/** A group of dots: where its left edge is, how many stand in a row, and which lessons. */
interface Group {
  x: number;
  columns: number;
  place: Placement;
  band: 'top' | 'upper' | 'lower' | 'foot';
}
const way = (from: Side, to: Side): Placement => ({ at: 'way', from, to });

/**
 * Policy stands left, movement right, knowledge below, as everywhere on this site. Lessons that support nothing stand
 * beside the name of their side, those that support one side on the way to it, those that support both in the middle.
 */
const GROUPS: readonly Group[] = [
  { x: 0, columns: 2, place: { at: 'corner', side: 'policy' }, band: 'top' },
  { x: 52, columns: 4, place: way('policy', 'movement'), band: 'top' },
  { x: 152, columns: 5, place: way('movement', 'policy'), band: 'top' },
  { x: 280, columns: 2, place: { at: 'corner', side: 'movement' }, band: 'top' },
  { x: 0, columns: 2, place: way('policy', 'knowledge'), band: 'upper' },
  { x: 64, columns: 4, place: { at: 'middle', from: 'policy' }, band: 'upper' },
  { x: 168, columns: 4, place: { at: 'middle', from: 'movement' }, band: 'upper' },
  { x: 280, columns: 2, place: way('movement', 'knowledge'), band: 'upper' },
  { x: 0, columns: 2, place: way('knowledge', 'policy'), band: 'lower' },
  { x: 68, columns: 8, place: { at: 'middle', from: 'knowledge' }, band: 'lower' },
  { x: 280, columns: 2, place: way('knowledge', 'movement'), band: 'lower' },
  { x: 68, columns: 8, place: { at: 'corner', side: 'knowledge' }, band: 'foot' },
];
const BANDS = ['top', 'upper', 'lower', 'foot'] as const;

const sameKey = (place: Placement): string => Object.values(place).join(' ');

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
  for (const band of BANDS) {
    const groups = GROUPS.filter((group) => group.band === band);
    const rows = Math.max(
      0,
      ...groups.map(({ place, columns }) => Math.ceil((byGroup.get(sameKey(place)) ?? []).length / columns)),
    );
    if (rows === 0) continue;
    for (const group of groups) drawn.push(...groupOf(group, y, byGroup.get(sameKey(group.place)) ?? []));
    y += HEAD + rows * STEP + GAP;
  }
  const name = (side: Side, x: number, at: number, anchor: string) =>
    s('text', { x, y: at, 'text-anchor': anchor, className: ['picture-corner'] }, `${SIGN[side]} ${words.side[side]}`);
  return s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${y + 24}`, role: 'group', ariaLabel: words.name, className: ['lessons-picture'] },
    [
      s(
        'defs',
        SIDES.flatMap((side) => (['strong', 'fair', 'single', 'weak'] as const).map((grade) => mark(side, grade))),
      ),
      name('policy', 0, 16, 'start'),
      name('movement', WIDTH, 16, 'end'),
      ...drawn,
      name('knowledge', WIDTH / 2, y + 8, 'middle'),
    ],
  );
}

/** The dot of a side and grade, drawn once and used by every lesson that has both. */
function mark(side: Side, grade: Strength): Element {
  const about = { id: `${FROM[side]}${grade}`, 'data-side': side, 'data-grade': grade };
  if (side === 'policy') return s('rect', { ...about, x: 5, y: 5, width: 14, height: 14 });
  if (side === 'movement') return s('circle', { ...about, cx: 12, cy: 12, r: 7.6 });
  return s('path', { ...about, d: 'M12 2.500 21.500 12 12 21.500 2.500 12z' });
}

function groupOf({ x, columns, place }: Group, y: number, dots: readonly Dot[]): ElementContent[] {
  if (dots.length === 0) return [];
  const links = dots.map(({ href, title, strength, place: at }, index) =>
    s('a', { href }, [
      s('title', title),
      s('use', {
        href: `#${FROM[sideOf(at)]}${strength}`,
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
      ? `${SIGN[place.from]}→${SIGN[place.to]} ${count}`
      : place.at === 'middle'
        ? `${SIGN[place.from]}→${SIDES.filter((side) => side !== place.from)
            .map((side) => SIGN[side])
            .join('')} ${count}`
        : `${SIGN[place.side]} ${count}`;
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
