import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Folder of a site in which the package lies that was made from a folder of the program. */
const KEPT = 'engine';

/**
 * Makes a package of the program, or fetches one, with npm.
 * @param what a folder of the program, or whatever npm takes: a file, an address of Git, a name with a version
 * @param into folder for it
 * @returns path of the package
 * @throws what npm says
 */
export function pack(what: string, into: string): string {
  const making = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const words = ['pack', what, '--ignore-scripts', '--silent', '--pack-destination', making];
    const npm = process.env['npm_execpath'];
    const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'pipe'] };
    if (npm) execFileSync(process.execPath, [npm, ...words], options);
    else execFileSync('npm', words, { ...options, shell: process.platform === 'win32' });
    const [name] = readdirSync(making);
    if (name === undefined) throw new Error(`npm made no package of ${what}`);
    mkdirSync(into, { recursive: true });
    copyFileSync(join(making, name), join(into, name));
    return join(into, name);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Unpacks a package into a folder, which is made. */
export function unpack(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
}

/**
 * Puts a package into a site in place of the one before.
 * @returns how `package.json` names it
 */
export function keepPackage(file: string, site: string): string {
  const folder = join(site, KEPT);
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, basename(file));
  if (file !== kept) {
    for (const name of readdirSync(folder)) if (name.endsWith('.tgz')) rmSync(join(folder, name));
    copyFileSync(file, kept);
  }
  return `file:${KEPT}/${basename(file)}`;
}
