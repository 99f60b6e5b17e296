import { checkOf } from './board-link.ts';
import type { Board } from './board.ts';
import { readBoard } from './read-board.ts';

/** A file larger than this is no board: the largest that the limits allow has about a third of it, in bytes. */
export const LARGEST_FILE = 4_000_000;

const FORMAT = 'moving-the-mountain-board';
/** Where in the page the data stand: as plain words, since post and chat programs take scripts out of pages. */
export const DATA_ID = 'board-data';

/** The data of a board as the letters that its file carries, with a checksum over them. */
export function boardData({ id: _own, ...board }: Board): string {
  const json = JSON.stringify(board);
  return JSON.stringify({ format: FORMAT, check: checkOf(json), board: json });
}

/** ASCII name for the file: the day of the last talk. */
export const boardFileName = (board: Board, ending = 'html'): string =>
  `our-triangle-${board.years.at(-1)?.date ?? ''}.${ending}`;

/**
 * Reads a board out of the letters of a file.
 * @param data what stands in the element `DATA_ID`; `undefined` where the file has none
 * @returns `cut` where the data are not whole, `newer` where this page is too old, `other` where it is no board at all
 */
export function readBoardData(data: string | undefined): Board | 'cut' | 'newer' | 'other' {
  const text = data?.trim() ?? '';
  if (!text) return 'other';
  try {
    const kept = JSON.parse(text) as { format?: unknown; check?: unknown; board?: unknown } | null;
    if (kept?.format !== FORMAT) return 'other';
    if (typeof kept.board !== 'string' || kept.check !== checkOf(kept.board)) return 'cut';
    return readBoard(JSON.parse(kept.board)) ?? 'cut';
  } catch {
    return text.includes(FORMAT) ? 'cut' : 'other';
  }
}
