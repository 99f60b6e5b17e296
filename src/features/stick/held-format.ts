import { packOf as numberOf } from '../../library/machines/packs.ts';

/*
 * What scripts of the site fetch cannot be fetched from a disk. In a copy it lies in packs: scripts that hand over what
 * is in them when they are added to the page. This file is what those who write packs and those who read them agree on.
 */

/** How many packs there are of each folder of the site whose files are held, by its path, without a slash at the end. */
export type HeldFolders = Readonly<Record<string, number>>;

/** Files of a pack by their paths: text as it is, bytes in base 64 in a list of one. */
export type HeldPack = Readonly<Record<string, string | readonly [base64: string]>>;

/** Stands in held texts for the whole address of the copy's folder, which nobody knows before it is opened. */
export const ROOT_MARK = 'copy-root:/';

/** The folder whose packs hold a file: the deepest that is named. `undefined` where the file is held nowhere. */
export function folderOf(path: string, folders: HeldFolders): string | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (folder in folders) return folder;
  }
  return undefined;
}

/** The pack that holds a file, as a path below the copy's own folder; `undefined` where none does. */
export function packOf(path: string, folders: HeldFolders): string | undefined {
  const folder = folderOf(path, folders);
  return folder === undefined ? undefined : packName(folder, numberOf(path, folders[folder] ?? 1));
}

/** The name of a pack: `('data/case', 3)` → `held/data-case-3.js`. */
export const packName = (folder: string, number: number): string => `held/${folder.replaceAll('/', '-')}-${number}.js`;
