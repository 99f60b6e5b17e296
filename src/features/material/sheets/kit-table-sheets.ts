import { words } from '../../../words/words.ts';
import { textPieces } from '../portable/kit-tables.ts';
import type { Material } from '../portable/document-inputs.ts';
import { lineCount } from '../parts/text-lines.ts';
import { POINTS } from '../print/fit.ts';
import { markup, type Markup } from '../print/markup.ts';
import { formFoot } from './sheet-frame.ts';

/**
 * Type of the cells in points, room on an upright page and one lying across in mm, and the height of a row to write in.
 */
const TYPE = 14;
const ROOM = { portrait: { width: 190, height: 215 }, landscape: { width: 277, height: 128 } } as const;
const [BLANK, BLANK_ROWS] = [17, 9];

/**
 * The tables of a workshop's own text, large enough for a wall or to be cut into cards: a ladder, questions, a form.
 * A row without words is a row to write in, and there are as many as the page holds.
 */
export function kitTableSheets(material: Material): Markup[] {
  return material.entries.flatMap((entry) =>
    entry.kind !== 'workshop'
      ? []
      : entry.sections.flatMap((section) => {
          let caption = '';
          return textPieces(section).flatMap(({ paragraph, rows }): Markup[] => {
            if (paragraph !== undefined) caption = paragraph;
            const sheets = rows
              ? pagesOf(rows).map((page) =>
                  sheet(material, entry.title, section.heading ?? '', caption, page, entry.textLang),
                )
              : [];
            if (rows) caption = '';
            return sheets;
          });
        }),
  );
}

const turnOf = (rows: readonly string[][]) => (rows[0]!.length > 3 ? 'landscape' : 'portrait');
const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** Rows page by page, the head on each. */
function pagesOf([head, ...rows]: readonly string[][]): string[][][] {
  const { width, height } = ROOM[turnOf([head!])];
  const column = (width / head!.length - 4) * (POINTS / TYPE);
  const tall = (row: readonly string[]): number =>
    Math.max(
      row.includes('') ? BLANK : 0,
      (Math.max(...row.map((cell) => lineCount(cell, column))) * TYPE * 1.6) / POINTS + 4,
    );
  const filled =
    rows.length === 1 && isBlank(rows[0]!)
      ? Array.from({ length: Math.min(BLANK_ROWS, Math.floor((height - tall(head!)) / BLANK)) }, () => rows[0]!)
      : rows;
  const pages: string[][][] = [[head!]];
  let left = height - tall(head!);
  for (const row of filled) {
    if (tall(row) > left && pages.at(-1)!.length > 1) {
      pages.push([head!]);
      left = height - tall(head!);
    }
    pages.at(-1)!.push(row);
    left -= tall(row);
  }
  return pages;
}

function sheet(
  material: Material,
  kit: string,
  heading: string,
  caption: string,
  [head, ...rows]: readonly string[][],
  lang: string,
): Markup {
  const t = words(material.lang).make;
  return markup`<section class="sheet ${turnOf([head!])} form kit-table" lang="${lang}"><header class="form-head"><h1>${heading || kit}</h1><p class="group">${t.group}<span class="blank-line"></span>${t.date}<span class="blank-line short"></span></p></header>${caption && markup`<p class="form-note">${caption}</p>`}<div class="form-body"><table class="words"><thead><tr>${head!.map((cell) => markup`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr class="${row.includes('') ? 'blank' : ''}">${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>${formFoot(material, kit)}</section>`;
}
