import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { plainText } from '../../../text/plain-text.ts';
import type { Inline, TableBlock } from '../../../text/text-block.ts';
import { lettersOf } from '../parts/runs.ts';
import { isToFill, tableMarkup } from '../print/text-markup.ts';
import { printedFor } from '../plan/counted.ts';
import {
  cardTable,
  kitsWithText,
  tablesFor,
  wallTable,
  type CountedTables,
  type KitTable,
  type Whose,
} from '../plan/kit-tables.ts';
import type { Material } from '../portable/document-inputs.ts';
import { lineCount } from '../parts/text-lines.ts';
import { POINTS, sizeClass } from '../print/fit.ts';
import { markup, type Markup } from '../print/markup.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { formFoot } from './sheet-frame.ts';

/**
 * Type of the cells in points, room on an upright page and one lying across in mm, and the height of a row to write in.
 */
const TYPES = [24, 22, 20, 18, 16, 14, 13, 12] as const;
/** Of a form that is filled in by hand, and of tables of several pages. */
const USUAL_TYPE = 14;
/** Below its title and above its foot, the note of a table within it. */
const ROOM = { portrait: { width: 190, height: 228 }, landscape: { width: 277, height: 142 } } as const;
const [BLANK, BLANK_ROWS] = [17, 9];

/** A table as a page shows it: what stands above it, and under which heading. */
interface PageTable {
  table: Pick<TableBlock, 'head' | 'rows'>;
  heading: string;
  note: string;
}

/**
 * The tables of a workshop's own text, large enough for a wall or to be cut into cards: a ladder, questions, a form.
 * A row without words is a row to write in, and there are as many as the page holds. Small tables to be read share a
 * page.
 */
export const kitTableSheets = (material: Material, whose: Whose = 'wall'): Markup[] =>
  kitsWithText(material).flatMap((entry) => {
    const tables = tablesFor(entry, whose).filter(({ block }) => !isPrinted(block, entry));
    return tablePages(material, entry, tables, whose === 'leader' ? words(material.lang).make.leaderNote : '');
  });

/** The tables that a kit counts, such as a form of each group, with how many copies are printed. */
export function countedTableSheets(material: Material, { kit, what, tables, copies }: CountedTables): Markup[] {
  const t = words(material.lang).make.counted;
  const note = [t.forPeople(printedFor(material)), t.copies(copies)].join(' · ');
  return tablePages(material, kit, tables, '', { title: what, note });
}

/** @param lead what stands above each table before its own words @param of what a sheet of copies is called, and its note */
function tablePages(
  material: Material,
  entry: PortableEntry,
  parts: readonly KitTable[],
  lead: string,
  of: { title?: string; note?: string } = {},
): Markup[] {
  const tables = parts.map(({ block, heading, before }): PageTable => {
    const told = before || plainText(block.caption ?? []);
    return { table: block, heading: of.title ?? heading, note: [lead, told].filter(Boolean).join(' ') };
  });
  const page = { kit: entry.title, lang: entry.textLang, note: of.note ?? '' };
  return together(tables).flatMap((some) => {
    const shared = some.length > 1 && sharedPage(some);
    if (shared) return [sheet(material, { ...page, ...shared }, some)];
    return some.flatMap((one) => {
      const { type, pages } = laidOut(one);
      const turn = turnOf(columnsOf(one.table));
      return pages.map((rows) => sheet(material, { ...page, type, turn }, [{ ...one, table: { ...one.table, rows } }]));
    });
  });
}

