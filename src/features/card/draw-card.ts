import { el } from '../../dom/element.ts';
import { PAPER_COLOURS, SIDE_COLOURS } from '../../draw/triangle/paper-colours.ts';
import type { Card } from './card.ts';
import { drawCode, mountain, shape } from './card-shapes.ts';
import { CARD, stack, STYLES, sum, writer, type CardFaces, type Laid, type Writer } from './card-words.ts';
import { smallPng } from './small-png.ts';

/** LINE sends larger files slowly; what is larger is drawn smaller. */
const MOST_BYTES = 300_000;
const SCALES = [1, 0.85, 0.7, 0.55];
const CODE = 190;
/** Dots that a square of a code has at least, or cameras do not tell it from its neighbours. */
const SQUARE = 4;
const BAND = 16;
const GAP = 26;

/** Families of the page, and a code as rows of dark squares. */
export interface CardTools extends CardFaces {
  code: readonly (readonly boolean[])[];
}

/**
 * A card as PNG, at most 300 kB. What does not fit is left out as a whole, from the end, and that is said.
 * @throws where the browser cannot draw
 */
export async function drawCard(card: Card, tools: CardTools): Promise<Blob> {
  await facesReady(card, tools);
  for (const scale of SCALES) {
    const picture = await asPng(draw(card, tools, scale));
    if (picture.size <= MOST_BYTES || scale === SCALES.at(-1)) return picture;
  }
  throw new Error('No scale');
}

/** Canvas draws in another face where one has not arrived, and does not draw again. */
async function facesReady(card: Card, { title, text }: CardTools): Promise<void> {
  const words = [
    card.title,
    card.text,
    ...card.foot,
    ...card.parts.flatMap(({ points }) => points.map((each) => each.text)),
  ].join(' ');
  await Promise.all(
    [`600 40px ${title}`, `400 40px ${text}`, `700 40px ${text}`].map((font) =>
      document.fonts.load(font, `${words} ${card.name} 0123`).catch(() => undefined),
    ),
  );
}

/** With a palette where the colours are few; a drawing of many is written by the browser. */
const asPng = async (canvas: HTMLCanvasElement): Promise<Blob> =>
  smallPng(pixelsOf(canvas)) ?? writtenByBrowser(canvas);

const pixelsOf = (canvas: HTMLCanvasElement): ImageData => {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

const writtenByBrowser = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('No picture'))), 'image/png'),
  );

function draw(card: Card, tools: CardTools, scale: number): HTMLCanvasElement {
  const canvas = el('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  const layout = layOut(card, tools, pen);
  canvas.width = Math.round(CARD.width * scale);
  canvas.height = Math.round(layout.height * scale);
  pen.scale(scale, scale);
  pen.fillStyle = PAPER_COLOURS.paper;
  pen.fillRect(0, 0, CARD.width, layout.height);
  pen.fillStyle = card.side ? SIDE_COLOURS[card.side] : PAPER_COLOURS.soft;
  pen.fillRect(0, 0, CARD.width, BAND);
  layout.draw();
  return canvas;
}

/** Puts parts below each other as long as there is room above the foot. */
function layOut(card: Card, tools: CardTools, pen: CanvasRenderingContext2D): { height: number; draw(): void } {
  const write = writer(card.lang, tools, pen);
  const head = [
    write.beside(STYLES.name, card.name, 58, (x, y) => mountain(pen, x, y)),
    card.side
      ? write.beside(STYLES.kind, card.kind, 40, (x, y) => shape(pen, card.side, x, y))
      : write.words(STYLES.kind, card.kind),
    write.words(STYLES.title, card.title),
    ...(card.text ? [write.words(STYLES.text, card.text)] : []),
    ...(card.drawing ? [placed(card.drawing, pen)] : []),
  ];
  const foot = footOf(card, tools, pen, write);
  const more = write.words(STYLES.foot, card.more);
  const top = CARD.edge;
  const gaps = (count: number): number => count * GAP;
  const fixed = top + sum(head) + gaps(head.length) + foot.height + CARD.edge;
  const kept: Laid[] = [];
  let left = CARD.highest - fixed;
  const parts = card.parts.flatMap(({ heading, points }) => pointsOf(heading, points, pen, write));
  for (const part of parts) {
    const last = kept.length === parts.length - 1;
    const room = last ? left : left - more.height - GAP;
    if (part.height + GAP > room) break;
    kept.push(part);
    left -= part.height + GAP;
  }
  if (kept.length < parts.length && parts.length > 0) kept.push(more);
  const body = [...head, ...kept];
  const height = Math.max(CARD.lowest, top + sum(body) + gaps(body.length) + foot.height + CARD.edge);
  return {
    height,
    draw() {
      let at = top;
      for (const each of body) {
        each.draw(at);
        at += each.height + GAP;
      }
      foot.draw(height - CARD.edge - foot.height);
    },
  };
}

/** A drawing in the width of the card, or in half of its height where it is tall. */
function placed(drawing: ImageBitmap, pen: CanvasRenderingContext2D): Laid {
  const wide = CARD.width - 2 * CARD.edge;
  const scale = Math.min(wide / drawing.width, CARD.highest / 2 / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  return { height, draw: (top) => pen.drawImage(drawing, CARD.edge + (wide - width) / 2, top, width, height) };
}

/** Points of a part, the heading with the first of them, so that none stands alone. */
function pointsOf(
  heading: string | undefined,
  points: Card['parts'][number]['points'],
  pen: CanvasRenderingContext2D,
  write: Writer,
): Laid[] {
  return points.map(({ text, mark, side }, at) => {
    const point =
      side !== undefined
        ? write.beside(STYLES.point, text, 46, (x, y) => shape(pen, side, x, y))
        : mark !== undefined
          ? write.beside(STYLES.point, text, 46, (x, y) => write.mark(STYLES.heading, mark, x, y))
          : write.words(STYLES.point, text);
    return at === 0 && heading ? stack(write.words(STYLES.heading, heading), point) : point;
  });
}

/** The foot: words on the left, the code on the right with what it is for above it. */
function footOf(card: Card, { code }: CardTools, pen: CanvasRenderingContext2D, write: Writer): Laid {
  const size = Math.max(CODE, code.length * SQUARE);
  const wide = CARD.width - 2 * CARD.edge - size - 36;
  const led = code.length > 0;
  const lines = [...card.foot, ...(led ? [card.shown] : [])].map((text) => write.words(STYLES.foot, text, wide));
  const label = write.words(STYLES.foot, card.scan, size + 20);
  const height = Math.max(sum(lines) + 10 * lines.length, led ? label.height + size : 0) + 28;
  return {
    height,
    draw(top) {
      pen.fillStyle = PAPER_COLOURS.rule;
      pen.fillRect(CARD.edge, top, CARD.width - 2 * CARD.edge, 2);
      let at = top + 24;
      for (const line of lines) {
        line.draw(at);
        at += line.height + 10;
      }
      if (!led) return;
      const left = CARD.width - CARD.edge - size;
      pen.save();
      pen.translate(left - CARD.edge, 0);
      label.draw(top + 16);
      pen.restore();
      drawCode(pen, code, size, left, top + 20 + label.height);
    },
  };
}
