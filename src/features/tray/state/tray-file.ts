import type { NamedFile } from '../../../words/file-name.ts';
import { readTray } from './read-tray.ts';
import type { Tray } from './tray.ts';

const FORMAT = 'moving-the-mountain-tray';

/** A tray as the text of a `.json` file that another device can open. The plan goes along. */
export function writeTrayFile(tray: Tray): string {
  const { id: _own, ...rest } = tray;
  return `${JSON.stringify({ format: FORMAT, version: 1, ...rest }, null, 2)}\n`;
}

/** What the file is named after: the tray, and the day of the meeting where it is known. */
export const namedTrayFile = ({ name, date }: Tray): NamedFile => ({
  called: name,
  otherwise: 'tray',
  rest: [date, name ? 'tray' : undefined],
  ending: 'json',
});

/** Reads such a file; `undefined` where it is something else. */
export function readTrayFile(text: string): Tray | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if ((value as { format?: unknown } | null)?.format !== FORMAT) return undefined;
    return readTray(value);
  } catch {
    return undefined;
  }
}