/** Tables in order, those that stand on one page together. */
function together(tables: readonly PageTable[]): PageTable[][] {
  const groups: PageTable[][] = [];
  for (const one of tables) {
    const last = groups.at(-1);
    if (last && sharedPage([...last, one])) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Height of a line of the note above a table, the gap behind it, and what a further table takes with a heading, mm. */
const [NOTE_LINE, AFTER, NEXT_TABLE] = [5.6, 4, 14];
/** Type of the note above a table, points. */
const NOTE_TYPE = 10.5;

/** Height of the note above a table, mm. */
export const noteHeight = (note: string, width: number): number =>
  note ? lineCount(note, (width * POINTS) / NOTE_TYPE) * NOTE_LINE + AFTER : 0;

/** A page, and the type of what stands on it. */
interface Shared {
  type: number;
  turn: keyof typeof ROOM;
}

/**
 * The page and the largest type at which it holds all tables: across where there are many columns and all fit, else
 * upright; `undefined` where none does, or one of them is to be filled in.
 */
function sharedPage(tables: readonly PageTable[]): Shared | undefined {
  if (tables.some(({ table }) => table.rows.some(isToFill))) return undefined;
  const widest = turnOf(Math.max(...tables.map(({ table }) => columnsOf(table))));
  const pages = [...new Set([widest, 'portrait'] as const)];
  return pages
    .flatMap((turn) => TYPES.filter((type) => type <= USUAL_TYPE).map((type): Shared => ({ type, turn })))
    .find(({ type, turn }) => heightOf(tables, type, ROOM[turn].width) <= ROOM[turn].height);
}

/** Height of tables one under another with their notes, mm. */
const heightOf = (tables: readonly PageTable[], type: number, width: number): number =>
  tables.reduce(
    (sum, { table, note }, at) =>
      sum +
      [...(table.head.length ? [table.head] : []), ...table.rows].reduce(
        (rows, row) => rows + rowHeight(table, row, type, width),
        0,
      ) +
      noteHeight(note, width) +
      (at === 0 ? 0 : NEXT_TABLE),
    0,
  );

/** Whether a table is on a sheet of its own already: every sheet is printed once. */
function isPrinted(table: TableBlock, entry: PortableEntry): boolean {
  const sheets = entry.workshop?.sheets ?? [];
  const head = table.head.map(plainText);
  return (
    table === cardTable(entry)?.block ||
    table === wallTable(entry)?.block ||
    (sheets.includes('level-table') && head.slice(1).join() === '1,2,3,4,5') ||
    (sheets.includes('vote-board') && head.length === 3 && table.rows.length === VOTES)
  );
}
/** Benefits on the board. */
const VOTES = 8;

type Cells = readonly Inline[][];
type Room = Readonly<{ width: number; height: number }>;

const columnsOf = ({ head, rows }: { head: Cells; rows: readonly Cells[] }): number =>
  Math.max(1, head.length, ...rows.map((row) => row.length));
const turnOf = (columns: number): keyof typeof ROOM => (columns > 3 ? 'landscape' : 'portrait');
const isEmpty = (cell: readonly Inline[]): boolean => plainText(cell) === '';

/** A table in the largest type at which one page holds it; in the usual one where several are needed anyhow. */
function laidOut({ table, note }: PageTable): { type: number; pages: Inline[][][][] } {
  const { width, height } = ROOM[turnOf(columnsOf(table))];
  const room = { width, height: height - noteHeight(note, width) };
  const isForm = table.rows.some(isToFill);
  const tries = TYPES.filter((type) => !isForm || type <= USUAL_TYPE).map((type) => ({
    type,
    pages: pagesOf(table, type, room),
  }));
  return tries.find(({ pages }) => pages.length === 1) ?? { type: USUAL_TYPE, pages: pagesOf(table, USUAL_TYPE, room) };
}

/** Letters of a first column that is a number or a step, and its share of the width; the other columns are alike. */
const [FEW_LETTERS, NARROW] = [6, 0.14];
/** Whether the first column of a table holds no more than numbers or steps, and may be narrow. */
export const hasNarrowFirst = ({ head, rows }: Pick<TableBlock, 'head' | 'rows'>): boolean =>
  columnsOf({ head, rows }) > 1 &&
  rows.some((row) => row.length > 1 && !isToFill(row)) &&
  [head, ...rows].every((row) => row.length < 2 || lettersOf(row[0] ?? []).length <= FEW_LETTERS);

/** Height of a row in mm. @param width of its table, mm */
function rowHeight(table: PageTable['table'], row: Cells, type: number, width: number): number {
  const columns = columnsOf(table);
  const narrow = hasNarrowFirst(table);
  const share = (at: number): number =>
    row.length === 1 ? 1 : !narrow ? 1 / columns : at === 0 ? NARROW : (1 - NARROW) / (columns - 1);
  const lines = row.map((cell, at) => lineCount(lettersOf(cell), (width * share(at) - 4) * (POINTS / type)));
  return Math.max(isToFill(row) ? BLANK : 0, (Math.max(1, ...lines) * type * 1.6) / POINTS + 4);
}

/** The rows of a table page by page; the head stands on each. @param room of a page inside its margins, mm */
export function pagesOf(table: PageTable['table'], type: number, { width, height }: Room): Inline[][][][] {
  const tall = (row: Cells): number => rowHeight(table, row, type, width);
  const head = table.head.length ? tall(table.head) : 0;
  const [only] = table.rows;
  const filled =
    only && table.rows.length === 1 && only.every(isEmpty)
      ? Array.from({ length: Math.min(BLANK_ROWS, Math.floor((height - head) / BLANK)) }, () => only)
      : table.rows;
  const room = height - head;
  const fewest = onPages(filled, tall, room);
  // As full as one another, so that no page holds a row alone.
  const even = filled.reduce((sum, row) => sum + tall(row), 0) / fewest.length;
  return (
    [1, 1.1, 1.25, 1.5]
      .map((more) => onPages(filled, tall, Math.min(even * more, room)))
      .find((pages) => pages.length === fewest.length) ?? fewest
  );
}

/** Rows on pages, each at most so high; a row that is higher has a page of its own. */
function onPages<Row>(rows: readonly Row[], tall: (row: Row) => number, most: number): Row[][] {
  const pages: Row[][] = [[]];
  let left = most;
  for (const row of rows) {
    if (tall(row) > left && itemAt(pages, -1).length > 0) {
      pages.push([]);
      left = most;
    }
    itemAt(pages, -1).push(row);
    left -= tall(row);
  }
  return pages;
}

function sheet(
  material: Material,
  { kit, lang, note: copiesNote, type, turn }: Shared & { kit: string; lang: string; note: string },
  tables: readonly PageTable[],
): Markup {
  const t = words(material.lang).make;
  const [first] = tables;
  // Only what is filled in has a group and a day.
  const isFilled = tables.some(({ table }) => table.rows.some(isToFill));
  const title = first?.heading ?? '';
  const parts = tables.map(
    ({ table, heading, note }, at) =>
      markup`${at > 0 && heading !== tables[at - 1]?.heading && markup`<h2>${heading}</h2>`}${note && markup`<p class="form-note">${note}</p>`}<div class="${sizeClass(type)}${hasNarrowFirst(table) && ' narrow-first'}">${tableMarkup(table, 'blank')}</div>`,
  );
  return markup`<section class="sheet ${turn} form kit-table" lang="${lang}"><header class="form-head"><h1>${title || kit}</h1>${isFilled && markup`<p class="group">${t.group}<span class="blank-line"></span>${t.date}<span class="blank-line short"></span></p>`}</header><div class="form-body">${parts}</div>${formFoot(material, kit, { note: copiesNote })}</section>`;
}
