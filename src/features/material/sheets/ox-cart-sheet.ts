import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { emptyBox, label, writingLines } from '../print/drawing.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** Three circles to fill in for strength. */
const strength = (x: number, y: number): Markup =>
  markup`<path class="thin" d="${[0, 1, 2].map((index) => `M${x + index * 6} ${y}a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0`).join('')}"/>`;

/** The ox cart on its way up the hill: what pulls, what lies in the way, and where it should get. */
export function oxCartSheet(material: Material): Markup {
  const t = words(material.lang).make.cart;
  const boxes = (x: number, name: string) =>
    markup`${label({ x, y: 66, text: name, size: 5, bold: true })}${[0, 1, 2, 3].map((index) => markup`${emptyBox(x, 69 + index * 14, 120, 12)}${writingLines(x + 4, 78 + index * 14, 92, 1)}${strength(x + 99, 75 + index * 14)}`)}`;
  const body = markup`<svg class="drawing" viewBox="0 0 277 150">
<path class="ink wide" d="M2 58C50 58 80 54 120 44 160 34 186 22 216 10L236 8"/>
<g class="ink" transform="rotate(-14 118 36)"><path d="M92 16h32v18H92z" class="paper"/><path d="M96 16v18M104 16v18M112 16v18M120 16v18M124 32h28"/><circle cx="100" cy="40" r="9" class="paper"/><path d="M100 31v18M91 40h18M93.6 33.6l12.8 12.8M106.4 33.6 93.6 46.4"/>
<path class="paper" d="M150 24c8-3 18-3 25 0l5-5 4 1 3 5-2 5-8 1v12h-3.4v-9h-14v9h-3.4V32c-4-1-6-4-6.200-8z"/><path d="M180 19c0-4 3-6 6-6M184 20c1-3 4-4 6-3M150 25c-3 3-3 7-2 10"/></g>
<g class="rock"><path d="M196 26l7-7 8 2 4 8-8 4-9-1z"/><path d="M174 36l5-6 7 2 2 6-6 3-7-1z"/><path d="M213 20l5-6 7 2 2 6-6 3-7-1z"/></g>
<path class="ink" d="M252 44V4h20l-5 5 5 5h-20"/>${emptyBox(150, 44, 124, 16)}${label({ x: 153, y: 50, text: t.goal, size: 4, bold: true })}${writingLines(153, 57, 118, 1)}
${boxes(2, t.pull)}${boxes(152, t.rock)}
${label({ x: 2, y: 134, text: t.do, size: 4.4, bold: true })}${writingLines(2, 142, 272, 1)}${writingLines(2, 149, 272, 1)}
</svg>`;
  return sheetFrame(material, 'force-field', body, 'landscape', t.note);
}
