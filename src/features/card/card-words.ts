import { wrapLines } from '../../dom/wrap-lines.ts';
import { PAPER_COLOURS } from '../../draw/triangle/paper-colours.ts';

/** Width in pixels, and how high a picture may be: a phone shows it whole, and letters are still read. */
export const CARD = { width: 1080, lowest: 1080, highest: 1620, edge: 64 } as const;

/** A run of words: weight, size and colour; lines stand `line` times their size apart. */
interface Style {
  face: 'title' | 'text';
  weight: number;
  size: number;
  colour: string;
  line: number;
}
/** Every run of words that a card has. */
export const STYLES = {
  name: { face: 'text', weight: 400, size: 30, colour: PAPER_COLOURS.soft, line: 1.4 },
  kind: { face: 'text', weight: 400, size: 32, colour: PAPER_COLOURS.soft, line: 1.4 },
  title: { face: 'title', weight: 600, size: 58, colour: PAPER_COLOURS.ink, line: 1.4 },
  text: { face: 'text', weight: 400, size: 40, colour: PAPER_COLOURS.ink, line: 1.5 },
  heading: { face: 'text', weight: 700, size: 34, colour: PAPER_COLOURS.ink, line: 1.45 },
  point: { face: 'text', weight: 400, size: 35, colour: PAPER_COLOURS.ink, line: 1.5 },
  foot: { face: 'text', weight: 400, size: 26, colour: PAPER_COLOURS.soft, line: 1.45 },
} as const satisfies Record<string, Style>;

/** What is drawn at a height: how high it is, and how. */
export interface Laid {
  height: number;
  draw(top: number): void;
}

/** Families of the page, so that a picture looks as it does. */
export interface CardFaces {
  title: string;
  text: string;
}

/** How high things are that stand below each other, without what lies between them. */
export const sum = (all: readonly Laid[]): number => all.reduce((total, { height }) => total + height, 0);

/** One thing close below another, kept together. */
export const stack = (above: Laid, below: Laid): Laid => ({
  height: above.height + 6 + below.height,
  draw(top) {
    above.draw(top);
    below.draw(top + above.height + 6);
  },
});

/** Words set into the width of the card. */
export function writer(lang: string, faces: CardFaces, pen: CanvasRenderingContext2D) {
  const set = ({ face, weight, size, colour }: Style): void => {
    pen.font = `${weight} ${size}px ${faces[face]}`;
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

/** What sets words into a card. */
export type Writer = ReturnType<typeof writer>;
