import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../site/manifest.ts';
import { ENGINE_PACKAGE } from './own-package.ts';
import { keepPackage, pack, unpack } from './pack.ts';
import { moveToPackage, planMove } from './to-package.ts';

/**
 * Has a site that was just made take the program as a package.
 * @param engine  folder of the program
 * @param named   what npm is to install; left out, a package made of `engine`, which the site keeps
 * @param linked  puts the package into `node_modules` of the site, so that nothing is fetched
 */
export function takePackage(engine: string, site: string, named: string | undefined, linked: boolean): void {
  const move = planMove(site);
  if (!move) throw new Error(`${site} holds no copy of the program`);
  const from = readManifest(site)?.engine.from ?? '';
  const making = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const file = named === undefined || linked ? pack(engine, making) : undefined;
    const spec = named ?? keepPackage(file ?? '', site);
    moveToPackage(site, engine, named ?? from, spec, move);
    if (linked && file !== undefined) putInPlace(file, site);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** What npm would do with the package. */
function putInPlace(file: string, site: string): void {
  const place = join(site, 'node_modules', ENGINE_PACKAGE);
  unpack(file, place);
  const { bin } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const programs = join(site, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  for (const [name, path] of Object.entries(bin)) {
    chmodSync(join(place, path), 0o755);
    rmSync(join(programs, name), { force: true });
    symlinkSync(join('..', ENGINE_PACKAGE, path), join(programs, name));
  }
}
