import { fileType } from '../../../intake/file-type.ts';
import { ImportRefusal, readZip } from '../../import/index.ts';
import { foundFiles, type FoundFiles } from './draft-from-files.ts';

const LIMITS = { files: 300, each: 40_000_000, total: 150_000_000 };

/**
 * Opens an archive that this page exported (or a folder of `content/` that somebody packed). Sizes are read before
 * anything is unpacked. Rejects with `ImportRefusal`.
 */
export async function openZip(bytes: Uint8Array): Promise<FoundFiles> {
  if (fileType(bytes) !== 'zip')
    throw new ImportRefusal(
      'file-not-zip',
      'ไฟล์นี้ไม่ใช่ .zip แม้ชื่อจะลงท้ายเช่นนั้น',
      'This file is not a .zip, whatever its name says',
    );
  return foundFiles(await readZip(bytes, LIMITS));
}
