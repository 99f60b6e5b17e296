import { ByteReader, ByteWriter } from './bytes.ts';
import { hash } from './hash.ts';

/** A list and the key that it is looked up by. */
export interface Keyed {
  key: string;
  bytes: Uint8Array;
}

/** What is written of each list beside itself: a fingerprint of its key, and its length. */
export const HEAD_BYTES = 3;

/** Tells the keys of one pack apart. @param salt see `writePack` */
const fingerprint = (key: string, salt: number): number => hash(key + String.fromCharCode(salt + 1)) & 0xffff;

/**
 * Lists that share a file, each behind two bytes of its key's hash. Two keys of a pack may hash alike; the salt, the
 * first byte, is the first one with which none do, so that no list is taken for another one.
 * @throws when there is no such salt: far too many lists in a pack
 */
export function writePack(lists: readonly Keyed[]): Uint8Array<ArrayBuffer> {
  const salt = SALTS.find((each) => new Set(lists.map(({ key }) => fingerprint(key, each))).size === lists.length);
  if (salt === undefined)
    throw new Error('A file of the search index has too many lists. · ไฟล์ของดัชนีค้นหามีรายการมากเกินไป');
  const out = new ByteWriter().byte(salt);
  for (const { key, bytes } of lists) {
    const mark = fingerprint(key, salt);
    out
      .byte(mark & 255)
      .byte(mark >> 8)
      .varint(bytes.length)
      .bytes(bytes);
  }
  return out.done();
}
const SALTS = Array.from({ length: 256 }, (_, at) => at);

/** The list of a key; nothing where the pack has none. @throws when the file ends too early */
export function readPack(pack: Uint8Array, key: string): Uint8Array | undefined {
  const input = new ByteReader(pack);
  const mark = fingerprint(key, input.byte());
  while (!input.ended) {
    const found = input.byte() | (input.byte() << 8);
    const bytes = input.bytes(input.varint());
    if (found === mark) return bytes;
  }
  return undefined;
}
