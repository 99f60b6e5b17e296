import { markup, type Markup } from './markup.ts';

/** How many cards lie on a sheet, as columns and rows. */
export const GRIDS = { 4: { columns: 2, rows: 2 }, 8: { columns: 2, rows: 4 } } as const;
export type CardsPerSheet = keyof typeof GRIDS;
/** The edge about which a two-sided printer turns the paper. */
export type FlipEdge = 'long' | 'short';
/** A card, both sides of it. */
export interface Card {
  front: Markup;
  back: Markup;
}

/** The cut lines stand this far from the paper's edge, mm: outside what home printers leave white. */
export const MARGIN = 10;
const PAPER = { width: 210, height: 297 };

/** Size of a card in millimetres. */
export function cardSize(perSheet: CardsPerSheet): { width: number; height: number } {
  const { columns, rows } = GRIDS[perSheet];
  return { width: (PAPER.width - 2 * MARGIN) / columns, height: (PAPER.height - 2 * MARGIN) / rows };
}

/**
 * Where the back of a card lies so that it stands behind its front.
 * Turned about the long edge of an upright page, left and right change places; about the short edge, top and bottom do.
 * @param place number of the front, counted along the rows from 0
 */
export function backPlace(place: number, perSheet: CardsPerSheet, edge: FlipEdge): number {
  const { columns, rows } = GRIDS[perSheet];
  const [column, row] = [place % columns, Math.floor(place / columns)];
  return edge === 'long' ? row * columns + (columns - 1 - column) : (rows - 1 - row) * columns + column;
}

/** Cards on sheets: each front is followed by its back, with cut marks on both. */
export function cardSheets(cards: readonly Card[], perSheet: CardsPerSheet, edge: FlipEdge): Markup[] {
  return onSheets(cards, perSheet).flatMap((some) => {
    const backs: (Markup | undefined)[] = Array.from({ length: perSheet });
    some.forEach((card, place) => (backs[backPlace(place, perSheet, edge)] = card.back));
    const fronts = Array.from({ length: perSheet }, (_, place) => some[place]?.front);
    return [cardSheet(fronts, perSheet), cardSheet(backs, perSheet)];
  });
}

/** Cards sheet by sheet: all full but the last; where a single one would be left for that, all about alike. */
export function onSheets<T>(cards: readonly T[], perSheet: number): T[][] {
  const sheets = Math.ceil(cards.length / perSheet);
  const each = cards.length % perSheet === 1 ? cards.length / sheets : perSheet;
  return Array.from({ length: sheets }, (_, sheet) =>
    cards.slice(Math.round(sheet * each), Math.round((sheet + 1) * each)),
  );
}

/** One side of a sheet of cards. Empty places stay white. @param note stands in the margin, and is cut off */
export function cardSheet(places: readonly (Markup | undefined)[], perSheet: CardsPerSheet, note = ''): Markup {
  return markup`<section class="sheet portrait cards of${perSheet}">${cutMarks(perSheet)}${note && markup`<p class="margin-note">${note}</p>`}<div class="card-grid">${places.map((card) => card ?? markup`<div class="card empty"></div>`)}</div></section>`;
}

/** Short lines in the margin, on the lines to cut. */
function cutMarks(perSheet: CardsPerSheet): Markup {
  const { columns, rows } = GRIDS[perSheet];
  const { width, height } = cardSize(perSheet);
  const xs = Array.from({ length: columns + 1 }, (_, index) => MARGIN + index * width);
  const ys = Array.from({ length: rows + 1 }, (_, index) => MARGIN + index * height);
  const path = [
    ...xs.flatMap((x) => [`M${x} 4V9`, `M${x} ${PAPER.height - 4}V${PAPER.height - 9}`]),
    ...ys.flatMap((y) => [`M4 ${y}H9`, `M${PAPER.width - 4} ${y}H${PAPER.width - 9}`]),
  ].join('');
  return markup`<svg class="cut" viewBox="0 0 ${PAPER.width} ${PAPER.height}" aria-hidden="true"><path d="${path}"/></svg>`;
}
