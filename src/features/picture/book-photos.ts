import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { photoOf } from '../../intake/schema/photo-facts.ts';
import type { Entry } from '../../library/entry.ts';

/** Pixels across: as wide as a page of a reader of books, and no more. */
const WIDTH = 960;
const QUALITY = 68;

/**
 * Lead photographs of entries as books take them: JPEG, upright, by `kind:id`. What is missing is left out, which the
 * check tells.
 * @param root folder of the project
 */
export async function bookPhotos(entries: readonly Entry[], root: string): Promise<Map<string, Uint8Array>> {
  const made = await Promise.all(
    entries.map(async ({ kind, id, file, th }) => {
      const name = photoOf(th.data)?.file;
      const bytes = name && (await readFile(join(root, dirname(file), name)).catch(() => undefined));
      if (!bytes) return [];
      const small = sharp(bytes).rotate().resize({ width: WIDTH, withoutEnlargement: true });
      const jpeg = await small.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
      return [[`${kind}:${id}`, new Uint8Array(jpeg)] as const];
    }),
  );
  return new Map(made.flat());
}
