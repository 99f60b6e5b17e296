import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { plainText } from '../../../text/plain-text.ts';
import { kitsWithText, wallTable } from '../plan/kit-tables.ts';
import type { Material } from '../portable/document-inputs.ts';
import { sizeClass } from '../print/fit.ts';
import { markup, type Markup } from '../print/markup.ts';
import { tableMarkup } from '../print/text-markup.ts';
import { hasNarrowFirst, noteHeight, pagesOf } from './kit-table-sheets.ts';
import { sheetFrame } from './sheet-frame.ts';

/** Type of the cells in points, and room on a sheet of A4 that lies across, mm. */
const TYPES = [44, 40, 36, 32, 28, 26, 24, 22, 20, 18] as const;
const ROOM = { width: 277, height: 142 } as const;

/**
 * The table that a kit hangs on the wall, so that people read it from where they stand: A3 from two sheets of A4 that lie
 * across, the second glued below the first.
 */
export const wallTableSheets = (material: Material): Markup[] =>
  kitsWithText(material).flatMap((entry) => {
    const found = wallTable(entry);
    if (!found) return [];
    const { block: table, before } = found;
    const t = words(material.lang).make;
    const about = before || plainText(table.caption ?? []);
    const note = (at: number) => [t.triangle.tile(at + 1), at === 0 && about].filter(Boolean).join(' · ');
    const room = { ...ROOM, height: ROOM.height - noteHeight(note(0), ROOM.width) };
    const tries = TYPES.map((type) => ({ type, pages: pagesOf(table, type, room) }));
    const { type, pages } = tries.find((one) => one.pages.length <= 2) ?? itemAt(tries, -1);
    return pages.map((rows, at) =>
      sheetFrame(
        material,
        'wall-table',
        markup`<div class="${sizeClass(type)}${hasNarrowFirst(table) && ' narrow-first'}">${tableMarkup({ head: table.head, rows })}</div>`,
        'landscape',
        pages.length > 1 ? note(at) : about,
        'large',
      ),
    );
  });
