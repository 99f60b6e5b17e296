import { itemAt } from '../../../certain.ts';
import type { AlignmentType } from 'docx';
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { OFFICE_COLOURS as C } from '../parts/office-face.ts';

/** Width of the text on the page, twentieths of a point: A4 with margins of 2 cm. */
export const TEXT_WIDTH = 9638;

/** A paragraph in a named style; line breaks in the text stay line breaks. */
export function para(
  text: string | ParagraphChild[],
  style?: string,
  more: { keepNext?: boolean; alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] } = {},
): Paragraph {
  return new Paragraph({ ...(style && { style }), ...more, children: typeof text === 'string' ? runs(text) : text });
}

/** Text as runs, one a line. */
export const runs = (text: string, bold = false): TextRun[] =>
  text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }), ...(bold && { bold: true }) }));

/** Items of a list; the last two stay together, so that none begins a page alone. */
const listed = (items: readonly string[], numbering: { reference: string; level: number; instance?: number }) =>
  items.map(
    (text, at) =>
      new Paragraph({
        numbering,
        keepNext: at === items.length - 2,
        children: runs(text),
      }),
  );

/** A list with bullets. */
export const points = (items: readonly string[]): Paragraph[] => listed(items, { reference: 'points', level: 0 });

/** A numbered list; each `instance` begins at 1. */
export const numbered = (items: readonly string[], instance: number): Paragraph[] =>
  listed(items, { reference: 'steps', level: 0, instance });

/** How a cell of a table stands: in the head, with the row below it, over how many columns. */
interface CellForm {
  isHead?: boolean;
  stays?: boolean;
  span?: number;
}

/** Words, or paragraphs that have their own form. */
export type Cell = string | Paragraph[];

/**
 * A table with a head that repeats on every page; rows are not torn apart. A row of one cell goes over all columns.
 * @param widths shares of the width of the page, in hundredths
 */
export function table(
  widths: readonly number[],
  head: readonly Cell[] | undefined,
  rows: readonly (readonly Cell[])[],
): Table {
  const width = (index: number) => ({
    size: Math.round((TEXT_WIDTH * itemAt(widths, index)) / 100),
    type: WidthType.DXA,
  });
  const line = { style: BorderStyle.SINGLE, size: 4, color: C.rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (content: Cell, index: number, { isHead = false, stays = false, span = 1 }: CellForm = {}) =>
    new TableCell({
      width: span > 1 ? { size: TEXT_WIDTH, type: WidthType.DXA } : width(index),
      ...(span > 1 && { columnSpan: span }),
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(isHead && { shading: { fill: C.paper, color: 'auto', type: 'clear' as const } }),
      children:
        typeof content === 'string'
          ? [new Paragraph({ style: 'Cell', keepNext: stays, children: runs(content, isHead) })]
          : content,
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((_, index) => width(index).size),
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, index) => cell(text, index, { isHead: true, stays: true })),
            }),
          ]
        : []),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, index) =>
              cell(content, index, {
                // Two rows stay together at both ends, so that none stands alone on a page.
                stays: at < rows.length - 1 && (at === 0 || at === rows.length - 2),
                span: row.length === 1 ? widths.length : 1,
              }),
            ),
          }),
      ),
    ],
  });
}
