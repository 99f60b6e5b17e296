import { lineCount } from '../parts/text-lines.ts';
import type { SlideModel, SlideText } from './slide-model.ts';

/** Room for text on a slide, points. */
export const ROOM = { width: 860, height: 338 };
const SIZES = [32, 30, 28, 26, 24, 22, 20, 18];
/** Slides of short statements may be larger, lists of sources smaller: they are for those who ask. */
const SIZES_OF: Partial<Record<SlideModel['layout'], readonly number[]>> = {
  statement: [44, 40, 36, ...SIZES],
  sources: [16, 14, 12],
};
const sizesOf = (slide: SlideModel): readonly number[] => SIZES_OF[slide.layout] ?? SIZES;
/** The size below which a slide is rather cut in two. */
export const smallestSize = (slide: SlideModel): number => sizesOf(slide).at(-1)!;
const LINE = 1.36;
/** Other Thai faces run wider than Sarabun; the room is reckoned for the widest of the usual ones. */
export const WIDER = 1.05;
const GAP = 0.36;

/** Height of texts one under another, in points. */
export function textHeight(texts: readonly SlideText[], width: number, size: number): number {
  return texts.reduce((sum, { text, label, bullet }) => {
    const em = width / size / WIDER - (bullet ? 1.4 : 0);
    return sum + (lineCount(text, em) * LINE + (label ? LINE * 0.75 : 0) + GAP) * size;
  }, 0);
}

/** The largest type at which all columns of a slide fit; `undefined` when none does. */
export function sizeFor(slide: SlideModel): number | undefined {
  const width = (ROOM.width - 30 * (slide.columns.length - 1)) / Math.max(1, slide.columns.length);
  return sizesOf(slide).find((size) => slide.columns.every((texts) => textHeight(texts, width, size) <= ROOM.height));
}

/**
 * Cuts a slide that is too full into several, each marked as continued. Texts are kept whole; one text too long for a
 * slide stands alone at the smallest size.
 * @param mark `(2/3)`: what the title of each part ends with
 */
export function fillSlides(slide: SlideModel, mark: (part: number, parts: number) => string): SlideModel[] {
  if (sizeFor(slide)) return [slide];
  const smallest = smallestSize(slide);
  const width = (ROOM.width - 30 * (slide.columns.length - 1)) / slide.columns.length;
  const pages = slide.columns.map((texts) =>
    pagesOf(
      texts.flatMap((text) => halves(text, width, smallest)),
      width,
      smallest,
    ),
  );
  const parts = Math.max(...pages.map((column) => column.length));
  return Array.from({ length: parts }, (_, part) => ({
    ...slide,
    title: parts > 1 ? `${slide.title} ${mark(part + 1, parts)}` : slide.title,
    // The heading of a column stands above each of its parts; a column that has come to its end leaves its room to the
    // others.
    columns: pages.flatMap((column, index) =>
      column[part]
        ? [[...(part > 0 && slide.columns[index]![0]?.bold ? [slide.columns[index]![0]!] : []), ...column[part]!]]
        : [],
    ),
    notes: part === 0 ? slide.notes : '',
  }));
}

/** Texts on as few pages as will hold them, each about as full as the others. */
function pagesOf(texts: readonly SlideText[], width: number, size: number): SlideText[][] {
  const filled = (most: number): SlideText[][] => {
    const pages: SlideText[][] = [[]];
    for (const text of texts) {
      const page = pages.at(-1)!;
      if (page.length > 0 && textHeight([...page, text], width, size) > most) pages.push([text]);
      else page.push(text);
    }
    return pages;
  };
  const fewest = filled(ROOM.height);
  const even = textHeight(texts, width, size) / fewest.length;
  return (
    [1, 1.1, 1.25]
      .map((more) => filled(Math.min(even * more, ROOM.height)))
      .find((pages) => pages.length <= fewest.length) ?? fewest
  );
}

/** Cuts a text that fills more than a slide at a space near its middle. */
function halves(text: SlideText, width: number, size: number): SlideText[] {
  if (textHeight([text], width, size) <= ROOM.height) return [text];
  const middle = Math.floor(text.text.length / 2);
  const after = text.text.indexOf(' ', middle);
  const before = text.text.lastIndexOf(' ', middle);
  const at = after < 0 || middle - before < after - middle ? before : after;
  if (at <= 0) return [text];
  return [
    { ...text, text: text.text.slice(0, at) },
    { ...text, label: undefined, text: text.text.slice(at + 1) },
  ].flatMap((half) => halves(half, width, size));
}
