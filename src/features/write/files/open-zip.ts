import { fileType } from '../../../intake/file-type.ts';
import { ImportRefusal, readZip } from '../../import/index.ts';
import { entriesApart, foundFiles, type FoundFiles } from './draft-from-files.ts';

/** Name of the file that tells how a kit went; the import reads it into `content/tried.yaml`. */
export const TOLD_FILE = 'told.txt';
const LIMITS = { files: 300, each: 40_000_000, total: 150_000_000 };

/**
 * Opens an archive that this page exported (or a folder of `content/` that somebody packed). Sizes are read before
 * anything is unpacked. Rejects with `ImportRefusal`.
 */
export async function openZip(bytes: Uint8Array): Promise<FoundFiles> {
  return foundFiles(await filesOf(bytes));
}

/** What an archive of several entries held: what came of a meeting. */
export interface FoundSeveral {
  entries: FoundFiles[];
  /** The text that tells how a kit went, where there is one. */
  told?: Uint8Array;
}

/** Opens an archive that may hold several entries, as `/write/` makes of a meeting. Rejects as `openZip` does. */
export async function openSeveral(bytes: Uint8Array): Promise<FoundSeveral> {
  const files = await filesOf(bytes);
  const told = files.get(TOLD_FILE);
  return { entries: entriesApart(files).map(foundFiles), ...(told && { told }) };
}

async function filesOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  if (fileType(bytes) !== 'zip')
    throw new ImportRefusal(
      'file-not-zip',
      'ไฟล์นี้ไม่ใช่ .zip แม้ชื่อจะลงท้ายเช่นนั้น',
      'This file is not a .zip, whatever its name says',
    );
  return readZip(bytes, LIMITS);
}
