import sharp from 'sharp';
import type { BrandMark } from '../../src/settings/brand.ts';

/** The side of an icon as its drawing counts, and how much of it the mark takes. */
const SIDE = 64;
const MARK_SIDE = 48;

const drawn = ({ box: [width, height], shapes }: BrandMark, room: number): string => {
  const scale = room / Math.max(width, height);
  const [left, top] = [(SIDE - width * scale) / 2, (SIDE - height * scale) / 2].map((at) => Number(at.toFixed(3)));
  const paths = shapes.map(({ path, colour }) => `<path fill="${colour}" d="${path}"/>`).join('');
  return `<g transform="translate(${left} ${top}) scale(${Number(scale.toFixed(4))})">${paths}</g>`;
};

/**
 * The mark on paper, as an icon.
 * @param corner how round its corners are, of 64; devices that cut icons themselves want none
 * @param room   how much of 64 the mark takes
 */
export const iconSvg = (mark: BrandMark, paper: string, corner = 10, room = MARK_SIDE): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" rx="${corner}" fill="${paper}"/>${drawn(mark, room)}</svg>`;

const png = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: (72 * size) / SIDE })
    .resize(size, size)
    .png()
    .toBuffer();

/**
 * The icons that browsers and devices ask for, by their names in `public/`. Those that a device cuts have paper to their
 * edges; the maskable one keeps the mark in the circle that every mask leaves.
 */
export const iconsOf = (mark: BrandMark, paper: string): Record<string, () => Promise<Buffer>> => ({
  'favicon.svg': () => Promise.resolve(Buffer.from(`${iconSvg(mark, paper)}\n`)),
  'favicon.png': () => png(iconSvg(mark, paper), 64),
  'apple-touch-icon.png': () => png(iconSvg(mark, paper, 0), 180),
  'icon-192.png': () => png(iconSvg(mark, paper), 192),
  'icon-512.png': () => png(iconSvg(mark, paper), 512),
  'icon-maskable-512.png': () => png(iconSvg(mark, paper, 0, 38), 512),
});
