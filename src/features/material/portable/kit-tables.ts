import { CELL_END } from '../../../text/body.ts';
import type { PortableEntry } from './portable-entry.ts';

/** A piece of a text: a paragraph, or a table with its head first. */
export type TextPiece = { paragraph: string; rows?: undefined } | { rows: string[][]; paragraph?: undefined };

/** The paragraphs of a section, with the rows of each table together: those with as many cells as the head. */
export function textPieces({ paragraphs }: PortableEntry['sections'][number]): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const paragraph of paragraphs) {
    const last = pieces.at(-1);
    if (!paragraph.includes(CELL_END)) pieces.push({ paragraph });
    else {
      const cells = paragraph.split(CELL_END).map((cell) => cell.trim());
      if (last?.rows?.[0]!.length === cells.length) last.rows.push(cells);
      else pieces.push({ rows: [cells] });
    }
  }
  return pieces;
}
