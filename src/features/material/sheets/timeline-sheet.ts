import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { emptyBox, label, writingLines } from '../print/drawing.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

const [LEFT, TOP, COLUMN, LANE, COLUMNS] = [38, 12, 34, 27, 7];

/** The time line: four lanes, seven columns for years, and room for three turning points. */
export function timelineSheet(material: Material): Markup {
  const t = words(material.lang).make.timeline;
  const [right, bottom] = [LEFT + COLUMN * COLUMNS, TOP + LANE * t.lanes.length];
  const columns = Array.from({ length: COLUMNS + 1 }, (_, index) => LEFT + index * COLUMN);
  const body = markup`<svg class="drawing" viewBox="0 0 277 152">
${columns.slice(0, -1).map((x) => label({ x: x + 2, y: 8, text: `${t.year} ………`, size: 3.8 }))}
<path class="thin" d="${columns.map((x) => `M${x} ${TOP}V${bottom}`).join('')}"/><path class="ink" d="${[0, ...t.lanes.map((_, index) => index + 1)].map((index) => `M0 ${TOP + index * LANE}H${right}`).join('')}"/>
${t.lanes.map((lane, index) => label({ x: 1, y: TOP + index * LANE + 8, text: lane, size: 4, width: LEFT - 4, bold: true }))}
${label({ x: 1, y: bottom + 9, text: t.turn, size: 4, width: LEFT - 4, bold: true })}${[0, 1, 2].map((index) => markup`${emptyBox(LEFT + index * 80, bottom + 4, 77, 24)}${label({ x: LEFT + index * 80 + 3, y: bottom + 11, text: `${index + 1}`, size: 5, bold: true })}${writingLines(LEFT + index * 80 + 9, bottom + 14, 64, 2, 9)}`)}
</svg>`;
  return sheetFrame(material, 'timeline', body, 'landscape', t.note);
}
