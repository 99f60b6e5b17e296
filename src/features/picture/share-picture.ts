import sharp, { type OverlayOptions } from 'sharp';
import { itemAt } from '../../certain.ts';
import { namesToHold } from '../../text/breaks/words.ts';
import { writeFonts } from './fonts.ts';
import { COLOURS, mark, PICTURE } from './layout.ts';
import { lay, makeKnown, type Laid, type Style, type Tools } from './lay.ts';

/** What the picture of a whole site says. */
export interface SiteTelling {
  name: string;
  tagline: string;
}

/** Where the words stand, beside the mark. */
const LEFT = 632;
const WIDE = PICTURE.width - LEFT - 56;
const NAME_SIZES = [76, 66, 58, 50, 42, 36];
const TAGLINE_SIZES = [34, 30, 26];
const NAME_HIGH = 330;
const TAGLINE_HIGH = 180;
const GAP = 34;

/** Words in the largest of some sizes in which they fit into a height, in the smallest however high they are. */
async function fitted(text: string, style: Omit<Style, 'size'>, sizes: readonly number[], high: number, tools: Tools) {
  let laid: Laid | undefined;
  for (const size of sizes) {
    laid = await lay(text, { ...style, size }, tools, WIDE);
    if (laid.height <= high) return laid;
  }
  return laid ?? lay(text, { ...style, size: itemAt(sizes, -1) }, tools, WIDE);
}

/**
 * Draws the picture that stands beside a shared link to a page that is no entry: mark, name and tagline, as PNG of
 * 1200 × 630 pixels.
 * @param folder for the fonts
 */
export async function drawSharePicture({ name, tagline }: SiteTelling, folder: string): Promise<Buffer> {
  const tools: Tools = { fonts: writeFonts(folder), names: namesToHold([]) };
  await makeKnown(tools);
  const title = await fitted(name, { font: 'title', colour: COLOURS.ink, line: 0.82 }, NAME_SIZES, NAME_HIGH, tools);
  const text = tagline
    ? await fitted(tagline, { font: 'text', colour: COLOURS.soft, line: 0.95 }, TAGLINE_SIZES, TAGLINE_HIGH, tools)
    : undefined;
  const high = title.height + (text ? GAP + text.height : 0);
  const top = Math.max(24, Math.round((PICTURE.height - high) / 2));
  const at = ({ bytes, width, height }: Laid, down: number): OverlayOptions => ({
    input: bytes,
    raw: { width, height, channels: 4 },
    top: down,
    left: LEFT,
  });
  const { width, height } = PICTURE;
  const backdrop = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${COLOURS.paper}"/>${mark(72, 96, 7.8)}</svg>`;
  return sharp(Buffer.from(backdrop))
    .composite([at(title, top), ...(text ? [at(text, top + title.height + GAP)] : [])])
    .png({ palette: true, colours: 96, dither: 0, effort: 3 })
    .toBuffer();
}
