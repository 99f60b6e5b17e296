import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfFile, enginePaths, isTheirs, type Digests } from './engine-files.ts';
import { ABOUT, readManifest, writeManifest } from './manifest.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { writeDoors } from '../words/doors.ts';
import { sitePackage, type Package } from './site-package.ts';

/** What an upgrade would do, or did: paths from the folder of the site. */
export interface Plan {
  add: string[];
  change: string[];
  remove: string[];
  /** Changed by the site where the engine has not changed: they stay. */
  kept: string[];
  /** Changed by both. */
  conflicts: string[];
  migrations: readonly Migration[];
}

/** What is done with files that both have changed. */
export type OnConflict = 'stop' | 'keep' | 'overwrite';

/**
 * Compares a site with an engine.
 * @param fresh files of the engine that a site has in its own folder
 * @returns `undefined` where the folder is no made site; `'newer'` where it has seen migrations that the engine lacks
 */
export function planUpgrade(
  site: string,
  engine: string,
  known: readonly Migration[] = MIGRATIONS,
  fresh: readonly string[] = enginePaths(engine),
): Plan | 'newer' | undefined {
  const manifest = readManifest(site);
  if (!manifest) return undefined;
  if (manifest.migrations > (known.at(-1)?.number ?? 0)) return 'newer';
  const plan: Plan = {
    add: [],
    change: [],
    remove: [],
    kept: [],
    conflicts: [],
    migrations: known.filter(({ number }) => number > manifest.migrations),
  };
  for (const path of fresh) {
    const [before, now, next] = [
      manifest.files[path],
      digestOfFile(join(site, path)),
      digestOfFile(join(engine, path)),
    ];
    if (now === next) continue;
    if (now === before) (now === undefined ? plan.add : plan.change).push(path);
    else if (next === before) plan.kept.push(path);
    else plan.conflicts.push(path);
  }
  const still = new Set(fresh);
  for (const [path, before] of Object.entries(manifest.files)) {
    // What has become the site's own since stays there.
    if (still.has(path) || isTheirs(path)) continue;
    const now = digestOfFile(join(site, path));
    if (now === before) plan.remove.push(path);
    else if (now !== undefined) plan.kept.push(path);
  }
  return plan;
}

/**
 * Does what was planned. A file of the site that is overwritten stays beside the new one, as `<name>.mine`.
 * @param from where the engine was found, kept for the next time
 */
export function upgradeSite(site: string, engine: string, from: string, plan: Plan, onConflict: OnConflict): void {
  takeFiles(site, engine, plan, onConflict);
  const packageOf = (folder: string): Package =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const { name, version, private: hidden, description, license, ...own } = packageOf(site);
  const made = sitePackage(packageOf(engine), {
    name,
    version,
    private: hidden ?? true,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
    scripts: own.scripts,
    dependencies: own.dependencies,
    ...(own.devDependencies && { devDependencies: own.devDependencies }),
  });
  writeFileSync(join(site, 'package.json'), `${JSON.stringify(made, null, 2)}\n`);
  for (const migration of plan.migrations) migration.run(site);
  writeDoors(site, languagesOf(site));
  const before = readManifest(site);
  writeManifest(site, {
    about: ABOUT,
    engine: { version: packageOf(engine).version, from },
    migrations: plan.migrations.at(-1)?.number ?? before?.migrations ?? 0,
    files: digestsOf(engine),
  });
}

/** Takes the files of an engine, as planned. @throws before anything is written where it may not go on */
export function takeFiles(site: string, engine: string, plan: Plan, onConflict: OnConflict): void {
  if (onConflict === 'stop' && plan.conflicts.length > 0)
    throw new Error('Files that both sides changed: nothing was written. · มีไฟล์ที่แก้ทั้งสองฝ่าย จึงยังไม่เขียนอะไร');
  const overwritten = onConflict === 'overwrite' ? plan.conflicts : [];
  for (const path of overwritten)
    if (digestOfFile(join(site, path)) !== undefined) renameSync(join(site, path), join(site, `${path}.mine`));
  for (const path of [...plan.add, ...plan.change, ...overwritten]) layDown(engine, site, path);
  for (const path of plan.remove) rmSync(join(site, path));
}

/** Codes of the languages of a site, read as text: its settings may import what is not there yet. */
function languagesOf(site: string): string[] {
  const path = join(site, 'src/site.languages.ts');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const found = [...text.matchAll(/\bcode: '([\w-]+)'/g)].map(([, code = '']) => code);
  return found.length > 0 ? found : ['th', 'en'];
}

/** Copies a file of the engine into a site. */
export function layDown(engine: string, site: string, path: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  cpSync(join(engine, path), join(site, path));
}

/** What files of the engine are now; all of them where none are named. */
export const digestsOf = (engine: string, paths: readonly string[] = enginePaths(engine)): Digests =>
  Object.fromEntries(paths.map((path) => [path, digestOfFile(join(engine, path)) ?? '']));
