import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * What only measuring needs (other search engines, a validator of documents, a typeface for other programs) has a
 * package.json of its own in `bench/`, so that nobody else has to fetch it.
 */
const BENCH = resolve(import.meta.dirname, '../bench');
const STAMP = join(BENCH, 'node_modules', '.installed');

/**
 * Installs what `bench/` names, unless it is there already as its lock file wants it.
 * @throws when npm cannot, with what to do
 */
export function ensureBench(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(join(BENCH, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing what only measuring needs (bench/). · กำลังติดตั้งเครื่องมือวัดผล (bench/)');
  const args = ['ci', '--prefix', BENCH, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const options = { stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } } as const;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(
      'The packages of bench/ could not be installed. With a network, run: npm ci --prefix bench · ติดตั้งแพ็กเกจใน bench/ ไม่ได้ เมื่อต่ออินเทอร์เน็ตแล้วให้สั่ง npm ci --prefix bench',
    );
  writeFileSync(STAMP, wanted);
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
