import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '../../../scripts/build/inputs.ts';
import { captures } from '../../../src/certain.ts';

const BUILD = resolve('scripts/build.ts');
/** Counts how often it was asked, outside of the project, and writes a site of the text of a lesson. */
const ASTRO = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
appendFileSync(process.env.COUNT, '.');
if (process.env.EDIT) appendFileSync(process.env.EDIT, 'edited meanwhile');
writeFileSync(out + '/index.html', readFileSync('content/lessons/a/index.mdx', 'utf8'));
`;

function project() {
  const folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
  const count = join(mkdtempSync(join(tmpdir(), 'unchanged-count-')), 'builds');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries({
    'node_modules/astro/bin/astro.mjs': ASTRO,
    'content/lessons/a/index.mdx': 'text',
    'content/lessons/a/picture.png': 'picture',
    'content/sources.yaml': '- id: a',
    'src/pages/index.astro': 'page',
    'scripts/build.ts': '//',
    'public/favicon.svg': '<svg/>',
    'snapshots/index.json': '[]',
    'package-lock.json': '{}',
    'astro.config.ts': 'export default {}',
    '.env': 'PUBLIC_A=1',
    'tests/a.test.ts': 'test',
    'docs/design.md': 'design',
  }))
    write(file, text);
  writeFileSync(count, '');
  /** Builds. @returns whether Astro was asked */
  const build = (env: NodeJS.ProcessEnv = {}, ...options: string[]): boolean => {
    const before = readFileSync(count, 'utf8').length;
    const { status, stderr } = spawnSync(process.execPath, [BUILD, ...options], {
      cwd: folder,
      env: { ...process.env, SITE_URL: '', BASE_PATH: '', COUNT: count, ...env },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return readFileSync(count, 'utf8').length > before;
  };
  return { folder, write, build };
}

describe('a second build', { timeout: 120_000 }, () => {
  test('of the same files leaves dist/ as it is, and one that is forced does not', () => {
    const { build, write } = project();
    expect(build()).toBe(true);
    expect(build()).toBe(false);
    expect(build({}, '--force')).toBe(true);
    expect(build()).toBe(false);
    write('tests/a.test.ts', 'another test');
    write('docs/design.md', 'another design');
    write('README.md', 'told to people');
    expect(build()).toBe(false);
  });

  test('builds after a change of any file that counts, and not again after that', () => {
    const { build, write } = project();
    build();
    for (const file of [
      'content/lessons/a/index.mdx',
      'content/lessons/a/picture.png',
      'content/sources.yaml',
      'content/lessons/a/new.txt',
      'src/pages/index.astro',
      'scripts/build.ts',
      'public/favicon.svg',
      'snapshots/index.json',
      'package-lock.json',
      'astro.config.ts',
      '.env',
      'a-file-of-another-kind',
      'dist/index.html',
      'dist/added.html',
    ]) {
      write(file, `changed ${file}`);
      expect(build(), file).toBe(true);
    }
    expect(build()).toBe(false);
  });

  test('builds after a file was removed, from the sources or from dist/', () => {
    const { build, folder } = project();
    build();
    rmSync(join(folder, 'public/favicon.svg'));
    expect(build()).toBe(true);
    rmSync(join(folder, 'dist/licenses.txt'));
    expect(build()).toBe(true);
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(build()).toBe(true);
    expect(build()).toBe(false);
  });

  test('builds after packages were installed anew', () => {
    const { build, folder } = project();
    build();
    utimesSync(join(folder, 'node_modules/astro/bin/astro.mjs'), new Date(), new Date(0));
    expect(build()).toBe(true);
  });

  test('builds when a variable says something else', () => {
    const { build } = project();
    build();
    for (const name of ['BASE_PATH', 'OFFLINE', 'TZ', 'PUBLIC_NAME', 'GITHUB_PAGES'])
      expect(build({ [name]: '/other' }), name).toBe(true);
    expect(build({ SITE_URL: 'https://example.org' })).toBe(true);
  });

  test('builds after an edit that came while the first was at work', () => {
    const { build, folder } = project();
    expect(build({ EDIT: join(folder, 'content/sources.yaml') })).toBe(true);
    expect(build()).toBe(true);
    expect(build()).toBe(false);
  });
});

test('every variable that the code of a build reads counts as something it is made of', () => {
  // What Vite says of the build itself.
  const vites = ['BASE_URL', 'PROD', 'DEV', 'SITE', 'MODE', 'SSR'];
  // How a program runs, not what it makes.
  const nodes = ['NODE_OPTIONS'];
  const files = [
    ...globSync('src/**/*.{ts,astro}'),
    ...globSync('scripts/build/**/*.ts'),
    'scripts/build.ts',
    'astro.config.ts',
  ];
  const read = new Set(
    files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [
        ...captures(text, /\benv(?:\??\.|\[['"])([A-Z][A-Z_]+)/g),
        ...captures(text, /\[\s*'([A-Z][A-Z_]+)', [^\]]*\benv\b/g),
      ];
    }),
  );
  expect(read).toContain('SITE_URL');
  expect([...read].filter((name) => ![...VARIABLES, ...vites, ...nodes].includes(name))).toEqual([]);
});
