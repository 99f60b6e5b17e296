import { itemAt } from '../../../certain.ts';
import { lineCount } from '../parts/text-lines.ts';
import type { SlideModel, SlideTable, SlideText } from './slide-model.ts';

/** Room for text on a slide, points. */
export const ROOM = { width: 860, height: 338 };
/** A room reads no smaller type. */
const SIZES = [32, 30, 28, 26, 24, 22, 20];
/** Slides of short statements may be larger, lists of sources smaller: they are for those who ask. */
const SIZES_OF: Partial<Record<SlideModel['layout'], readonly number[]>> = {
  statement: [44, 40, 36, ...SIZES],
  sources: [16, 14],
};
const sizesOf = (slide: SlideModel): readonly number[] => SIZES_OF[slide.layout] ?? SIZES;
/** The size below which a slide is rather cut in two. */
export const smallestSize = (slide: SlideModel): number => itemAt(sizesOf(slide), -1);
const LINE = 1.36;
/** Other Thai faces run wider than Sarabun; the room is reckoned for the widest of the usual ones. */
export const WIDER = 1.05;
/** Bold type is wider again, in other faces (Tahoma) more than in Sarabun; titles are bold. */
export const BOLD = 1.1;
const GAP = 0.36;
/** What each level of a list takes of the width, em. */
export const INDENT = 1.4;
/** Sizes of type in a table, points, and what a cell takes beside and above its words. */
const TABLE_SIZES = [20, 18, 16, 14, 12];
export const CELL = { side: 7, above: 4 };

/** Height of texts one under another, in points. */
export function textHeight(texts: readonly SlideText[], width: number, size: number): number {
  return texts.reduce((sum, { text, label, bullet, number, level = 0 }) => {
    const em = width / size / WIDER - (bullet || number !== undefined ? INDENT * (level + 1) : 0);
    return sum + (lineCount(text, em) * LINE + (label ? LINE * 0.75 : 0) + GAP) * size;
  }, 0);
}

/** Shares of the width for the columns of a table, by the longest cell of each, none narrower than an eighth. */
export function columnShares({ head, rows }: SlideTable): number[] {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const full = [head, ...rows].filter((row) => row.length === columns);
  const wished = Array.from({ length: columns }, (_, column) =>
    Math.min(60, Math.max(6, ...full.map((row) => itemAt(row, column).length))),
  );
  const all = wished.reduce((sum, length) => sum + length, 0);
  const shares = wished.map((length) => Math.max(1 / 8, length / all));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** Height of a row in points. @param shares of the columns of its table */
export function rowHeight(row: readonly string[], shares: readonly number[], size: number): number {
  const lines = row.map((cell, column) => {
    const share = row.length === 1 ? 1 : itemAt(shares, column);
    // Heads are bold, and so a little wider; reckoned for all cells to be on the safe side.
    return lineCount(cell, (ROOM.width * share - 2 * CELL.side) / size / WIDER / 1.04);
  });
  return Math.max(1, ...lines) * LINE * size + 2 * CELL.above;
}

/** Height of a table in points. */
export function tableHeight(table: SlideTable, size: number): number {
  const shares = columnShares(table);
  return [...(table.head.length ? [table.head] : []), ...table.rows].reduce(
    (sum, row) => sum + rowHeight(row, shares, size),
    0,
  );
}

/** The largest type at which a table fits a slide; the smallest where none does. */
export const tableSize = (table: SlideTable): number =>
  TABLE_SIZES.find((size) => tableHeight(table, size) <= ROOM.height) ?? itemAt(TABLE_SIZES, -1);

/** A table that is too long for one slide, in parts that each fit at a size that can be read; the head on each. */
function tableParts(table: SlideTable): SlideTable[] {
  const fits = (part: SlideTable) => tableHeight(part, itemAt(TABLE_SIZES, 3)) <= ROOM.height;
  const parts: SlideTable[] = [];
  let rows: string[][] = [];
  for (const row of table.rows) {
    if (rows.length > 0 && !fits({ ...table, rows: [...rows, row] })) {
      parts.push({ ...table, rows });
      rows = [];
    }
    rows.push(row);
  }
  return [...parts, { ...table, rows }];
}

/** Between two columns, points. */
const GUTTER = 30;

/** Widths of the columns of a slide, points: all alike, but narrower where a triangle stands. */
export function columnWidths({ columns, triangle }: Pick<SlideModel, 'columns' | 'triangle'>): number[] {
  const room = ROOM.width - GUTTER * (columns.length - 1);
  const drawn = triangle && columns.length > 1 && columns[0]?.length === 0 ? Math.round(room * 0.34) : undefined;
  return columns.map((_, index) =>
    drawn === undefined
      ? room / Math.max(1, columns.length)
      : index === 0
        ? drawn
        : (room - drawn) / (columns.length - 1),
  );
}

/** The largest type at which all columns of a slide fit; `undefined` when none does. */
export function sizeFor(slide: SlideModel): number | undefined {
  const widths = columnWidths(slide);
  return sizesOf(slide).find((size) =>
    slide.columns.every((texts, index) => textHeight(texts, itemAt(widths, index), size) <= ROOM.height),
  );
}

/**
 * Cuts a slide that is too full into several, each marked as continued. Texts are kept whole; one text too long for a
 * slide stands alone at the smallest size.
 * @param mark `(2/3)`: what the title of each part ends with
 */
export function fillSlides(slide: SlideModel, mark: (part: number, parts: number) => string): SlideModel[] {
  if (slide.table) {
    const tables = tableParts(slide.table);
    return tables.map((table, part) => ({
      ...slide,
      title: tables.length > 1 ? `${slide.title} ${mark(part + 1, tables.length)}` : slide.title,
      table,
      notes: part === 0 ? slide.notes : '',
    }));
  }
  if (sizeFor(slide)) return [slide];
  const smallest = smallestSize(slide);
  const widths = columnWidths(slide);
  const pages = slide.columns.map((texts, index) => {
    const width = itemAt(widths, index);
    return pagesOf(
      texts.flatMap((text) => halves(text, width, smallest)),
      width,
      smallest,
    );
  });
  const parts = Math.max(...pages.map((column) => column.length));
  return Array.from({ length: parts }, (_, part) => ({
    ...slide,
    title: parts > 1 ? `${slide.title} ${mark(part + 1, parts)}` : slide.title,
    // The heading of a column stands above each of its parts; a column that has come to its end leaves its room to the
    // others.
    columns: pages.flatMap((column, index) => {
      const page = column[part];
      const head = slide.columns[index]?.[0];
      return page ? [[...(part > 0 && head?.bold ? [head] : []), ...page]] : [];
    }),
    notes: part === 0 ? slide.notes : '',
  }));
}

/** Texts on as few pages as will hold them, each about as full as the others. */
function pagesOf(texts: readonly SlideText[], width: number, size: number): SlideText[][] {
  const filled = (most: number): SlideText[][] => {
    const pages: SlideText[][] = [[]];
    for (const text of texts) {
      const page = itemAt(pages, -1);
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
    // What goes on has no number or point of its own a second time.
    { ...text, label: undefined, number: undefined, bullet: false, text: text.text.slice(at + 1) },
  ].flatMap((half) => halves(half, width, size));
}
