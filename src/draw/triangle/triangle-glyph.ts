import type { Element } from 'hast';
import { s } from 'hastscript';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import { LINES, type SideLine } from './sides-picture.ts';

/** Ends of the line of each side, in a picture of 100 by 90. */
const EDGES: Record<Side, readonly [x1: number, y1: number, x2: number, y2: number]> = {
  policy: [10, 80, 50, 10],
  movement: [50, 10, 90, 80],
  knowledge: [10, 80, 90, 80],
};

/**
 * A small triangle whose sides have a line each by how they stand: thick, middle, thin, dashed, dotted. The unknown is
 * as large as the rest, and never looks weak. Words belong beside it.
 * @param name the picture in words; empty where the words stand beside it
 */
export function triangleGlyph(states: Readonly<Record<Side, SideLine>>, name: string): Element {
  const lines = SIDES.map((side) => {
    // A draft may not say yet how a side stands.
    const line: SideLine = states[side] in LINES ? states[side] : 'unknown';
    const { width, dashes } = LINES[line];
    const [x1, y1, x2, y2] = EDGES[side];
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
