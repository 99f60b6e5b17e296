import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDrawing, type Drawing } from './intake/read/safe-svg.ts';

/** A drawing of an entry as the site publishes it. */
export interface PublishedDrawing extends Drawing {
  /** Name of its file without `.svg`, made of its own name and a digest of what it holds, so that it never changes. */
  name: string;
}

/** Folder of everything that never changes; drawings lie in it beside the other pictures. */
export const UNCHANGING = '_astro';
export const isDrawing = (path: string): boolean => /\.svg$/i.test(path);

/**
 * Reads a drawing. What comes out was written anew from what was understood; `undefined` for one that the check refuses.
 * @param path from the project's root, where builds run
 */
export async function publishedDrawing(path: string): Promise<PublishedDrawing | undefined> {
  const { drawing } = readDrawing(new Uint8Array(await readFile(join(process.cwd(), path)).catch(() => Buffer.of())));
  if (!drawing) return undefined;
  const digest = createHash('sha256').update(drawing.svg).digest('hex').slice(0, 10);
  const own = path
    .replace(/^.*\//, '')
    .replace(/\.svg$/i, '')
    .replace(/[^\w-]+/g, '-');
  return { ...drawing, name: `${own}.${digest}` };
}
