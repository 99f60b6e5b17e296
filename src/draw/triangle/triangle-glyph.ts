import { itemAt } from '../../certain.ts';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import { figureLines } from './figure.ts';
import { LINES, type SideLine } from './sides-picture.ts';

/** Ends of the line of each side, in a picture of 100 by 90. */
const EDGES = edges(SIDES.length);

function edges(count: number): readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] {
  if (count === 3)
    return [
      [10, 80, 50, 10],
      [50, 10, 90, 80],
      [10, 80, 90, 80],
    ];
  return figureLines(count).map(([from, to]) => [5 + from[0] * 90, from[1] * 90, 5 + to[0] * 90, to[1] * 90]);
}

/**
 * A small figure (with three sides a triangle) whose sides have a line each by how they stand: thick, middle, thin, dashed, dotted. The unknown is
 * as large as the rest, and never looks weak. Words belong beside it.
 * @param name the picture in words; empty where the words stand beside it
 */
export function triangleGlyph(states: Readonly<Record<Side, SideLine>>, name: string): Element {
  const lines = SIDES.map((side, index) => {
    // A draft may not say yet how a side stands.
    const line: SideLine = states[side] in LINES ? states[side] : 'unknown';
    const { width, dashes } = LINES[line];
    const [x1, y1, x2, y2] = itemAt(EDGES, index);
    return s('line', {
      x1,
      y1,
      x2,
      y2,
      'stroke-width': width * 0.75,
      'stroke-linecap': line === 'weak' ? 'butt' : 'round',
      ...(dashes && { 'stroke-dasharray': line === 'weak' ? '9 6' : '0.5 8' }),
      'data-side': side,
      'data-line': line,
    });
  });
  const said = name ? { role: 'img', ariaLabel: name } : { ariaHidden: 'true' };
  return s('svg', { viewBox: '0 0 100 90', className: ['triangle-glyph'], ...said }, lines);
}
