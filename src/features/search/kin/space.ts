/**
 * # What belongs together
 *
 * People ask in words that a page does not have. Words that stand on the same pages and in the same questions belong
 * together, so each page and each word gets a place in a space of few dimensions, where what belongs together lies in
 * one direction (latent semantic analysis: the strongest directions of the table of pages and words). It is learnt from
 * our own texts and questions when the index is made, from nothing else.
 */

/** One thing that pages have: a word, or words for one thing. Numbers of pages and how much it counts there. */
export type Row = ReadonlyMap<number, number>;

export interface Space {
  dims: number;
  /** For each page its place, of length 1; all noughts for a page without words. */
  pages: Float32Array[];
  /** For each row its place, to be added up for a query. */
  rows: Float32Array[];
}

const ROUNDS = 8;
/** Directions that are worked out besides, so that the last ones are true. */
const BESIDE = 6;

/**
 * The strongest directions, by repeated multiplication; the same rows give the same space.
 * @param rows what pages have, already weighed by how rare it is
 * @param size how many pages there are
 * @param dims how many directions, fewer than pages and rows
 */
export function spaceOf(rows: readonly Row[], size: number, dims: number): Space {
  const table = Table.of(rows, size);
  const width = dims + BESIDE;
  let basis: Float64Array = randomColumns(size, width);
  let words: Float64Array = new Float64Array(0);
  for (let round = 0; round < ROUNDS; round++) {
    words = orthonormal(table.toRows(basis, width), rows.length, width);
    if (round < ROUNDS - 1) basis = orthonormal(table.toPages(words, width), size, width);
  }
  const pages = table.toPages(words, width);
  const cut = (all: Float64Array, at: number): Float32Array =>
    Float32Array.from(all.subarray(at * width, at * width + dims));
  return {
    dims,
    pages: Array.from({ length: size }, (_, page) => unit(cut(pages, page))),
    rows: rows.map((_, row) => cut(words, row)),
  };
}

/** A vector of length 1 in the same direction. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** Pages and rows as three lists of the places that are not nought; every page is of length 1. */
class Table {
  private readonly row: Uint32Array;
  private readonly page: Uint32Array;
  private readonly value: Float64Array;
  private readonly counts: { rows: number; pages: number };

  private constructor(row: Uint32Array, page: Uint32Array, value: Float64Array, counts: Table['counts']) {
    this.row = row;
    this.page = page;
    this.value = value;
    this.counts = counts;
  }

  static of(rows: readonly Row[], pages: number): Table {
    const squares = new Float64Array(pages);
    for (const row of rows) for (const [page, value] of row) squares[page]! += value * value;
    const all = rows.flatMap((row, number) =>
      [...row].map(([page, value]) => [number, page, value / Math.sqrt(squares[page]!)] as const),
    );
    return new Table(
      Uint32Array.from(all, ([row]) => row),
      Uint32Array.from(all, ([, page]) => page),
      Float64Array.from(all, ([, , value]) => value),
      { rows: rows.length, pages },
    );
  }

  /** @param columns numbers of pages, `width` to a page */
  toRows = (columns: Float64Array, width: number): Float64Array =>
    this.#through(columns, width, this.page, this.row, this.counts.rows);
  toPages = (columns: Float64Array, width: number): Float64Array =>
    this.#through(columns, width, this.row, this.page, this.counts.pages);

  #through(columns: Float64Array, width: number, from: Uint32Array, to: Uint32Array, size: number): Float64Array {
    const out = new Float64Array(size * width);
    for (let at = 0; at < this.value.length; at++) {
      const source = from[at]! * width;
      const target = to[at]! * width;
      const value = this.value[at]!;
      for (let column = 0; column < width; column++) out[target + column]! += value * columns[source + column]!;
    }
    return out;
  }
}

/** Makes columns of length 1 that stand at right angles to each other (Gram and Schmidt, twice for exactness). */
function orthonormal(columns: Float64Array, size: number, width: number): Float64Array {
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += columns[at * width + a]! * columns[at * width + b]!;
    return sum;
  };
  for (let column = 0; column < width; column++) {
    for (let again = 0; again < 2; again++)
      for (let before = 0; before < column; before++) {
        const share = product(column, before);
        for (let at = 0; at < size; at++) columns[at * width + column]! -= share * columns[at * width + before]!;
      }
    const length = Math.sqrt(product(column, column));
    const factor = length > 1e-9 ? 1 / length : 0;
    for (let at = 0; at < size; at++) columns[at * width + column]! *= factor;
  }
  return columns;
}

/** Numbers that look random and are the same every time, 0 to 1 (a linear congruence, Numerical Recipes). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomColumns(size: number, width: number): Float64Array {
  const random = chance(1);
  return Float64Array.from({ length: size * width }, () => random() - 0.5);
}
