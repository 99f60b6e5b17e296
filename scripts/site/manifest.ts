import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digests } from './engine-files.ts';

/** Name of the file in a site that tells what of it is the engine's. */
export const MANIFEST = '.engine.json';

/** What a site knows of the engine that it was made with. */
export interface Manifest {
  /** For people who open the file. */
  about: string;
  /** The engine is a package, and the files below are what hosts and editors look for in the site itself. */
  form?: 'package';
  /** Version of the engine, and where newer ones are found: a folder or an address of Git. */
  engine: { version: string; from: string };
  /** Number of the last migration that this site has seen. */
  migrations: number;
  /** Files of the engine as it laid them down. Whatever is not here is the site's own. */
  files: Digests;
}

export const ABOUT =
  'ไฟล์ใน files เป็นของโปรแกรม npm run upgrade เปลี่ยนให้ ที่เหลือเป็นของเว็บนี้ · Files listed here belong to the engine and are changed by npm run upgrade; all else is this site’s own.';

/** The manifest of a site; `undefined` where the folder is no made site. */
export function readManifest(site: string): Manifest | undefined {
  const path = join(site, MANIFEST);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
}

export const writeManifest = (site: string, manifest: Manifest): void =>
  writeFileSync(join(site, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
