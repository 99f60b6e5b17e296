import sharp, { type OverlayOptions } from 'sharp';
import { given, itemAt } from '../../certain.ts';
import type { Names } from '../../text/breaks/words.ts';
import { withPlacesToBreak } from '../../text/breaks/zero-width.ts';
import { backdrop, COLOURS, KIND_TOP, MIDDLE, PICTURE } from './layout.ts';
import { FONTS } from './fonts.ts';
import type { Telling } from './telling.ts';

/** Files of the fonts, and names that no line may part. */
export interface Tools {
  fonts: Record<keyof typeof FONTS, readonly string[]>;
  names: Names;
}

/** A run of words: its font, size in pixels, colour, and how much closer its lines stand than the font says. */
interface Style {
  font: keyof typeof FONTS;
  size: number;
  colour: string;
  line: number;
}

interface Laid {
  /** Dots, four bytes each. */
  bytes: Buffer;
  width: number;
  height: number;
  /** Size of its letters, where it was not cut. */
  size?: number;
}

const LEFT = MIDDLE.left + MIDDLE.margin;
const WIDE = MIDDLE.width - 2 * MIDDLE.margin;
/** Sizes of a title, the largest that fits is taken; and how high it may be. */
const TITLE_SIZES = [50, 45, 40, 36, 32, 28];
const TITLE_HIGH = 220;
/** Sizes of the text below it; in the smallest it is cut. */
const TEXT_SIZES = [34, 31, 28];
/** Tops and bottoms of the lines below each other. */
const NAME_TOP = 42;
const TITLE_TOP = 164;
const FOOT_TOP = 556;
const GAP = 30;
/** One line of text; with less room below the title, there is none. */
const LINE_HIGH = 54;

const ZERO_WIDTH_SPACE = '\u200b';
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

async function lay(
  text: string,
  { font, size, colour, line }: Style,
  { fonts, names }: Tools,
  width: number = WIDE,
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
const makeKnown = ({ fonts }: Tools): Promise<unknown> =>
  (known ??= (async () => {
    for (const font of ['title', 'text'] as const)
      for (const fontfile of fonts[font])
        await sharp({ text: { text: 'ก a', font: `${FONTS[font].family}, 20`, fontfile, dpi: 72 } }).toBuffer();
  })());

/** A text in the largest size in which it fits into a height; in the smallest it is cut. */
async function fitted(
  text: string,
  style: Omit<Style, 'size'>,
  sizes: readonly number[],
  high: number,
  tools: Tools,
): Promise<Laid> {
  for (const size of sizes.slice(0, -1)) {
    const laid = await lay(text, { ...style, size }, tools);
    if (laid.height <= high) return { ...laid, size };
  }
  return cut(text, { ...style, size: itemAt(sizes, -1) }, high, tools);
}

/** How much narrower a title is tried, so that its last line is not one short word. */
const NARROWER = [0.88, 0.76, 0.64];

/** The same words in lines of more even length, as long as they take no more height. */
async function balanced(
  text: string,
  style: Omit<Style, 'size'>,
  sizes: readonly number[],
  high: number,
  tools: Tools,
): Promise<Laid> {
  let best = await fitted(text, style, sizes, high, tools);
  const { size } = best;
  // What was cut has full lines.
  if (size === undefined) return best;
  for (const share of NARROWER) {
    const laid = await lay(text, { ...style, size }, tools, WIDE * share);
    if (laid.height > best.height + 2) break;
    best = { ...laid, size };
  }
  return best;
}

/** As many words as fit into a height, with three dots where some are missing. */
async function cut(text: string, style: Style, high: number, tools: Tools): Promise<Laid> {
  let laid = await lay(text, style, tools);
  const words = withPlacesToBreak(text, tools.names).split(/(?<=[\s\u200b])/);
  let keep = words.length;
  while (laid.height > high && keep > 1) {
    // Heights go in steps of a line, so that a proportion falls short of what fits by less than one.
    keep = Math.max(1, Math.min(keep - 1, Math.floor((keep * high) / laid.height)));
    const shown = words.slice(0, keep).join('').replaceAll(ZERO_WIDTH_SPACE, '').trimEnd();
    laid = await lay(`${shown}…`, style, tools);
  }
  return laid;
}

/** Draws the picture of an entry as PNG of 1200 × 630 pixels, with what must be read in its middle square. */
export async function drawPicture(telling: Telling, tools: Tools): Promise<Buffer> {
  await makeKnown(tools);
  const { side, name, kind, text, foot } = telling;
  const small: Style = { font: 'text', size: 27, colour: COLOURS.soft, line: 0.9 };
  const [named, kindLine, heading, footLine] = await Promise.all([
    cut(name, small, LINE_HIGH, tools),
    cut(kind, small, LINE_HIGH, tools),
    balanced(telling.title, { font: 'title', colour: COLOURS.ink, line: 0.82 }, TITLE_SIZES, TITLE_HIGH, tools),
    foot ? cut(foot, { ...small, colour: COLOURS.ink }, LINE_HIGH, tools) : undefined,
  ]);
  const textTop = TITLE_TOP + heading.height + GAP;
  const bottom = footLine ? FOOT_TOP - GAP : PICTURE.height - MIDDLE.margin;
  const room = bottom - textTop;
  const body =
    text && room >= LINE_HIGH ? await fitted(text, { ...small, line: 0.95 }, TEXT_SIZES, room, tools) : undefined;
  const at = ({ bytes, width, height }: Laid, top: number, left = LEFT): OverlayOptions => ({
    input: bytes,
    raw: { width, height, channels: 4 },
    top,
    left,
  });
  return (
    sharp(Buffer.from(backdrop(side)))
      .composite([
        at(named, NAME_TOP, LEFT + 66),
        at(kindLine, KIND_TOP, side ? LEFT + 44 : LEFT),
        at(heading, TITLE_TOP),
        ...(body ? [at(body, textTop)] : []),
        ...(footLine ? [at(footLine, FOOT_TOP)] : []),
      ])
      // Without a pattern of dots between colours, which would spread over the paper.
      .png({ palette: true, colours: 96, dither: 0, effort: 3 })
      .toBuffer()
  );
}
