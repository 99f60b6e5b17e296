import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files by path from the folder, with `/`, and the digest of what stands in them. */
export type Digests = Record<string, string>;

/**
 * What a site writes itself, and no upgrade touches: its texts, its settings, its pictures. A path that ends in `/` is a
 * folder.
 */
export const THEIRS = [
  'content/',
  'snapshots/',
  'inbox/',
  'neighbours/',
  'src/site.config.ts',
  'src/site.languages.ts',
  'src/site.texts.ts',
  'src/site.brand.ts',
  // Drawn anew as that says, where nobody put others in their place.
  'public/',
  '.brand.json',
  'src/site/styles/colours.css',
  'src/site/styles/faces.css',
  'src/site/styles/levels.css',
  'src/features/material/print-tokens.css',
  'src/site/styles/sides.css',
  'src/site/styles/rare-sides.css',
  'src/features/material/print-sides.css',
  // Written anew by each build, from its settings.
  'schemas/',
  '.vscode/content.code-snippets',
  'src/slots/',
  // Written anew for the languages of the site.
  'src/words/in/',
  'README.md',
] as const;

/** What is about this repository and is of no use to a site. `package.json` is merged (see `site-package.ts`). */
const ONLY_OURS = [
  '.ci/',
  '.github/ISSUE_TEMPLATE/',
  '.github/dependabot.yml',
  '.github/workflows/nightly.yml',
  '.github/workflows/test.yml',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/',
  'docs/',
  'eslint.config.mjs',
  'package.json',
  'scripts/release/',
  'tests/',
  'vitest.config.ts',
];
/** Never part of the engine, where there is no Git to say so. */
const MADE = ['node_modules/', 'dist/', 'stick/', '.git/', '.astro/', '.cache/', '.engine.json', 'reports/'];

const within = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

/** Whether a path belongs to the site. */
export const isTheirs = (path: string): boolean => within(path, THEIRS);

/** Paths of all files of the engine in a folder that holds it, with `/`, sorted. */
export function enginePaths(engine: string): string[] {
  const all = existsSync(join(engine, '.git')) ? inGit(engine) : onDisk(engine);
  return all
    .filter((path) => !isTheirs(path) && !within(path, ONLY_OURS) && !within(path, MADE) && !/^\.?dist-/.test(path))
    .filter((path) => existsSync(join(engine, path)))
    .sort();
}

const inGit = (engine: string): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: engine, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);

const onDisk = (engine: string): string[] =>
  readdirSync(engine, { withFileTypes: true })
    .filter(({ name }) => !within(`${name}/`, MADE))
    .flatMap((item) =>
      item.isDirectory()
        ? readdirSync(join(engine, item.name), { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) => relative(engine, join(inner.parentPath, inner.name)).split(sep).join('/'))
        : [item.name],
    );

/** Digest of a file; `undefined` where there is none. */
export function digestOfFile(path: string): string | undefined {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16) : undefined;
}
