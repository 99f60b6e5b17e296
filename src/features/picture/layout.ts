import { LIGHT } from '../../settings/look.ts';
import { MARK } from '../../settings/mark.ts';
import { PAPER_COLOURS, SIDE_COLOURS } from '../../draw/triangle/paper-colours.ts';
import { shapePath } from '../../draw/triangle/shape-corners.ts';
import type { SideShape } from '../../settings/side.ts';
import { SIDE_FACES } from '../../settings/faces.ts';
import { type Side } from '../../settings/sides.ts';

/** Size of a picture beside a shared link, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;
/** What must be read lies in the middle square, since LINE may cut to it; with a margin of its own. */
export const MIDDLE = { left: 285, width: 630, margin: 32 } as const;

export const COLOURS = PAPER_COLOURS;

const SHAPES: Record<SideShape, (x: number, y: number, size: number) => string> = {
  square: (x, y, size) => `<rect x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}"/>`,
  circle: (x, y, size) => `<circle cx="${x}" cy="${y}" r="${size * 0.56}"/>`,
  diamond: (x, y, size) =>
    `<rect x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}" transform="rotate(45 ${x} ${y})"/>`,
  triangle: (x, y, size) => `<path d="${shapePath('triangle', x, y, size * 0.66)}"/>`,
  star: (x, y, size) => `<path d="${shapePath('star', x, y, size * 0.66)}"/>`,
};
/**
 * The mark of the network, as large as a box of 64 × 56 that is made `scale` times as large.
 * @param fill one colour for all of it; its own where none is given
 */
export function mark(x: number, y: number, scale: number, fill?: string): string {
  const [width, height] = MARK.box;
  const fit = Math.min(64 / width, 56 / height);
  const paths = MARK.shapes.map(({ path, colour }) => `<path fill="${fill ?? colour}" d="${path}"/>`);
  return `<g transform="translate(${x} ${y}) scale(${scale * fit})">${paths.join('')}</g>`;
}

/** Top of the line that tells the kind, where the shape of its side stands. */
export const KIND_TOP = 102;

/** Everything but the words, as SVG: paper, the colour and the shape of the side on both edges, the mark of the network. */
export function backdrop(side: Side | undefined): string {
  const fill = side ? SIDE_COLOURS[side] : COLOURS.soft;
  const { left, width, margin } = MIDDLE;
  const right = left + width;
  const shape = side
    ? `<g fill="${LIGHT.raised}" opacity="0.9">${SHAPES[SIDE_FACES[side].shape](left / 2 - 18, PICTURE.height / 2, 130)}</g>`
    : mark(34, 236, 3.1, LIGHT.raised);
  const small = side
    ? `<g fill="${fill}">${SHAPES[SIDE_FACES[side].shape](left + margin + 15, KIND_TOP + 19, 22)}</g>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
<rect width="100%" height="100%" fill="${COLOURS.paper}"/>
<rect width="${left - 36}" height="100%" fill="${fill}"/>
<rect width="100%" height="12" fill="${fill}"/>
${shape}
${mark(right + 52, 218, 3.3)}
${mark(left + margin, 40, 0.82)}
${small}
</svg>`;
}
