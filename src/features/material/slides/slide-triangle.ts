import { itemAt } from '../../../certain.ts';
import type PptxGenJS from 'pptxgenjs';
import { LINES } from '../../../draw/triangle/sides-picture.ts';
import { figureLines } from '../../../draw/triangle/figure.ts';
import { SIDE_FACES } from '../../../settings/faces.ts';
import { ofSides, SIDES } from '../../../settings/sides.ts';
import { OFFICE_COLOURS as C, SIDE_INKS } from '../parts/office-face.ts';
import { saying, silent } from './shape-words.ts';
import type { SlideModel } from './slide-model.ts';

/** Shapes of the sides, as PowerPoint names them. */
const SHAPES = { square: 'rect', circle: 'ellipse', diamond: 'diamond', triangle: 'triangle', star: 'star5' } as const;
export const SIDE_SHAPES = ofSides((side) => SHAPES[SIDE_FACES[side].shape]);

/** Ends of the line of each side in a square of 1, as in the small figures of the site; the ground from the left. */
const EDGES = ofSides((_, index) => {
  const [from, to] = itemAt(figureLines(SIDES.length), index);
  const [[x1, y1], [x2, y2]] = from[0] <= to[0] ? [from, to] : [to, from];
  return [x1, y1, x2, y2] as const;
});
/** Points that a unit of `LINES` is wide here. */
const WIDTH = 1.1;
/** Size of the shape on a side, inches. */
const MARK = 0.5;

/**
 * The triangle in lines and shapes of PowerPoint, so that it can be changed: a line a side by how it stands, and on its
 * middle the shape of the side. The words stand beside it.
 */
export function addTriangle(
  slide: PptxGenJS.Slide,
  { sides, alt }: NonNullable<SlideModel['triangle']>,
  box: { x: number; y: number; w: number; h: number },
): void {
  const size = Math.min(box.w, box.h);
  const at = (x: number, y: number) => ({ x: box.x + x * size, y: box.y + y * size });
  for (const side of SIDES) {
    const [x1, y1, x2, y2] = EDGES[side];
    const { width, dashes } = LINES[sides[side]];
    const [from, to] = [at(Math.min(x1, x2), Math.min(y1, y2)), at(Math.max(x1, x2), Math.max(y1, y2))];
    slide.addShape('line', {
      ...from,
      w: to.x - from.x,
      h: to.y - from.y,
      // A line goes from upper left to lower right unless it is turned over.
      flipV: y1 > y2,
      line: {
        color: sides[side] === 'unknown' ? C.soft : SIDE_INKS[side],
        width: width * WIDTH,
        ...(dashes && { dashType: sides[side] === 'unknown' ? 'sysDot' : 'dash' }),
      },
      objectName: silent(`Line: ${side}`),
    });
  }
  SIDES.forEach((side, index) => {
    const [x1, y1, x2, y2] = EDGES[side];
    const middle = at((x1 + x2) / 2, (y1 + y2) / 2);
    slide.addShape(SIDE_SHAPES[side], {
      x: middle.x - MARK / 2,
      y: middle.y - MARK / 2,
      w: MARK,
      h: MARK,
      fill: { color: SIDE_INKS[side] },
      line: { color: C.paper, width: 3 },
      // The whole drawing is told once.
      objectName: index === 0 ? saying(alt) : silent(`Shape: ${side}`),
    });
  });
}
