import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';
import { shapePath } from '../../../draw/triangle/shape-corners.ts';
import type { SideShape } from '../../../settings/side.ts';
import { SIDE_FACES } from '../../../settings/faces.ts';
import { SIDES, type Side } from '../../../settings/sides.ts';
import { textWidth } from '../parts/sarabun-widths.ts';
import { breakLines } from '../parts/text-lines.ts';
import { emptyBox, label, writingLines } from '../print/drawing.ts';
import { markup, type Markup } from '../print/markup.ts';

/** The drawing is this large, mm on A4. */
export const TRIANGLE_SIZE = { width: 190, height: 246 };
/** Where the drawing may be cut in two: no word and no line stands there. */
export const TRIANGLE_CUT = 120;
const APEX = { x: 95, y: 3 };
const BASE = { left: 6, right: 184, y: 150 };
const [ASK, NAME] = [3.7, 4.5];
const STEP = ASK * 1.5;
const SHAPES: Record<SideShape, string> = {
  square: 'M-4 -4h8v8h-8z',
  circle: 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0',
  diamond: 'M0 -5.4l5.4 5.4 -5.4 5.4 -5.4 -5.4z',
  triangle: shapePath('triangle', 0, 0.6, 5.2),
  star: shapePath('star', 0, 0, 5.4),
};

/** Where the left slope is at a height; the right one mirrors it. */
const slope = (y: number): number => APEX.x - ((APEX.x - BASE.left) * (y - APEX.y)) / (BASE.y - APEX.y);

/**
 * The triangle: questions and lines beside its slopes and on its base, the thing to move in the middle, dream and
 * reality below, next year at the foot.
 */
export function triangleDrawing(lang: Lang): Markup {
  const own = words(lang).make.triangle;
  return markup`${SIDES.length === 3 ? mountain(lang) : boxes(lang)}
${[
  [2, own.dream, own.dreamAsk],
  [65, own.gap, own.gapAsk],
  [128, own.reality, own.realityAsk],
].map(([x, title, ask]) => titledBox(Number(x), 155, 60, 41, String(title), String(ask)))}
${titledBox(2, 199, 186, 46, own.next, own.nextAsk)}<path class="thin" d="M2 212.500H188M48 212.500V245M140 212.500V245"/>${[
    [5, own.who],
    [51, own.what],
    [143, own.when],
  ].map(([x, text]) =>
    label({ x: Number(x), y: 217, text: String(text), size: 3.5, soft: true }),
  )}${writingLines(4, 225.5, 182, 2, 8.5)}`;
}

/** Three sides: two on the slopes of a mountain, the third on its ground, the thing to move in the middle. */
function mountain(lang: Lang): Markup {
  const [left, right, ground] = SIDES as readonly [Side, Side, Side];
  return markup`<path class="mountain" d="M${APEX.x} ${APEX.y} ${BASE.right} ${BASE.y}H${BASE.left}z"/>
${beside(left, true, lang)}${beside(right, false, lang)}
${emptyBox(69, 59, 52, 35)}${label({ x: 95, y: 66, text: words(lang).make.triangle.issue, size: 4.4, bold: true, anchor: 'middle' })}${writingLines(73, 76, 44, 2, 10)}
${onBase(ground, lang)}`;
}

/** Other numbers of sides: the thing to move above, a box for each side below it, the last one wide where it is odd. */
function boxes(lang: Lang): Markup {
  const own = words(lang).make.triangle;
  const rows = Math.ceil(SIDES.length / 2);
  const high = 122 / rows;
  return markup`${emptyBox(2, 3, 186, 20)}${label({ x: 5, y: 10, text: own.issue, size: 4.4, bold: true })}${writingLines(5, 19, 180, 1)}
${SIDES.map((side, index) => {
  const wide = index === SIDES.length - 1 && index % 2 === 0 ? 186 : 91;
  const [x, y] = [2 + (index % 2) * 95, 27 + Math.floor(index / 2) * high];
  const asks = own.ask[side];
  const step = (high - 16) / Math.max(1, asks.length);
  return markup`${emptyBox(x, y, wide, high - 3)}${named(side, x + 3, y + 8, lang)}${
    asks.length === 0
      ? writingLines(x + 4, y + 20, wide - 8, Math.floor((high - 24) / 9) + 1, 9)
      : asks.map((ask, at) => {
          const top = y + 15 + at * step;
          return markup`${label({ x: x + 4, y: top, text: ask, size: 3.5, soft: true, width: wide - 8 })}${step > 9 && writingLines(x + 4, top + step - 4, wide - 8, 1)}`;
        })
  }`;
})}`;
}

const named = (side: Side, x: number, y: number, lang: Lang): Markup =>
  markup`<path class="shape" data-side="${side}" transform="translate(${x + 4} ${y - 1.8})" d="${SHAPES[SIDE_FACES[side].shape]}"/>${label({ x: x + 11, y, text: words(lang).side[side], size: NAME, bold: true })}`;
const nameWidth = (side: Side, lang: Lang): number => 11 + textWidth(words(lang).side[side]) * NAME * 1.06;

/** A side with its three questions beside a slope, each with two lines that end where the slope begins. */
function beside(side: Side, left: boolean, lang: Lang): Markup {
  const room = (y: number): number => slope(y) - 6;
  const from = (y: number): number => (left ? 2 : TRIANGLE_SIZE.width - 2 - room(y));
  return markup`${named(side, left ? 2 : TRIANGLE_SIZE.width - 2 - nameWidth(side, lang), 11, lang)}${words(
    lang,
  ).make.triangle.ask[side].map((ask, index) => {
    const y = 22 + index * 26;
    const lines = breakLines(ask, room(y + STEP) / ASK).length;
    const last = y + (lines - 1) * STEP;
    return markup`${label({ x: from(last), y, text: ask, size: ASK, width: room(y + STEP), soft: true })}${[last + 8.5, last + 16.5].slice(0, lines > 2 ? 1 : 2).map((line) => writingLines(from(line), line, room(line), 1))}`;
  })}`;
}

/** The third side stands on the base, inside: what the other two slopes rest on. */
function onBase(side: Side, lang: Lang): Markup {
  return markup`${named(side, 70, 105, lang)}${words(lang).make.triangle.ask[side].map((ask, index) => {
    const y = 113 + index * 12.8;
    const x = slope(y - 3) + 6;
    return markup`${label({ x, y, text: ask, size: ASK, soft: true })}${writingLines(x, y + 6.4, TRIANGLE_SIZE.width - 2 * x, 1)}`;
  })}`;
}

const titledBox = (x: number, y: number, width: number, height: number, title: string, ask: string): Markup =>
  markup`${emptyBox(x, y, width, height)}${label({ x: x + 3, y: y + 6, text: title, size: 4.6, bold: true })}${label({ x: x + 3, y: y + 11.2, text: ask, size: 3.5, width: width - 6, soft: true })}`;
