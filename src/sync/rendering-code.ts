import { given } from '../certain.ts';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Where reading and rendering begin; everything that either does is imported from here. */
const BEGIN = 'src/sync/sync-content.ts';

/** What a module imports when it runs. Types are gone by then. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\sfrom\s+)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm;

/** What decides what a text becomes. */
export interface RenderingCode {
  /** Every module of ours, as a path from the project's folder with `/`, sorted. */
  files: string[];
  /** Every package that they use, and that those use, as `name@version`, sorted. */
  packages: string[];
}

/**
 * Follows the imports of the renderer, through our own modules and then through packages.
 * @param root folder of the project
 * @throws where one of our own modules is missing
 */
export function renderingCode(root: string): RenderingCode {
  const { files, packages } = importedFrom(root, BEGIN);
  return { files, packages: [...installed(root, packages)].sort() };
}

/**
 * A module of ours with all of ours that it imports when it runs, and the names of the packages that these use.
 * @param root folder of the project
 * @param begin path of the module from there, with `/`
 * @returns files as paths from `root` with `/`, sorted, the first module among them
 * @throws where one of our own modules is missing
 */
export function importedFrom(root: string, begin: string): { files: string[]; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [begin];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const [whole, named, later] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const from = given(named ?? later, `What "${whole}" names`);
      if (from.startsWith('.')) waiting.push(posix.join(posix.dirname(file), from));
      else if (!from.startsWith('node:')) packages.add(packageName(from));
    }
  }
  return { files: [...files].sort(), packages };
}

/** `@scope/name/part` as `@scope/name`. */
const packageName = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages and all that they depend on, as they lie in `node_modules`. */
function installed(root: string, names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...names].map((name) => ({ name, folder: root }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = manifestOf(next.name, next.folder);
    // What is not there (an optional package) cannot render anything, nor can types.
    if (!place || next.name.startsWith('@types/') || seen.has(place.folder)) continue;
    seen.add(place.folder);
    const { version, dependencies, optionalDependencies, peerDependencies } = JSON.parse(place.text) as Manifest;
    found.add(`${next.name}@${version}`);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      waiting.push({ name, folder: place.folder });
  }
  return found;
}

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Looks a package up as Node does: in `node_modules` here, then one folder up, and so on. */
function manifestOf(name: string, from: string): { folder: string; text: string } | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    try {
      return { text: readFileSync(join(place, 'package.json'), 'utf8'), folder: realpathSync(place) };
    } catch {
      if (dirname(folder) === folder) return undefined;
    }
  }
}
