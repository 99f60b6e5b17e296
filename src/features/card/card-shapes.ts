import { MARK } from '../../settings/mark.ts';
import { PAPER_COLOURS, SIDE_COLOURS } from '../../draw/triangle/paper-colours.ts';
import { shapeCorners } from '../../draw/triangle/shape-corners.ts';
import { SIDE_FACES } from '../../settings/faces.ts';
import { type Side } from '../../settings/sides.ts';

/** The shape of a side, so that colour is never alone. */
export function shape(pen: CanvasRenderingContext2D, side: Side | undefined, x: number, y: number): void {
  if (!side) return;
  const [size, middle] = [24, x + 14];
  pen.fillStyle = SIDE_COLOURS[side];
  pen.beginPath();
  const { shape: form } = SIDE_FACES[side];
  if (form === 'circle') pen.arc(middle, y, size * 0.54, 0, 2 * Math.PI);
  else if (form === 'square') pen.rect(middle - size / 2, y - size / 2, size, size);
  else if (form === 'diamond') {
    pen.moveTo(middle, y - size * 0.68);
    pen.lineTo(middle + size * 0.68, y);
    pen.lineTo(middle, y + size * 0.68);
    pen.lineTo(middle - size * 0.68, y);
  } else shapeCorners(form, middle, y, size * 0.68).forEach(([left, top]) => pen.lineTo(left, top));
  pen.fill();
}

/** The mark of the network, at the head of a card. */
export function mountain(pen: CanvasRenderingContext2D, x: number, y: number): void {
  const fit = Math.min(64 / MARK.box[0], 56 / MARK.box[1]);
  pen.save();
  pen.translate(x, y - 22);
  pen.scale(0.72 * fit, 0.72 * fit);
  for (const { colour, path } of MARK.shapes) {
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
  }
  pen.restore();
}

/** A code of dark and light squares, `size` pixels wide. */
export function drawCode(
  pen: CanvasRenderingContext2D,
  rows: readonly (readonly boolean[])[],
  size: number,
  left: number,
  top: number,
): void {
  const unit = size / Math.max(1, rows.length);
  pen.fillStyle = '#fff';
  pen.fillRect(left, top, size, size);
  pen.fillStyle = PAPER_COLOURS.ink;
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      // Squares overlap by a hair, or light would show between them.
      if (dark) pen.fillRect(left + x * unit, top + y * unit, unit + 0.4, unit + 0.4);
    }),
  );
}
