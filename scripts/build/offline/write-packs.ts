import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import type { Pack } from '../../../src/features/offline/fetch-packs.ts';
import { pack, type Packed } from '../../../src/features/offline/pack-format.ts';
import { KeptZips } from './kept-zips.ts';

/** Bytes of the files in one pack, before it is compressed: a broken line loses no more than a pack. */
const PACK_BYTES = 3_000_000;

/**
 * Writes the files of a group into few packs, so that keeping it takes a handful of requests instead of one for each.
 * What another group has packed already is not packed again: the same bytes have the same name.
 * @param folder the built site
 * @param files  paths of files below it, in the order of the group's list
 * @param zips   gzips each pack once
 */
export async function writePacks(folder: string, files: readonly string[], zips = new KeptZips()): Promise<Pack[]> {
  await mkdir(join(folder, 'offline/packs'), { recursive: true });
  const packs: Pack[] = [];
  for (const part of parts(files.map((file) => ({ type: mediaType(file), bytes: bytesOf(join(folder, file)) })))) {
    const bytes = await zips.zip(pack(part));
    const path = `offline/packs/${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.pack`;
    await writeFile(join(folder, path), bytes);
    packs.push([path, bytes.length, part.length]);
  }
  return packs;
}

function parts(files: readonly Packed[]): Packed[][] {
  const all: Packed[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.bytes.length > room) {
      all.push([]);
      room = PACK_BYTES;
    }
    all.at(-1)?.push(file);
    room -= file.bytes.length;
  }
  return all;
}

const bytesOf = (file: string): Packed['bytes'] => new Uint8Array(readFileSync(file));

/** The media type that a server would send. */
function mediaType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
