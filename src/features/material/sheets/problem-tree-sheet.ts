import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { emptyBox, label, writingLines } from '../print/drawing.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** Middles of the boxes in a row of three or four. */
const THREE = [32, 95, 158];
const FOUR = [23, 71, 119, 167];

/** The problem tree: what follows in the crown, the problem in the trunk, two layers of roots. */
export function problemTreeSheet(material: Material): Markup {
  const t = words(material.lang).make.tree;
  const row = (middles: readonly number[], y: number, width: number, height: number) =>
    middles.map(
      (x) =>
        markup`${emptyBox(x - width / 2, y, width, height, 'paper')}${writingLines(x - width / 2 + 3, y + height * 0.45, width - 6, 2, height * 0.35)}`,
    );
  const body = markup`<svg class="drawing" viewBox="0 0 190 236">
<path class="crown" d="M22 92a20 20 0 0 1-12-36 26 26 0 0 1 14-42 44 26 0 0 1 71-6 44 26 0 0 1 71 6 26 26 0 0 1 14 42 20 20 0 0 1-12 36z"/>
<path class="ink wide" d="M82 92V102M108 92V102"/>
<path class="ink" d="${THREE.map((x) => `M95 134C95 147 ${x} 143 ${x} 156`).join('')}${FOUR.map((x, index) => `M${THREE[Math.min(index, 2)]} 180C${THREE[Math.min(index, 2)]} 190 ${x} 188 ${x} 198`).join('')}"/>
${label({ x: 95, y: 14, text: t.fruit, size: 5, bold: true, anchor: 'middle' })}${row([41, 95, 149], 22, 48, 26)}${row([66, 124], 56, 52, 26)}
${emptyBox(50, 102, 90, 32, 'paper')}${label({ x: 95, y: 109, text: t.trunk, size: 5, bold: true, anchor: 'middle' })}${writingLines(55, 119, 80, 2, 9)}
${label({ x: 2, y: 151, text: t.roots, size: 4.6, bold: true })}${row(THREE, 156, 56, 24)}
${label({ x: 36, y: 189, text: t.deeper, size: 4.6, bold: true })}${row(FOUR, 198, 44, 30)}
</svg>`;
  return sheetFrame(material, 'problem-tree', body, 'portrait', t.note);
}
