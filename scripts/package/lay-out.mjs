import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Lays the program out in a folder of a site that has it as a package. Node reads no TypeScript below `node_modules`, and
 * the program takes what a site says (settings, words) from its own place: so the folder holds copies of its files, and in
 * place of those that a site writes itself a line that leads to the site's. What lies there is made anew whenever the
 * package or the site's own files change; nobody edits it, and Git does not keep it.
 *
 * Plain JavaScript, since it runs from the package.
 */

/** Folder of a site in which the program lies. */
export const FOLDER = '.mountain';
/** In it: what lies there, and of what it was made. By this file the program knows where it is (`scripts/roots.ts`). */
export const MARK = '.laid-out.json';

/** What of a package is the program. */
const PARTS = ['LICENSE', 'astro.config.ts', 'package.json', 'scripts', 'src', 'tsconfig.json'];
/** Written for the languages of each site by the program itself. */
const WRITTEN = 'src/words/in/';

/** Files below `src/` of a site that stand in place of the program's. */
const OWN = [/^site\.(?:brand|config|languages|texts)\.ts$/, /^words\/(?!(?:en|in|locale|th)\/)[\w-]+\/.+\.ts$/];
/** What the build finds where it lies. */
const FOUND = /^slots\/|\.d\.ts$/;

const README = `เครื่องเขียนโฟลเดอร์นี้ใหม่จากแพ็กเกจ moving-the-mountain แก้ที่นี่ไม่มีผล ของเว็บอยู่ใน content/ src/ และ public/
This folder is made from the package moving-the-mountain whenever it changes. Edit content/, src/ and public/ instead.
`;

/** @param {string} folder @returns {string[]} paths of its files with `/`, sorted; none where it is not there */
function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** @param {string} path @returns {string} changes whenever the file does */
function stateOf(path) {
  const { size, mtimeMs } = statSync(path);
  return `${size}:${mtimeMs}`;
}

/**
 * @typedef {{ state: string, from: string } | { state: string, text: string }} Laid
 *   a copy of a file, or a text; `state` changes when either is to be written anew
 */

/**
 * Whose each file below `src/` of a site is: read in place of the program's, found where it lies, or not read at all.
 * @param {string} path from `src/`, with `/`
 * @returns {'own' | 'found' | 'unread'}
 */
export const kindOfOwn = (path) =>
  FOUND.test(path) ? 'found' : OWN.some((pattern) => pattern.test(path)) ? 'own' : 'unread';

/**
 * A module that says what another one says.
 * @param {string} from path of the other
 * @param {string} text of the other
 */
function leadsTo(from, text) {
  const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  if (/^export default\b/m.test(text)) names.push('default');
  return `export { ${names.join(', ')} } from '${from}';\n`;
}

/**
 * Everything that should lie in the folder.
 * @param {string} engine folder of the package
 * @param {string} site
 * @returns {Map<string, Laid>} by path from the folder
 */
function wanted(engine, site) {
  /** @type {Map<string, Laid>} */
  const all = new Map([['README.md', { state: README, text: README }]]);
  const copy = (/** @type {string} */ path, /** @type {string} */ from) =>
    all.set(path, { state: `${from} ${stateOf(from)}`, from });
  for (const part of PARTS) {
    const place = join(engine, part);
    if (!existsSync(place)) continue;
    if (statSync(place).isFile()) copy(part, place);
    else for (const file of filesOf(place)) copy(`${part}/${file}`, join(place, file));
  }
  for (const path of [...all.keys()]) if (path.startsWith(WRITTEN)) all.delete(path);
  for (const file of filesOf(join(site, 'src'))) {
    if (kindOfOwn(file) !== 'own') continue;
    const source = join(site, 'src', file);
    const up = '../'.repeat(file.split('/').length + 1);
    all.set(`src/${file}`, {
      state: stateOf(source),
      text: leadsTo(`${up}src/${file}`, readFileSync(source, 'utf8')),
    });
  }
  return all;
}

/** @param {string} path @param {Laid} laid */
function put(path, laid) {
  mkdirSync(dirname(path), { recursive: true });
  // In one step: another command may be reading the file of before.
  const making = `${path}.${process.pid}`;
  if ('from' in laid) copyFileSync(laid.from, making);
  else writeFileSync(making, laid.text);
  renameSync(making, path);
}

/** @param {string} mark @returns {Record<string, string>} */
function laidBefore(mark) {
  try {
    return JSON.parse(readFileSync(mark, 'utf8')).files;
  } catch {
    return {};
  }
}

/**
 * Brings the folder to what the package and the site are now.
 * @param {string} engine folder of the package
 * @param {string} site
 * @returns {{ folder: string, changed: string[], unread: string[] }} paths from the folder that were written or taken
 *   away; files below `src/` of the site that nothing reads
 */
export function layOut(engine, site) {
  const folder = join(site, FOLDER);
  const mark = join(folder, MARK);
  const before = laidBefore(mark);
  const now = wanted(engine, site);
  const changed = [...now].filter(([path, { state }]) => before[path] !== state || !existsSync(join(folder, path)));
  const gone = Object.keys(before).filter((path) => !now.has(path));
  for (const [path, laid] of changed) put(join(folder, path), laid);
  for (const path of gone) rmSync(join(folder, path), { force: true });
  if (changed.length + gone.length > 0 || !existsSync(mark)) {
    const { version } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
    const files = Object.fromEntries([...now].map(([path, { state }]) => [path, state]));
    put(mark, { state: '', text: JSON.stringify({ version, files }) });
  }
  return {
    folder,
    changed: [...changed.map(([path]) => path), ...gone],
    unread: filesOf(join(site, 'src'))
      .filter((path) => kindOfOwn(path) === 'unread')
      .map((path) => `src/${path}`),
  };
}
