import { words } from '../../../words/words.ts';
import { pageBehind, shortAddress, tellPage, type Material } from '../portable/document-inputs.ts';
import { textWidth } from '../parts/sarabun-widths.ts';
import { label, writingLines } from '../print/drawing.ts';
import { withWholeEnd } from '../print/heading.ts';
import { markup, type Markup } from '../print/markup.ts';
import { qrMarkup } from '../print/qr-markup.ts';
import { sheetFrame } from './sheet-frame.ts';
import { TRIANGLE_CUT, TRIANGLE_SIZE, triangleDrawing } from './triangle-drawing.ts';

/** The worksheet for a group's own case on one A4 page. */
export const triangleA4 = (material: Material): Markup =>
  sheetFrame(
    material,
    'triangle',
    markup`<svg class="drawing" viewBox="0 0 ${TRIANGLE_SIZE.width} ${TRIANGLE_SIZE.height}">${triangleDrawing(material.lang)}</svg>`,
    'portrait',
  );

/**
 * Room for the title above the drawing, and for the strip below the cut on which the other half is glued; units of the
 * drawing.
 */
const [HEAD, STRIP] = [11, 6];

/** The same on A3, from two landscape A4 pages: the second is cut along its top and glued on the strip of the first. */
export function triangleA3(material: Material): Markup[] {
  const { lang, credit } = material;
  const t = words(lang).make;
  const { width, height } = TRIANGLE_SIZE;
  const tile = (top: number, tall: number, over: Markup, foot?: Markup) =>
    markup`<section class="sheet landscape tile" lang="${lang}"><svg class="drawing" viewBox="0 ${top} ${width} ${tall}">${triangleDrawing(lang)}${over}</svg>${foot}</section>`;
  const title = markup`${label({ x: 0, y: -4, text: t.sheet.triangle, size: Math.min(6, 88 / textWidth(t.sheet.triangle)), bold: true })}${label({ x: 100, y: -4, text: t.group, size: 3.7 })}${writingLines(123, -3.4, 36, 1)}${label({ x: 161, y: -4, text: t.date, size: 3.7 })}${writingLines(171, -3.4, 18, 1)}`;
  const strip = markup`<rect x="0" y="${TRIANGLE_CUT}" width="${width}" height="${STRIP}" class="strip"/><path class="cut-line" d="M0 ${TRIANGLE_CUT}H${width}"/>${label({ x: width / 2, y: TRIANGLE_CUT + 4, text: `${t.triangle.tile(1)} · ${t.triangle.glue}`, size: 3, anchor: 'middle' })}`;
  const foot = markup`<footer class="form-foot">${qrMarkup(tellPage(material), t.scanTell)}<p>${t.scanTell} · ${t.triangle.tile(2)} · ${shortAddress(pageBehind(material))}<br>${credit.site} · ${withWholeEnd(t.licence(credit.licence))}</p></footer>`;
  return [
    tile(-HEAD, HEAD + TRIANGLE_CUT + STRIP, markup`${title}${strip}`),
    tile(
      TRIANGLE_CUT,
      height - TRIANGLE_CUT,
      markup`<path class="cut-line" d="M0 ${TRIANGLE_CUT + 0.15}H${width}"/>`,
      foot,
    ),
  ];
}
