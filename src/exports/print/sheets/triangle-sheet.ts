import { words } from '../../../i18n/words.ts';
import type { Lang } from '../../../model/entry.ts';
import type { Side } from '../../../schema/side-names.ts';
import { shortAddress, type Material } from '../../material.ts';
import { emptyBox, label, writingLines } from '../drawing.ts';
import { markup, type Markup } from '../markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** The drawing is this large, mm; on A3 it is shown larger, in two halves. */
const SIZE = { width: 190, height: 246 };
/** Where each side is written: a column of questions, and lines beside the slope. */
const SHAPE: Record<Side, string> = { policy: 'M-4 -4h8v8h-8z', movement: 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0', knowledge: 'M0 -5.4l5.4 5.4 -5.4 5.4 -5.4 -5.4z' };

/** The worksheet for a group's own case on one A4 page. */
export const triangleA4 = (material: Material): Markup => sheetFrame(material, 'triangle', markup`<svg class="drawing" viewBox="0 0 ${SIZE.width} ${SIZE.height}">${drawing(material.lang)}</svg>`, 'portrait');

/** Height of the strip below the cut on which the other half is glued, in units of the drawing. */
const STRIP = 6;

/** The same on A3, from two landscape A4 pages: the second is cut along its top and glued on the strip of the first. */
export function triangleA3({ lang, credit }: Material): Markup[] {
  const t = words(lang).make;
  const half = SIZE.height / 2;
  const tile = (number: number, top: number, height: number, note: string, over: Markup) =>
    markup`<section class="sheet landscape tile" lang="${lang}"><svg class="drawing" viewBox="0 ${top} ${SIZE.width} ${height}">${drawing(lang)}${over}</svg><p class="tile-note">${t.triangle.tile(number)} · ${note}</p></section>`;
  const strip = markup`<rect x="0" y="${half}" width="${SIZE.width}" height="${STRIP}" class="strip"/><path class="cut-line" d="M0 ${half}H${SIZE.width}"/>${label({ x: SIZE.width / 2, y: half + 4, text: t.triangle.glue, size: 3, anchor: 'middle' })}`;
  return [
    tile(1, 0, half + STRIP, `${credit.site} · ${shortAddress(credit.home)}`, strip),
    tile(2, half, half, `${credit.site} · ${t.licence(credit.licence)}`, markup`<path class="cut-line" d="M0 ${half + 0.15}H${SIZE.width}"/>`),
  ];
}

/** The triangle: three slopes to write on, the thing to move in the middle, dream and reality below, next year at the foot. */
function drawing(lang: Lang): Markup {
  const t = words(lang);
  const own = t.make.triangle;
  const side = (name: Side, x: number, y: number, width: number) => markup`<path class="shape ${name}" transform="translate(${x + 4} ${y - 2})" d="${SHAPE[name]}"/>${label({ x: x + 11, y, text: t.side[name], size: 4.3, bold: true })}${own.ask[name].map((ask, index) => markup`${label({ x, y: y + 9 + index * 15.5, text: ask, size: 3.5, width, soft: true })}${writingLines(x, y + 17.5 + index * 15.5, width, 1)}`)}`;
  const box = (x: number, y: number, width: number, height: number, title: string, ask: string) => markup`${emptyBox(x, y, width, height)}${label({ x: x + 3, y: y + 6, text: title, size: 4.6, bold: true })}${label({ x: x + 3, y: y + 11, text: ask, size: 3.4, width: width - 6, soft: true })}`;
  return markup`<g class="ink"><path class="mountain" d="M95 3 184 150H6z"/><path class="mountain thin" d="M95 3 95 92M6 150 95 92 184 150"/></g>
${side('policy', 2, 12, 58)}
${side('movement', 130, 12, 58)}
<g>${emptyBox(68, 62, 54, 34, 'paper')}${label({ x: 95, y: 69, text: own.issue, size: 4.4, bold: true, anchor: 'middle' })}${writingLines(72, 79, 46, 2, 9)}</g>
<path class="shape knowledge" transform="translate(63 107)" d="${SHAPE.knowledge}"/>${label({ x: 71, y: 109, text: t.side.knowledge, size: 4.3, bold: true })}${own.ask.knowledge.map((ask, index) => markup`${label({ x: 46 - index * 8, y: 117 + index * 11, text: ask, size: 3.5, soft: true })}${writingLines(46 - index * 8, 124 + index * 11, 98 + index * 16, 1)}`)}
${box(2, 155, 60, 46, own.dream, own.dreamAsk)}${box(65, 155, 60, 46, own.gap, own.gapAsk)}${box(128, 155, 60, 46, own.reality, own.realityAsk)}
${box(2, 204, 186, 40, own.next, own.nextAsk)}<path class="thin" d="M2 216.5H188M48 216.5V244M134 216.5V244"/>${label({ x: 5, y: 220.5, text: own.who, size: 3.5, soft: true })}${label({ x: 51, y: 220.5, text: own.what, size: 3.5, soft: true })}${label({ x: 137, y: 220.5, text: own.when, size: 3.5, soft: true })}${writingLines(4, 230, 182, 2, 9)}`;
}
