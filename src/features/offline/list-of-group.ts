import { listAddress, type Group, type Listed } from './kept.ts';

/** The list of a group as the site has it: its text, and the files that it names. */
export interface List {
  text: string;
  files: Listed[];
}

/** The files of a group as they are now. Throws a TypeError when the list cannot be had. */
export async function listOf(group: Group): Promise<List> {
  const answer = await fetch(listAddress(group), { cache: 'no-cache' });
  if (!answer.ok) throw new TypeError(`${answer.status} offline/${group}.json`);
  const list = readList(await answer.text());
  // A hotel's or a train's sign-in page answers everything, also this.
  if (!list) throw new TypeError(`not a list: offline/${group}.json`);
  return list;
}

/** Reads the text of a list; `undefined` where it is none. */
export function readList(text: string): List | undefined {
  try {
    const files: unknown = JSON.parse(text);
    return Array.isArray(files) && files.every(isListed) ? { text, files } : undefined;
  } catch {
    return undefined;
  }
}
const isListed = (file: unknown): file is Listed =>
  Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'string' && typeof file[2] === 'number';

/** Sizes of files when sent, added up, in bytes. */
export const bytesOf = (files: readonly Listed[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);
