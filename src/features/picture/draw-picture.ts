import sharp, { type OverlayOptions } from 'sharp';
import { itemAt } from '../../certain.ts';
import { withPlacesToBreak } from '../../text/breaks/zero-width.ts';
import { backdrop, COLOURS, KIND_TOP, MIDDLE, PICTURE } from './layout.ts';
import { lay as layIn, makeKnown, type Laid, type Style, type Tools } from './lay.ts';
import type { Telling } from './telling.ts';

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

const lay = (text: string, style: Style, tools: Tools, width: number = WIDE): Promise<Laid> =>
  layIn(text, style, tools, width);

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
