import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * What only measuring needs (other search engines, a validator of documents, a typeface for other programs) has a
 * package.json of its own in `bench/`, so that nobody else has to fetch it; so has what plants mistakes into the code
 * (`bench/mutation`).
 */
const ROOT = resolve(import.meta.dirname, '../..');
const BENCH = join(ROOT, 'bench');

/**
 * Installs what `bench/` names, unless it is there already as its lock file wants it.
 * @throws when npm cannot, with what to do
 */
export const ensureBench = (): void => ensureTools('bench');

/**
 * Installs what a folder of tools names, unless it is there already as its lock file wants it.
 * @param folder from the project's root
 * @throws when npm cannot, with what to do
 */
export function ensureTools(folder: string): void {
  const path = join(ROOT, folder);
  const stamp = join(path, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(path, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing what only measuring needs (${folder}/). · กำลังติดตั้งเครื่องมือวัดผล (${folder}/)`);
  const args = ['ci', '--prefix', path, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const options = { stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } } as const;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(
      `The packages of ${folder}/ could not be installed. With a network, run: npm ci --prefix ${folder} · ติดตั้งแพ็กเกจใน ${folder}/ ไม่ได้ เมื่อต่ออินเทอร์เน็ตแล้วให้สั่ง npm ci --prefix ${folder}`,
    );
  writeFileSync(stamp, wanted);
}

/** A package of `bench/`, installed if need be. The caller says what it holds. */
export function benchPackage(name: string): unknown {
  ensureBench();
  const loaded: unknown = createRequire(join(BENCH, 'package.json'))(name);
  return loaded;
}

/** Path of a folder of a package of `bench/`, installed if need be. */
export function benchFolder(...parts: string[]): string {
  ensureBench();
  return join(BENCH, 'node_modules', ...parts);
}
