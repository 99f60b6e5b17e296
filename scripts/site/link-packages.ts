import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of packages that hold what was made here, and not what was fetched. */
const MADE = ['.cache', '.astro', '.vite'];

/**
 * Gives a site the packages of the engine as hard links (copies where the disk is another), so that nothing is fetched.
 * What both make and keep there stays apart.
 */
export function linkPackages(engine: string, site: string): true {
  tree(join(engine, 'node_modules'), join(site, 'node_modules'));
  return true;
}

function tree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!item.isDirectory()) link(source, target);
    else if (!MADE.includes(item.name)) tree(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
