import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfFile, THEIRS } from '../site/engine-files.ts';
import { readManifest, writeManifest } from '../site/manifest.ts';
import { MIGRATIONS } from '../site/migrations.ts';
import type { Package } from '../site/site-package.ts';
import { digestsOf } from '../site/upgrade-site.ts';
import { framePaths, isFrame } from './frame-files.ts';
import { FOLDER, kindOfOwn } from './lay-out.mjs';
import { ENGINE_PACKAGE, ownPackage } from './own-package.ts';

/** What becomes of the files of a site that holds a copy of the program when it takes it as a package instead. */
export interface Move {
  /** As the program laid them down: they go. */
  remove: string[];
  /** Of the program, but changed by the site: a package would not have the change. */
  changed: string[];
}

/** For people who open `.engine.json` of such a site. */
export const ABOUT_PACKAGE =
  'โปรแกรมเป็นแพ็กเกจ ไฟล์ใน files วางไว้ให้ npm run upgrade เปลี่ยนให้ ที่เหลือเป็นของเว็บนี้ · The engine is a package. Files listed here were laid down by it and are changed by npm run upgrade; all else is this site’s own.';

/** Written by the program for the settings of a site, where it lies; a path that ends in `/` is a folder. */
const WRITTEN = THEIRS.filter((path) => /^src\/.*(?:\.css|\/in\/)$/.test(path)).map((path) => path.replace(/\/$/, ''));
/** Its list of packages is not that of a site with one dependency; npm writes another. */
const LOCK = 'package-lock.json';
/** Stays, with a line more. */
const IGNORED = '.gitignore';

const TSCONFIG = `{
  "extends": "astro/tsconfigs/strictest",
  "include": [".astro/types.d.ts", "src"],
  "compilerOptions": {
    "allowImportingTsExtensions": true,
    "noPropertyAccessFromIndexSignature": false,
    "paths": { "${ENGINE_PACKAGE}": ["./${FOLDER}/src/for-sites.ts"] }
  }
}
`;

/** Whether a changed file of the program is read as the site's own in a package, too. */
const staysOwn = (path: string): boolean =>
  isFrame(path) || path === LOCK || (path.startsWith('src/') && kindOfOwn(path.slice('src/'.length)) !== 'unread');

/** Looks through a site that holds a copy. @returns `undefined` where there is none */
export function planMove(site: string): Move | undefined {
  const manifest = readManifest(site);
  if (!manifest || manifest.form === 'package') return undefined;
  const move: Move = { remove: [], changed: [] };
  for (const [path, before] of Object.entries(manifest.files)) {
    const now = digestOfFile(join(site, path));
    if (now === undefined || isFrame(path) || path === IGNORED) continue;
    if (now === before) move.remove.push(path);
    else if (!staysOwn(path)) move.changed.push(path);
  }
  return move;
}

/**
 * Takes the copy out of a site, which has the program as a package from then on. What the site changed in it stays
 * beside, as `<name>.mine`.
 * @param engine folder of the program
 * @param from   where newer ones are found
 * @param spec   what npm is to install
 */
export function moveToPackage(site: string, engine: string, from: string, spec: string, move: Move): void {
  const manifest = readManifest(site);
  if (!manifest) return;
  for (const path of move.changed) renameSync(join(site, path), join(site, `${path}.mine`));
  for (const path of [...move.remove, ...WRITTEN, LOCK]) rmSync(join(site, path), { recursive: true, force: true });
  for (const path of [...move.remove, ...WRITTEN]) removeEmpty(site, dirname(path));
  const packageOf = (folder: string): Package =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const [program, own] = [packageOf(engine), packageOf(site)];
  writeFileSync(join(site, 'package.json'), `${JSON.stringify(ownPackage(program, own, spec), null, 2)}\n`);
  writeFileSync(join(site, 'tsconfig.json'), TSCONFIG);
  ignoreMade(site);
  for (const migration of MIGRATIONS) if (migration.number > manifest.migrations) migration.run(site);
  ownImports(site);
  ownReadme(site);
  writeManifest(site, {
    about: ABOUT_PACKAGE,
    form: 'package',
    engine: { version: program.version, from },
    migrations: MIGRATIONS.at(-1)?.number ?? 0,
    files: digestsOf(engine, framePaths(engine)),
  });
}

/** Takes a folder away, and those around it, as long as nothing lies there. */
function removeEmpty(site: string, path: string): void {
  const folder = join(site, path);
  if (path === '.' || !existsSync(folder)) return path === '.' ? undefined : removeEmpty(site, dirname(path));
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(site, dirname(path));
}

/** What Git is not to keep: a site has the list of the copy, and the folder of the program beside it. */
function ignoreMade(site: string): void {
  const file = join(site, IGNORED);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : 'node_modules/\ndist/\n.dist-*\n.astro/\n.cache/\n';
  const line = `/${FOLDER}/`;
  if (!before.split('\n').includes(line)) writeFileSync(file, `${before.replace(/\n*$/, '\n')}${line}\n`);
}

/** Types of the settings come from the package, since the program is not beside them. */
export function ownImports(site: string): void {
  for (const name of ['brand', 'config', 'languages', 'texts']) {
    const file = join(site, `src/site.${name}.ts`);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const own = text.replace(/^(import type [^;]*? from )'\.\/[^']+'/gm, `$1'${ENGINE_PACKAGE}'`);
    if (own !== text) writeFileSync(file, own);
  }
}

/** The README of a made site says where the program is. */
function ownReadme(site: string): void {
  const file = join(site, 'README.md');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const line = `**ของโปรแกรม · The engine’s:** แพ็กเกจ \`${ENGINE_PACKAGE}\` ใน package.json โฟลเดอร์ \`${FOLDER}/\` เครื่องเขียนใหม่เอง แก้ที่นั่นไม่มีผล · the package \`${ENGINE_PACKAGE}\` in package.json. \`${FOLDER}/\` is made from it; a change there is lost.`;
  writeFileSync(
    file,
    text.replace(/^\*\*ของโปรแกรม · The engine’s:\*\*.*$/m, () => line),
  );
}
