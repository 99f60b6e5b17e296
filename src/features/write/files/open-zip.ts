import { fileType } from '../../../intake/file-type.ts';
import { ImportRefusal } from '../../import/refusal.ts';
import { unpackItem } from '../../import/unpack-item.ts';
import { zipDirectory } from '../../import/zip-directory.ts';
import { foundFiles, type FoundFiles } from './draft-from-files.ts';

const LIMITS = { files: 300, each: 40_000_000, total: 150_000_000 };

/**
 * Opens an archive that this page exported (or a folder of `content/` that somebody packed). Sizes are read before
 * anything is unpacked.
 */
export function openZip(bytes: Uint8Array): FoundFiles {
  if (fileType(bytes) !== 'zip')
    throw new ImportRefusal(
      'file-not-zip',
      'ไฟล์นี้ไม่ใช่ .zip แม้ชื่อจะลงท้ายเช่นนั้น',
      'This file is not a .zip, whatever its name says',
    );
  const items = zipDirectory(bytes, LIMITS).filter(({ name }) => !name.endsWith('/'));
  return foundFiles(new Map(items.map((item) => [item.name.replace(/^\.\//, ''), unpackItem(bytes, item)])));
}
