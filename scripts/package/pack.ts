import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const bytes = readFileSync(file);
  // Two packages of one version are two files: npm takes a name that it has installed for what lies there.
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = `${basename(file, '.tgz').replace(/-[0-9a-f]{8}$/, '')}-${digest}.tgz`;
  for (const before of readdirSync(folder))
    if (before.endsWith('.tgz') && before !== name) rmSync(join(folder, before));
  writeFileSync(join(folder, name), bytes);
  return `file:${KEPT}/${name}`;
}
