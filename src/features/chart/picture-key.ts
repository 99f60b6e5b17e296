/** What a mark of a drawing means: the mark as it can be painted, and its words. */
export interface KeyItem {
  mark: HTMLImageElement | Box;
  width: number;
  height: number;
  text: string;
}
/** A mark that a style sheet paints. */
interface Box {
  fill: string;
  edge: string;
  dashed: boolean;
}
/** An item where it stands: from the left, and from the first row. */
interface Placed extends KeyItem {
  x: number;
  row: number;
}

const GAP = 8;
const BETWEEN = 20;

/** What the list beside a drawing says of its marks. @param imageOf an SVG as a picture, in the looks that it has here */
export const readKey = (
  list: ParentNode,
  imageOf: (drawing: SVGSVGElement, width: number, height: number) => Promise<HTMLImageElement>,
): Promise<KeyItem[]> =>
  Promise.all(
    [...list.querySelectorAll('li')].map(async (item) => {
      const drawing = item.querySelector('svg');
      const box = drawing ?? item.querySelector('[aria-hidden]') ?? item;
      const { width, height } = box.getBoundingClientRect();
      const text = (item.textContent || '').replace(/\s+/g, ' ').trim();
      return { mark: drawing ? await imageOf(drawing, width, height) : looksOf(box), width, height, text };
    }),
  );

function looksOf(element: Element): Box {
  const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(element);
  return {
    fill: backgroundColor,
    edge: borderTopStyle === 'none' ? '' : borderTopColor,
    dashed: borderTopStyle === 'dashed',
  };
}

/** Items in rows of a width. @param measure width of words in the face in which they are painted */
export function placeKey(items: readonly KeyItem[], width: number, measure: (text: string) => number): Placed[] {
  let [x, row] = [0, 0];
  return items.map((item) => {
    const needs = item.width + GAP + measure(item.text);
    if (x > 0 && x + needs > width) [x, row] = [0, row + 1];
    const placed = { ...item, x, row };
    x += needs + BETWEEN;
    return placed;
  });
}

/** Paints items from a corner on. @param line height of a row; words are painted in the face and colour of the pen */
export function paintKey(
  pen: CanvasRenderingContext2D,
  items: readonly Placed[],
  at: { left: number; top: number; line: number },
): void {
  pen.save();
  pen.textBaseline = 'middle';
  for (const { mark, width, height, text, x, row } of items) {
    const [left, middle] = [at.left + x, at.top + (row + 0.5) * at.line];
    if (mark instanceof HTMLImageElement) pen.drawImage(mark, left, middle - height / 2, width, height);
    else paintBox(pen, mark, [left, middle - height / 2, width, height]);
    pen.fillText(text, left + width + GAP, middle);
  }
  pen.restore();
}

function paintBox(pen: CanvasRenderingContext2D, { fill, edge, dashed }: Box, area: [number, number, number, number]) {
  const ink = pen.fillStyle;
  pen.fillStyle = fill;
  pen.fillRect(...area);
  pen.fillStyle = ink;
  if (!edge) return;
  pen.strokeStyle = edge;
  pen.setLineDash(dashed ? [3, 2] : []);
  pen.strokeRect(...area);
}
