import type { Element } from 'hast';
import { s } from 'hastscript';

/** Width and height of a scene in its own units, and in pixels where nothing else is said. */
export const SCENE_SIZE = [176, 110] as const;

/** Colours are tokens of the page, so that a scene is right by day, by night and on paper. */
const LINE = 'var(--ink-soft)';
const PAPER = 'var(--raised)';
const SHADE = 'var(--sunk)';
const RED = 'var(--movement-fill)';
const GOLD = 'var(--knowledge-fill)';
const BLUE = 'var(--policy-fill)';

const path = (d: string, fill = 'none', more: Record<string, string | number> = {}): Element =>
  s('path', { d, fill, ...more });
const circle = (cx: number, cy: number, r: number, fill = 'none'): Element => s('circle', { cx, cy, r, fill });
const ellipse = (cx: number, cy: number, rx: number, ry: number, fill = 'none'): Element =>
  s('ellipse', { cx, cy, rx, ry, fill });
const FINE = { 'stroke-width': 1.2 };
const GROUND = path('M10 99h156');

/** A pile of coins on the ground. @param left its middle */
const coins = (left: number, count: number): Element[] =>
  Array.from({ length: count }, (_, at) => ellipse(left, 94 - at * 6, 13, 4.5, GOLD));

/** The day on which money is brought: a bamboo tube with a slot, a coin on its way into it, piles of coins, a member’s book. */
const savings = (): Element[] => [
  path('M18 97l6-34 26 5-6 31z', PAPER),
  path('M28 73l15 3M26 80l15 3M25 87l9 2', 'none', FINE),
  path('M66 34v60c0 7 32 7 32 0V34', SHADE),
  path('M66 56c0 6 32 6 32 0M66 78c0 6 32 6 32 0', 'none', FINE),
  ellipse(82, 34, 16, 6, PAPER),
  path('M75 34h14', 'none', { 'stroke-width': 3 }),
  circle(82, 14, 8, GOLD),
  path('M82 10v8', 'none', FINE),
  ...coins(118, 2),
  ...coins(147, 4),
  GROUND,
];

/** The hats around the mat, from the right, clockwise. */
const HATS = [SHADE, SHADE, GOLD, SHADE, BLUE, SHADE, RED, SHADE];

/** A meeting from above: people in broad hats around a mat, with a triangle on the paper between them. */
const meeting = (): Element[] => [
  path('M54 36h68v38H54z', SHADE),
  path('M62 36v38M71 36v38M80 36v38M88 36v38M97 36v38M106 36v38M114 36v38', 'none', { 'stroke-width': 0.6 }),
  path('M71 42l32-3 3 28-32 3z', PAPER),
  path('M88 45l10 16H79z', 'none', FINE),
  ...HATS.map((fill, at) => circle(...hatAt(at), 13, fill)),
  path(HATS.map((_, at) => ribs(...hatAt(at))).join(''), 'none', { 'stroke-width': 0.8 }),
];

const hatAt = (at: number): [x: number, y: number] => around(88, 55, 66, 40, (at + 0.5) / HATS.length);
const ribs = (x: number, y: number): string => `M${x - 13} ${y}h26M${x - 6} ${y - 11}l12 22M${x + 6} ${y - 11}l-12 22`;

/** A point on an ellipse. @param part of the way around, from the right, clockwise */
const around = (x: number, y: number, rx: number, ry: number, part: number): [x: number, y: number] => {
  const angle = part * 2 * Math.PI;
  return [Math.round(x + rx * Math.cos(angle)), Math.round(y + ry * Math.sin(angle))];
};

/** Petals of a wreath in one path: from the inside to the outside and back. @param which of the twelve, from the right */
const petals = (which: (at: number) => boolean): string =>
  Array.from({ length: 12 }, (_, at) => at)
    .filter(which)
    .map((at) => {
      const on = (radius: number, turn: number) => around(88, 42, radius, radius, (at + turn) / 12).join(' ');
      return `M${on(15, 0)}Q${on(25, -0.5)} ${on(31, 0)}Q${on(25, 0.5)} ${on(15, 0)}z`;
    })
    .join('');

/** A funeral: a wreath on its stand, a candle, sticks of incense. */
const funeral = (): Element[] => [
  path('M78 62L62 99M98 62l16 37M88 70v29', 'none', FINE),
  circle(88, 42, 30, SHADE),
  path(
    petals((at) => at % 3 > 0),
    PAPER,
  ),
  path(
    petals((at) => at % 3 === 0),
    GOLD,
  ),
  circle(88, 42, 13, PAPER),
  path('M66 66c14 8 30 8 44 0l4 9c-17 8-35 8-52 0z', PAPER),
  path('M30 97V66h10v31z', PAPER),
  path('M35 66v-4'),
  path('M35 61c-5-5 0-8 0-13 4 5 6 9 0 13z', GOLD),
  path('M134 78l2-34M141 78V40M148 78l-2-34', 'none', FINE),
  path('M141 36c-5-5 4-8 0-14', 'none', FINE),
  path('M128 78h26l-3 20h-20z', RED),
  GROUND,
];

/** An account book, open, with a pencil and two coins. */
const ledger = (): Element[] => [
  path('M20 34c22-9 46-9 66 2 20-11 44-11 66-2v58c-22-8-46-8-66 3-20-11-44-11-66-3z', PAPER),
  path('M86 36v59'),
  path('M30 46c15-5 31-5 46 0M30 57c15-5 31-5 46 0M30 68c15-5 31-5 46 0M30 79c15-5 31-5 46 0', 'none', FINE),
  path('M96 46c15-5 31-5 46 0M96 57c15-5 31-5 46 0M96 68c15-5 31-5 46 0', 'none', FINE),
  path('M62 40v44M128 40v33', 'none', FINE),
  path('M110 90l38-54 7 5-38 54-9 4z', RED),
  path('M110 90l7 5', 'none', FINE),
  ellipse(26, 98, 12, 4.5, GOLD),
  ellipse(30, 92, 12, 4.5, GOLD),
];

const PICTURES = { savings, meeting, funeral, ledger } as const;

/** What can be drawn where there is no photograph. */
export type Scene = keyof typeof PICTURES;
export const SCENES = Object.keys(PICTURES) as Scene[];

/**
 * A scene of our own, about 1 kB. It stands for no place and no person, tells nothing that the words do not, and has no
 * name therefore.
 */
export const scene = (name: Scene): Element =>
  s(
    'svg',
    {
      className: ['scene'],
      viewBox: `0 0 ${SCENE_SIZE.join(' ')}`,
      width: SCENE_SIZE[0],
      height: SCENE_SIZE[1],
      stroke: LINE,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      ariaHidden: 'true',
    },
    PICTURES[name](),
  );
