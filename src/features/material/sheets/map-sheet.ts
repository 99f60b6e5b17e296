import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { emptyBox, label, writingLines } from '../print/drawing.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/**
 * Signs that differ in shape, since most maps are drawn with one pen: those that the kit's own table tells of (a dot with a
 * tick, a circle or a cross; a leaf; crossed sticks), and two for places that all know.
 */
const DOT = 'M-3.500 0a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0 -7 0';
const SIGNS = [
  `${DOT}M-1.800 0l1.300 1.500 2.300 -3`,
  `${DOT}M-1.500 0a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0 -3 0`,
  `${DOT}M-1.600 -1.600l3.200 3.200M1.600 -1.600l-3.200 3.200`,
  'M0 3.500C-4 1 -3.500 -3 0 -4C3.500 -3 4 1 0 3.500zM0 3.500V-1.500',
  'M-3 -3l6 6M3 -3l-6 6',
  'M-3 3v-3.500l3-4 3 4V3zM0 -6v2',
  'M-3 -3h6v6h-6z',
];
const FILLED = [6];

/** The walking map: an empty frame, its signs, and whom to visit. */
export function mapSheet(material: Material): Markup {
  const t = words(material.lang).make.map;
  const body = markup`<svg class="drawing" viewBox="0 0 277 152">
${emptyBox(0, 0, 216, 126)}<path class="ink" d="M206 20V6M202 11l4-5 4 5"/>${label({ x: 206, y: 26, text: t.north, size: 3.6, anchor: 'middle' })}
${label({ x: 221, y: 6, text: t.legend, size: 4.6, bold: true })}${t.items.map((item, index) => markup`<path class="${FILLED.includes(index) ? 'sign full' : 'sign'}" transform="translate(225 ${16 + index * 14})" d="${SIGNS[index]}"/>${label({ x: 233, y: 17 + index * 14, text: item, size: 3.7, width: 43 })}`)}${writingLines(221, 118, 54, 2, 8)}
${label({ x: 0, y: 134, text: t.visit, size: 4.4, bold: true })}${writingLines(0, 143, 277, 2, 8)}
</svg>`;
  return sheetFrame(material, 'map', body, 'landscape', t.note);
}
