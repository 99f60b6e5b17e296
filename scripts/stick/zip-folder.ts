import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Packed already: gains nothing, and costs seconds. */
const PACKED = /\.(?:png|jpe?g|webp|avif|gif|woff2|epub|zip|docx|wasm)$/;
/** The same for every archive of the same files; archives count from 1980. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Files of a folder as one ZIP archive; the same files give the same bytes.
 * @param folder where they lie
 * @param files  their paths in it, in the order in which they are packed
 * @param name   name of the folder that they become when they are unpacked
 */
export function zipFolder(folder: string, files: readonly string[], name: string): Uint8Array {
  const content: Zippable = {};
  for (const file of files)
    content[`${name}/${file}`] = [
      new Uint8Array(readFileSync(join(folder, file))),
      { level: PACKED.test(file) ? 0 : 6 },
    ];
  return zipSync(content, { mtime: NO_TIME });
}
