import { LIMITS, type Board } from '../model/board.ts';
import { readBoard } from '../model/read-board.ts';

/** The boards of a device: which is open, and all of them. */
export interface BoardBox {
  version: 1;
  current: string;
  boards: Board[];
}

export const emptyBox = (): BoardBox => ({ version: 1, current: '', boards: [] });

/** The board that is open; the first where the box names none. */
export const openBoard = (box: BoardBox): Board | undefined =>
  box.boards.find(({ id }) => id === box.current) ?? box.boards[0];

/** Reads what a browser has kept; `undefined` where it is no box, or one of a newer page, which must not be written over. */
export function readBox(text: string | undefined): BoardBox | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as { version?: unknown; current?: unknown; boards?: unknown } | null;
    if (value?.version !== 1 || !Array.isArray(value.boards)) return undefined;
    const read = value.boards.map(readBoard);
    if (read.includes('newer')) return undefined;
    const boards = read.filter((board) => board !== undefined && board !== 'newer').slice(0, LIMITS.boards);
    return { version: 1, current: typeof value.current === 'string' ? value.current : '', boards };
  } catch {
    return undefined;
  }
}

/** Whether another board fits. */
export const hasRoom = (box: BoardBox): boolean => box.boards.length < LIMITS.boards;

/** The box with a board at its end, opened. Its id must be new. */
export const addBoard = (box: BoardBox, board: Board): BoardBox => ({
  ...box,
  current: board.id,
  boards: [...box.boards, board],
});

/** The box with one board changed; nothing happens where there is none of that id. */
export const changeBoard = (box: BoardBox, id: string, change: (board: Board) => Board): BoardBox => ({
  ...box,
  boards: box.boards.map((board) => (board.id === id ? { ...change(board), id } : board)),
});

/** The box without a board; another one is opened. */
export function removeBoard(box: BoardBox, id: string): BoardBox {
  const boards = box.boards.filter((board) => board.id !== id);
  return { ...box, boards, current: box.current === id ? (boards.at(-1)?.id ?? '') : box.current };
}
