import { el } from '../../dom/element.ts';
import { wrapLines } from '../../dom/wrap-lines.ts';
import { PAPER_COLOURS } from '../../draw/triangle/paper-colours.ts';
import type { Side } from '../../intake/schema/names.ts';
import type { Card } from './card.ts';
import { smallPng } from './small-png.ts';

/** Width in pixels, and how high a picture may be: a phone shows it whole, and letters are still read. */
export const CARD = { width: 1080, lowest: 1080, highest: 1620, edge: 64 } as const;
/** LINE sends larger files slowly; what is larger is drawn smaller. */
export const MOST_BYTES = 300_000;
const SCALES = [1, 0.85, 0.7, 0.55];
const CODE = 190;
/** Dots that a square of a code has at least, or cameras do not tell it from its neighbours. */
const SQUARE = 4;
const BAND = 16;
const GAP = 26;

/** A run of words: weight, size and colour; lines stand `line` times their size apart. */
interface Style {
  face: 'title' | 'text';
  weight: number;
  size: number;
  colour: string;
  line: number;
}
const STYLES = {
  name: { face: 'text', weight: 400, size: 30, colour: PAPER_COLOURS.soft, line: 1.4 },
  kind: { face: 'text', weight: 400, size: 32, colour: PAPER_COLOURS.soft, line: 1.4 },
  title: { face: 'title', weight: 600, size: 58, colour: PAPER_COLOURS.ink, line: 1.4 },
  text: { face: 'text', weight: 400, size: 40, colour: PAPER_COLOURS.ink, line: 1.5 },
  heading: { face: 'text', weight: 700, size: 34, colour: PAPER_COLOURS.ink, line: 1.45 },
  point: { face: 'text', weight: 400, size: 35, colour: PAPER_COLOURS.ink, line: 1.5 },
  foot: { face: 'text', weight: 400, size: 26, colour: PAPER_COLOURS.soft, line: 1.45 },
} as const satisfies Record<string, Style>;

/** What is drawn at a height: how high it is, and how. */
interface Laid {
  height: number;
  draw(top: number): void;
}

/** Families of the page, so that a picture looks as it does; and a code as rows of dark squares. */
export interface CardTools {
  title: string;
  text: string;
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
  pen.fillStyle = card.side ? PAPER_COLOURS[card.side] : PAPER_COLOURS.soft;
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

const sum = (all: readonly Laid[]): number => all.reduce((total, { height }) => total + height, 0);

/** Points of a part, the heading with the first of them, so that none stands alone. */
function pointsOf(
  heading: string | undefined,
  points: Card['parts'][number]['points'],
  pen: CanvasRenderingContext2D,
  write: ReturnType<typeof writer>,
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

const stack = (above: Laid, below: Laid): Laid => ({
  height: above.height + 6 + below.height,
  draw(top) {
    above.draw(top);
    below.draw(top + above.height + 6);
  },
});

/** The foot: words on the left, the code on the right with what it is for above it. */
function footOf(
  card: Card,
  { code }: CardTools,
  pen: CanvasRenderingContext2D,
  write: ReturnType<typeof writer>,
): Laid {
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

function drawCode(
  pen: CanvasRenderingContext2D,
  rows: CardTools['code'],
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

/** Words set into the width of the card. */
function writer(lang: string, tools: CardTools, pen: CanvasRenderingContext2D) {
  const set = ({ face, weight, size, colour }: Style): void => {
    pen.font = `${weight} ${size}px ${tools[face]}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'alphabetic';
  };
  const words = (style: Style, text: string, wide = CARD.width - 2 * CARD.edge, indent = 0): Laid => {
    set(style);
    const lines = wrapLines(
      text.replace(/\s+/g, ' ').trim(),
      lang,
      (line) => pen.measureText(line).width <= wide - indent,
    );
    return {
      height: lines.length * style.size * style.line,
      draw(top) {
        set(style);
        lines.forEach((line, at) =>
          pen.fillText(
            line.trimEnd(),
            CARD.edge + indent,
            top + (at + 0.5) * style.size * style.line + style.size * 0.33,
          ),
        );
      },
    };
  };
  return {
    words,
    /** Words with something drawn before their first line. */
    beside(style: Style, text: string, indent: number, before: (x: number, y: number) => void): Laid {
      const laid = words(style, text, undefined, indent);
      return {
        height: laid.height,
        draw(top) {
          before(CARD.edge, top + (style.size * style.line) / 2);
          laid.draw(top);
        },
      };
    },
    mark(style: Style, text: string, x: number, y: number): void {
      set(style);
      pen.fillText(text, x, y + style.size * 0.33);
    },
  };
}

/** The shape of a side, so that colour is never alone: square, circle, diamond. */
function shape(pen: CanvasRenderingContext2D, side: Side | undefined, x: number, y: number): void {
  if (!side) return;
  const [size, middle] = [24, x + 14];
  pen.fillStyle = PAPER_COLOURS[side];
  pen.beginPath();
  if (side === 'movement') pen.arc(middle, y, size * 0.54, 0, 2 * Math.PI);
  else if (side === 'policy') pen.rect(middle - size / 2, y - size / 2, size, size);
  else {
    pen.moveTo(middle, y - size * 0.68);
    pen.lineTo(middle + size * 0.68, y);
    pen.lineTo(middle, y + size * 0.68);
    pen.lineTo(middle - size * 0.68, y);
  }
  pen.fill();
}

/** The mark of the network: three faces of a mountain. */
function mountain(pen: CanvasRenderingContext2D, x: number, y: number): void {
  const faces = [
    ['policy', 'M31 2 2 54 31 37z'],
    ['movement', 'M33 2 62 54 33 37z'],
    ['knowledge', 'M32 39.5 4.5 55.5h55z'],
  ] as const;
  pen.save();
  pen.translate(x, y - 22);
  pen.scale(0.72, 0.72);
  for (const [side, path] of faces) {
    pen.fillStyle = PAPER_COLOURS[side];
    pen.fill(new Path2D(path));
  }
  pen.restore();
}
