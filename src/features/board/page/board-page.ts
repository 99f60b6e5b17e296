import type { Lang } from '../../../words/languages.ts';
import type { BoardWords } from '../../../words/th/board.ts';
import type { Words } from '../../../words/th/site.ts';
import type { Board, BoardYear } from '../model/board.ts';
import { currentYear } from '../model/board.ts';
import type { StatementId } from '../../../words/board-names.ts';

/** What every part of the page works with. */
export interface BoardPage {
  root: HTMLElement;
  lang: Lang;
  /** Path that the site is served under, with a slash at its end. */
  base: string;
  t: BoardWords;
  /** Names of the sides, long and short. */
  side: Words['side'];
  sideShort: Words['sideShort'];
  /** The board that is open. */
  board(): Board;
  /** Changes the open board, keeps it, and shows it everywhere. */
  change(change: (board: Board) => Board): void;
  /** Opens a board of somebody else, or of a file, beside those that are there. */
  open(board: Board, said: string): void;
  /** Says what has happened, aloud and on the page. */
  say(text: string): void;
  /** Notes that the open board has been saved as a file. */
  saved(): void;
}

/** A part of the page that shows the board: called after every change. */
export type Show = () => void;

/** The element of the page that carries `data-part="<name>"`. */
export function part<E extends HTMLElement = HTMLElement>({ root }: Pick<BoardPage, 'root'>, name: string): E {
  const element = root.querySelector<E>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The page of the board has no part "${name}".`);
  return element;
}

/** Changes the year that is being worked on. */
export const inYear = (board: Board, change: (year: BoardYear) => BoardYear): Board => ({
  ...board,
  years: [...board.years.slice(0, -1), change(currentYear(board))],
});

/** What a group calls a matter. */
export const nameOf = (board: Board, id: StatementId, t: BoardWords): string =>
  board.own[id]?.name?.trim() || t.statements[id][0];

/** What a group calls a level of a matter, 1 to 5. */
export const levelName = (board: Board, id: StatementId, level: number, t: BoardWords): string =>
  board.own[id]?.levels?.[level - 1]?.trim() || (t.statements[id][level] ?? '');

/** What a group calls a board that may have no name. */
export const boardName = (board: Board, t: BoardWords): string => board.name.trim() || t.noName;
