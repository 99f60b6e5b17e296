import type { NamedFile } from '../../../words/file-name.ts';
import { readTray } from './read-tray.ts';
import type { Tray } from './tray.ts';

const FORMAT = 'moving-the-mountain-tray';
/** Goes up whenever a program that reads the old shape would misread the new one. */
const VERSION = 1;

/** A tray as the text of a `.json` file that another device can open. The plan goes along. */
export function writeTrayFile(tray: Tray): string {
  const { id: _own, ...rest } = tray;
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest }, null, 2)}\n`;
}

/** What the file is named after: the tray, and the day of the meeting where it is known. */
export const namedTrayFile = ({ name, date }: Tray): NamedFile => ({
  called: name,
  otherwise: 'tray',
  rest: [date, name ? 'tray' : undefined],
  ending: 'json',
});

/** Reads such a file; `undefined` where it is something else, `newer` where this page is too old to read it. */
export function readTrayFile(text: string): Tray | 'newer' | undefined {
  try {
    const value = JSON.parse(text) as { format?: unknown; version?: unknown } | null;
    if (value?.format !== FORMAT) return undefined;
    return typeof value.version === 'number' && value.version > VERSION ? 'newer' : readTray(value);
  } catch {
    return undefined;
  }
}
