import sharp from 'sharp';
import { given } from '../../certain.ts';
import type { Names } from '../../text/breaks/words.ts';
import { withPlacesToBreak } from '../../text/breaks/zero-width.ts';
import { FONTS } from './fonts.ts';

/** Files of the fonts, and names that no line may part. */
export interface Tools {
  fonts: Record<keyof typeof FONTS, readonly string[]>;
  names: Names;
}

/** A run of words: its font, size in pixels, colour, and how much closer its lines stand than the font says. */
export interface Style {
  font: keyof typeof FONTS;
  size: number;
  colour: string;
  line: number;
}

/** Words as dots. */
export interface Laid {
  /** Dots, four bytes each. */
  bytes: Buffer;
  width: number;
  height: number;
  /** Size of its letters, where it was not cut. */
  size?: number;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Lays words out in a width. */
export async function lay(
  text: string,
  { font, size, colour, line }: Style,
  { fonts, names }: Tools,
  width: number,
): Promise<Laid> {
  const markup = `<span foreground="${colour}" line_height="${line}">${escaped(withPlacesToBreak(text, names))}</span>`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${FONTS[font].family}, ${size}`,
      fontfile: given(fonts[font][0], 'A file of the font'),
      width: Math.round(width),
      dpi: 72,
      rgba: true,
      // A word that is longer than a line is cut where it must be.
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Both files of a font have one name; each is made known by being used once. */
let known: Promise<unknown> | undefined;
export const makeKnown = ({ fonts }: Tools): Promise<unknown> =>
  (known ??= (async () => {
    for (const font of ['title', 'text'] as const)
      for (const fontfile of fonts[font])
        await sharp({ text: { text: 'ก a', font: `${FONTS[font].family}, 20`, fontfile, dpi: 72 } }).toBuffer();
  })());
