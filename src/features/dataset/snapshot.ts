import { csvText } from '../../library/tables/csv-text.ts';
import type { Lang } from '../../words/languages.ts';

/** What differs between two states of a table. Rows without a key of their own are only counted. */
export interface TableChange {
  table: string;
  /** Rows now. */
  rows: number;
  added: number;
  removed: number;
  /** Rows whose key stayed and whose cells did not. */
  changed: number;
  /** Keys of the rows that are meant, where rows have one. */
  keys?: { added: string[]; removed: string[]; changed: string[] };
}

export type Changes = TableChange[];

/** A dated copy of the data, which never changes. */
export interface Snapshot {
  /** Day of the last change in it, ISO: its name in its address. */
  day: string;
  /** Why it was made, in both languages; empty strings for none. */
  why: Record<Lang, string>;
  files: { lang: Lang; bytes: number; sha256: string }[];
  /** Since the one before; of the first, only what it holds. */
  changes: Changes;
}

/** A table as rows of cells, the first one its heads, and the columns that tell its rows apart. */
export interface Rows {
  id: string;
  cells: readonly (readonly (string | number | undefined)[])[];
  key?: readonly string[];
}

/**
 * What changed from one state of the tables to the next, in the order of the second. A table that went away counts as
 * one whose rows were all removed. Columns that were added or taken away do not make a row a changed one.
 */
export function changesBetween(before: readonly Rows[], after: readonly Rows[]): Changes {
  const gone = before
    .filter(({ id }) => !after.some((table) => table.id === id))
    .map((table) => ({ ...table, cells: table.cells.slice(0, 1) }));
  return [...after, ...gone].map((table) => {
    const old = before.find(({ id }) => id === table.id);
    return old
      ? changed(old, table)
      : { table: table.id, rows: table.cells.length - 1, added: table.cells.length - 1, removed: 0, changed: 0 };
  });
}

function changed(before: Rows, after: Rows): TableChange {
  const [oldHeads = [], newHeads = []] = [before.cells[0], after.cells[0]];
  // The day of the edition differs in every row.
  const shared = newHeads.filter((head) => oldHeads.includes(head) && head !== 'version');
  const told = { table: after.id, rows: after.cells.length - 1 };
  const key = after.key?.every((name) => shared.includes(name)) ? after.key : undefined;
  const old = grouped(before, key ?? shared, shared);
  const now = grouped(after, key ?? shared, shared);
  if (!key) return { ...told, added: surplus(now, old), removed: surplus(old, now), changed: 0 };
  const keys = {
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    changed: [...now]
      .filter(([name, rows]) => old.has(name) && old.get(name)?.join() !== rows.join())
      .map(([name]) => name),
  };
  return { ...told, added: keys.added.length, removed: keys.removed.length, changed: keys.changed.length, keys };
}

/** Rows as text by some of their columns. */
function grouped({ cells }: Rows, by: readonly unknown[], shared: readonly unknown[]): Map<string, string[]> {
  const heads = cells[0] ?? [];
  const at = (names: readonly unknown[]): number[] => names.map((name) => heads.indexOf(name as string));
  const [keyAt, sharedAt] = [at(by), at(shared)];
  const rows = new Map<string, string[]>();
  for (const row of cells.slice(1)) {
    const name = keyAt.map((place) => String(row[place] ?? '')).join(' / ');
    // As the file has it, so that a number and its digits are one.
    const text = csvText([sharedAt.map((place) => row[place])]);
    rows.set(name, [...(rows.get(name) ?? []), text]);
  }
  return rows;
}

const surplus = (of: Map<string, string[]>, than: Map<string, string[]>): number =>
  [...of].reduce((sum, [name, rows]) => sum + Math.max(0, rows.length - (than.get(name)?.length ?? 0)), 0);
