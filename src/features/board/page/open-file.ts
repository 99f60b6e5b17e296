import { readHtml } from '../../../dom/trusted.ts';
import { DATA_ID, LARGEST_FILE, readBoardData } from '../model/board-file.ts';
import type { Board } from '../model/board.ts';

/** Why a file could not be opened. */
export type Unopened = 'cut' | 'newer' | 'other' | 'tooBig';

/** Reads a board out of a file that this page saved. Nothing in the file runs, and its pictures are not fetched. */
export async function openBoardFile(file: File): Promise<Board | Unopened> {
  if (file.size > LARGEST_FILE) return 'tooBig';
  const text = await file.text().catch(() => '');
  const data = readHtml(text).getElementById(DATA_ID)?.textContent;
  // A file that was cut in the middle may have lost the element, but not its own words.
  return readBoardData(data ?? (text.includes(DATA_ID) ? `moving-the-mountain-board ${text.slice(0, 9)}` : undefined));
}
