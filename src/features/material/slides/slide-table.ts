import type PptxGenJS from 'pptxgenjs';
import { itemAt } from '../../../certain.ts';
import { OFFICE_COLOURS as C, OFFICE_FACE } from '../parts/office-face.ts';
import { officeText } from '../parts/office-text.ts';
import { CELL, columnShares, ROOM, rowHeight, tableSize } from './fill-slides.ts';
import type { SlideTable } from './slide-model.ts';
import { headed, saying } from './shape-words.ts';
import { LEFT, TOP, WIDTH } from './slide-places.ts';

/** A table of PowerPoint's own, its head in bold on a darker ground. @param words what it is about, for those who listen */
export function addTable(slide: PptxGenJS.Slide, table: SlideTable, words: string, lang: string): void {
  const size = tableSize(table);
  const shares = columnShares(table);
  const line = { type: 'solid' as const, pt: 0.75, color: C.rule };
  const cell = (text: string, isHead: boolean, share: number, span = 1): PptxGenJS.TableCell => ({
    text: officeText(text, (ROOM.width * share - 2 * CELL.side) / size),
    options: {
      fontFace: OFFICE_FACE,
      fontSize: size,
      color: C.ink,
      lang,
      bold: isHead,
      valign: 'top',
      ...(isHead && { fill: { color: C.rule } }),
      ...(span > 1 && { colspan: span }),
    },
  });
  const row = (cells: readonly string[], isHead: boolean) =>
    cells.length === 1 && shares.length > 1
      ? [cell(itemAt(cells, 0), true, 1, shares.length)]
      : cells.map((text, column) => cell(text, isHead, itemAt(shares, column)));
  const rows = [...(table.head.length ? [table.head] : []), ...table.rows];
  slide.addTable(
    rows.map((cells, index) => row(cells, index === 0 && table.head.length > 0)),
    {
      x: LEFT,
      y: TOP,
      w: WIDTH,
      colW: shares.map((share) => share * WIDTH),
      rowH: rows.map((cells) => rowHeight(cells, shares, size) / 72),
      border: line,
      margin: [CELL.above / 72, CELL.side / 72, CELL.above / 72, CELL.side / 72],
      autoPage: false,
      objectName: table.head.length ? headed(words) : saying(words),
    },
  );
}
