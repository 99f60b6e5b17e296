import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCode } from '../../src/words/order.ts';

/**
 * What lies in the folder of the project and is not read by a build: what it makes, what it keeps, what is told to
 * people, and what only tests and editors open. Everything else counts, so that a file nobody thought of does too.
 */
const NOT_READ =
  /^(?:\.git|\.github|\.ci|\.vscode|\.astro|\.cache|\.stryker-tmp|\.dist-.*|dist|dist-.*|node_modules|reports|stick|tests|docs|bench|inbox|.*\.log|.*\.md)$/;

/** Folder of a site in which the program lies that it takes as a package; what is made there is not read, either. */
const LAID_OUT = '.mountain';

/** Variables that a build reads. `tests/scripts/build/unchanged.test.ts` looks for others in the code. */
export const VARIABLES: readonly string[] = [
  'SITE_URL',
  'BASE_PATH',
  'GITHUB_PAGES',
  'GITHUB_REPOSITORY',
  'NETLIFY',
  'CONTEXT',
  'URL',
  'DEPLOY_PRIME_URL',
  'CF_PAGES_URL',
  'VERCEL_PROJECT_PRODUCTION_URL',
  'OFFLINE',
  'IGNORE_CONTENT_ERRORS',
];
/** What Node, Astro and Vite read by themselves, or hand to the code of the site. */
const OF_TOOLS = /^(?:NODE_ENV|NODE_OPTIONS|TZ|LANG|LANGUAGE|LC_.*|ASTRO_.*|VITE_.*|PUBLIC_.*)$/;

/** What a build depends on, as digests. */
export interface Inputs {
  /**
   * All but what the texts of `content/` say: code, pictures, settings, packages, variables, this Node, and which texts
   * there are.
   */
  frame: string;
  /** The texts of `content/`, as they are written. */
  texts: string;
}

/**
 * Reads everything that a build of this folder reads.
 * @param root    folder of the project
 * @param env     variables of the build
 * @param options what was asked for on the command line
 */
export function readInputs(root: string, env: NodeJS.ProcessEnv, options: readonly string[]): Inputs {
  const [texts, frame] = [createHash('sha256'), createHash('sha256')];
  for (const name of namesToRead(root)) {
    for (const file of filesIn(root, name)) {
      add(frame, file, isText(file) ? '' : readFileSync(join(root, file)));
      if (isText(file)) add(texts, file, readFileSync(join(root, file)));
    }
  }
  const said = Object.entries(env)
    .filter(([name, value]) => value && (VARIABLES.includes(name) || OF_TOOLS.test(name)))
    .sort(([a], [b]) => byCode(a, b));
  const { timeZone } = new Intl.DateTimeFormat('en').resolvedOptions();
  const machine = [process.versions, process.platform, process.arch, timeZone];
  add(frame, 'environment', JSON.stringify([said, options, machine]));
  addPackages(frame, root);
  return { frame: frame.digest('hex'), texts: texts.digest('hex') };
}

/** What lies in the folder of the project and is read by a build. */
function namesToRead(root: string): string[] {
  const read = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => !NOT_READ.test(name))
      .sort(byCode);
  return read('.').flatMap((name) => (name === LAID_OUT ? read(name).map((inner) => `${name}/${inner}`) : [name]));
}

const isText = (file: string): boolean => /^content\/.*\.(?:mdx|yaml)$/.test(file);

/** Lengths stand between the parts, so that no two folders make the same row of bytes. */
function add(hash: Hash, name: string, bytes: string | Uint8Array): void {
  hash.update(JSON.stringify([name, bytes.length])).update(bytes);
}

/** Packages by the size and time of every file: they are many, and installing anew costs one build. */
function addPackages(hash: Hash, root: string): void {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort(byCode)) {
    // What tools keep there is in folders with a dot.
    if (name.startsWith('.')) continue;
    for (const file of filesIn(folder, name)) {
      const { size, mtimeMs } = statSync(join(folder, file));
      hash.update(JSON.stringify([file, size, mtimeMs]));
    }
  }
}

/** Every file at or below `name`, from `folder`, in one order on every machine. Links are followed as builds do. */
function filesIn(folder: string, name: string): string[] {
  const at = statSync(join(folder, name), { throwIfNoEntry: false });
  if (at?.isFile()) return [name];
  if (!at?.isDirectory()) return [];
  return readdirSync(join(folder, name))
    .sort(byCode)
    .flatMap((each) => filesIn(folder, name ? `${name}/${each}` : each));
}
