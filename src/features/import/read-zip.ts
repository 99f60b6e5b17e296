import { unpackItem } from './unpack-item.ts';
import { zipDirectory, type ZipLimits } from './zip-directory.ts';

/**
 * The files of an archive by path. Sizes are read before anything is unpacked, and what unpacks to more than it says
 * is refused. Throws `ImportRefusal`.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  const items = zipDirectory(bytes, limits).filter(({ name }) => !name.endsWith('/'));
  return new Map(items.map((item) => [item.name.replace(/^\.\//, ''), unpackItem(bytes, item)]));
}
