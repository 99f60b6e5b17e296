#!/usr/bin/env node
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough } from '../after-install.mjs';
import { FOLDER, layOut } from './lay-out.mjs';

/**
 * `mountain build` and so on: the commands of a site that has the program as a package. Lays the program out in a folder
 * of the site and runs there what `npm run build` runs in this repository; all that is read and written is the site's.
 */

/** Commands of a site. `scripts/site/site-package.ts` gives the same to a site that holds a copy. */
export const COMMANDS = [
  'start',
  'dev',
  'build',
  'serve',
  'check',
  'new',
  'neighbours',
  'import',
  'inbox',
  'stamp',
  'touched',
  'schemas',
  'languages',
  'brand',
  'book',
  'snapshot',
  'stick',
  'remove-examples',
  'upgrade',
  'test',
];
/** Those that are another program in a site than in this repository. */
const OTHER = /** @type {Record<string, string>} */ ({
  test: 'node scripts/site/test-site.ts',
  upgrade: 'node scripts/package/upgrade.ts',
});

/**
 * What a command runs, one after another: words behind the program of Node.
 * @param {string} name
 * @param {Record<string, string>} scripts of the package
 * @param {readonly string[]} options given to the command; they belong to the last
 * @returns {string[][]}
 */
export function stepsOf(name, scripts, options) {
  const line = OTHER[name] ?? scripts[name] ?? '';
  const steps = line.split(' && ').map((step) => {
    const [program, ...words] = step.split(' ');
    if (program === 'node') return words.map((word) => (/^scripts\//.test(word) ? `${FOLDER}/${word}` : word));
    return ['node_modules/astro/bin/astro.mjs', ...words, '--config', `${FOLDER}/astro.config.ts`];
  });
  steps.at(-1)?.push(...options);
  return steps;
}

/** @param {string} from @returns {string | undefined} the made site in which a folder lies */
export function siteAbove(from) {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.engine.json'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Packages of the program that lie within it, since the site asks for others of the same name. The program is laid out
 * elsewhere and would meet those of the site.
 * @param {string} engine folder of the package
 * @returns {string[]}
 */
export function hiddenPackages(engine) {
  const within = join(engine, 'node_modules');
  if (!existsSync(within)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
  return Object.keys(dependencies).filter((name) => existsSync(join(within, name, 'package.json')));
}

/** @param {string} th @param {string} en @returns {never} */
function stop(th, en) {
  console.error(`\n${th}\n${en}\n`);
  process.exit(2);
}

/** @param {string} site @returns {string} a Node that reads TypeScript */
function node(site) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const fetched = join(site, 'node_modules/.bin/node');
  if (existsSync(fetched)) return fetched;
  return stop(
    `Node ${process.versions.node} เก่าเกินไป — สั่ง npm install อีกครั้งเพื่อดาวน์โหลดรุ่นใหม่`,
    `Node ${process.versions.node} is too old — run npm install again, which fetches a newer one`,
  );
}

/** @param {string} program @param {string[]} words @param {string} site @returns {Promise<number>} */
function run(program, words, site) {
  return new Promise((done) => {
    const child = spawn(program, words, { cwd: site, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('close', (status) => done(status ?? 1));
  });
}

async function main() {
  const engine = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const [name = '', ...options] = process.argv.slice(2);
  if (!COMMANDS.includes(name))
    stop(
      `mountain ${name}: ไม่มีคำสั่งนี้ — ที่มี: ${COMMANDS.join(', ')}`,
      `mountain ${name}: there is no such command — there are: ${COMMANDS.join(', ')}`,
    );
  const site =
    siteAbove(process.cwd()) ??
    stop(
      'โฟลเดอร์นี้ไม่ใช่เว็บที่ทำด้วย npm run new-site -- --package (ไม่มี .engine.json)',
      'This folder is no site made by npm run new-site -- --package (there is no .engine.json)',
    );
  const hidden = hiddenPackages(engine);
  if (hidden.length > 0)
    stop(
      `package.json ขอแพ็กเกจเหล่านี้คนละรุ่นกับโปรแกรม: ${hidden.join(', ')} — เอาออก แล้วสั่ง npm install`,
      `package.json asks for other versions of these packages than the program needs: ${hidden.join(', ')} — take them out, then run npm install`,
    );
  const program = node(site);
  const { changed, unread } = layOut(engine, site);
  if (unread.length > 0)
    console.warn(
      `ไม่มีใครอ่านไฟล์เหล่านี้ (docs/own-site.md บอกว่าไฟล์ใดเป็นของเว็บ) · Nothing reads these files (docs/own-site.md tells which are a site’s): ${unread.join(', ')}`,
    );
  const doors = join(site, FOLDER, 'src/words/in');
  if (changed.length > 0 || !existsSync(doors) || readdirSync(doors).length === 0) {
    const written = spawnSync(program, [`${FOLDER}/scripts/words/write.ts`], {
      cwd: site,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (written.status !== 0) process.exit(written.status ?? 1);
  }
  const { scripts } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
  for (const words of stepsOf(name, scripts, options)) {
    const status = await run(program, words, site);
    if (status !== 0) process.exit(status);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
