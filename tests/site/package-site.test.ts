import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
let site: string;
let made: ReturnType<typeof run>;
/** What the runner of these tests tells a build of its own would be taken for what was told to ours. */
const { BASE_URL: _base, NODE_ENV: _mode, ...environment } = process.env;
const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, SITE_URL: 'https://forests.example.net/library/', BASE_PATH: '' },
  });
/** A command as the scripts of the site call it. */
const mountain = (...args: string[]) =>
  run(join(site, 'node_modules/moving-the-mountain/scripts/package/mountain.mjs'), args, site);
const write = (path: string, text: string): void => {
  mkdirSync(join(site, path, '..'), { recursive: true });
  writeFileSync(join(site, path), text);
};

beforeAll(() => {
  // Beside the project, where packages can be linked instead of fetched.
  folder = mkdtempSync(join(resolve('..'), '.package-site-'));
  site = join(folder, 'our-forests');
  const asked = ['--name', 'เครือข่ายป่าภู', '--name-en', 'Hill Forest Network', '--region', 'TH-50'];
  made = run(resolve('scripts/site/new-site.ts'), [site, ...asked, '--package', '--link-packages', '--yes'], tmpdir());
  write('src/slots/Footer.astro', '<p data-slot="Footer">{Astro.props.lang}</p>\n');
  write('public/our-mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site that has the program as a package', () => {
  test('holds what is its own and nothing of the program', () => {
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    expect(readdirSync(join(site, 'src')).sort()).toEqual([
      'site.brand.ts',
      'site.config.ts',
      'site.languages.ts',
      'site.texts.ts',
      'slots',
    ]);
    for (const name of ['scripts', 'tests', 'astro.config.ts', 'docs'])
      expect(existsSync(join(site, name)), name).toBe(false);
    expect(readFileSync(join(site, '.gitignore'), 'utf8')).toContain('/.mountain/');
  });

  test('tells mistakes at the places of its own files', () => {
    const file = 'content/lessons/example-see-then-do/index.mdx';
    const good = readFileSync(join(site, file), 'utf8');
    write(file, good.replace(/^side: .*$/m, 'side: nowhere'));
    const checked = mountain('check', '--format', 'line');
    write(file, good);
    expect(checked.stdout).toMatch(/^content\/lessons\/example-see-then-do\/index\.mdx:\d+:\d+: error: /m);
    expect(checked.status).toBe(1);
  });

  test('builds under a path, and its own test passes', () => {
    const tested = mountain('test');
    expect(`${tested.stdout.slice(-3000)}${tested.stderr}`).toMatch(/passed\s*$/);
    expect(tested.status).toBe(0);
    const home = readFileSync(join(site, 'dist/en/index.html'), 'utf8');
    expect(home).toContain('Hill Forest Network');
    expect(home).toContain('https://forests.example.net/library/en/');
    expect(home).toContain('<meta name="site-base" content="/library/">');
    expect(home).toMatch(/<p data-slot="Footer"[^>]*>en<\/p>/);
    expect(readFileSync(join(site, 'dist/our-mark.svg'), 'utf8')).toContain('<svg');
  });

  test('is not built again while nothing has changed', () => {
    const again = mountain('build');
    expect(again.stdout).toContain('Nothing has changed since the last build');
  });
});
