import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What only our own site says: its name, its question, its subject, its first places. */
const OURS =
  /เขยื้อนภูเขา|Moving the Mountain|ประเวศ|Prawase|สวัสดิการชุมชน|community welfare|วันละบาท|baht a day|พอช\.|\bCODI\b|กะหรอ|\bKaro\b|cases\/(?:lampang|songkhla|chamuang)\b|note-75701/gi;

/** Places of a page that a network fills with components of its own. */
const SLOTS = ['Header', 'Footer', 'Home', 'Side'];

/** A look of its own: colours, a mark, faces. */
const BRAND = `import type { BrandSettings } from './settings/brand.ts';

export const BRAND: BrandSettings = {
  light: { paper: '#f3f8fb', raised: '#ffffff', sunk: '#e3eef4', link: '#1d4f7a' },
  dark: { paper: '#0f1a21' },
  mark: { box: [40, 40], shapes: [{ path: 'M20 2 38 38H2z', colour: '#1d6b4f', dark: '#58b391' }] },
  faces: { text: { family: 'Trirong', package: '@fontsource/trirong' } },
};
`;

let folder: string;
let site: string;
let made: ReturnType<typeof run>;
const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://forests.example.net/library/', BASE_PATH: '' },
  });

beforeAll(() => {
  // Beside the project, where packages can be linked instead of copied.
  folder = mkdtempSync(join(resolve('..'), '.new-site-'));
  site = join(folder, 'our-forests');
  const asked = ['--name', 'เครือข่ายป่าภู', '--name-en', 'Hill Forest Network', '--subject', 'ป่าชุมชน'];
  const more = ['--subject-en', 'community forests', '--region', 'TH-50', '--licence', 'CC BY-SA 4.0'];
  const sides = ['--sides', 'forest:ป่า:Forest, people:คน:People, rule:กติกา:Rules, market:ตลาด:Market'];
  made = run(
    resolve('scripts/site/new-site.ts'),
    [site, ...asked, ...more, ...sides, '--link-packages', '--yes'],
    tmpdir(),
  );
  writeFileSync(join(site, 'src/site.brand.ts'), BRAND);
  mkdirSync(join(site, 'src/slots'));
  for (const name of SLOTS)
    writeFileSync(
      join(site, `src/slots/${name}.astro`),
      `---\nconst { lang, target } = Astro.props;\n---\n<p data-slot="${name}" lang={lang}>{JSON.stringify(target)}</p>\n`,
    );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site made for another network', () => {
  test('is made by one command, builds at once under a path, and its own test passes', () => {
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    const tested = run(join(site, 'scripts/site/test-site.ts'), [], site);
    expect(`${tested.stdout.slice(-3000)}${tested.stderr}`).toMatch(/passed\s*$/);
    expect(tested.status).toBe(0);
  });

  test('stands on its own four sides: a page each, and none of ours', () => {
    const dist = join(site, 'dist');
    expect(readdirSync(join(dist, 'en/triangle')).sort()).toEqual(
      ['cases', 'forest', 'index.html', 'market', 'people', 'rule'].sort(),
    );
    const page = readFileSync(join(dist, 'en/triangle/index.html'), 'utf8');
    expect(page.match(/class="face"/g)).toHaveLength(4);
    expect(page).toContain('four sides');
    expect(readFileSync(join(dist, 'en/cases/example-forest/index.html'), 'utf8')).toContain('data-side="market"');
    expect(readdirSync(join(dist, 'cases/in'))).toEqual(['th-50']);
  });

  test('looks as its own look says: colours, mark and face, icons, share pictures and manifest', () => {
    const dist = join(site, 'dist');
    const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
    expect(read('favicon.svg')).toMatch(/fill="#f3f8fb".*fill="#1d6b4f" d="M20 2 38 38H2z"/);
    expect(read('manifest.webmanifest')).toContain('"theme_color":"#f3f8fb"');
    const home = read('index.html');
    expect(home.match(/name="theme-color" content="[^"]*"/g)).toEqual([
      'name="theme-color" content="#f3f8fb"',
      'name="theme-color" content="#0f1a21"',
    ]);
    expect(home).toMatch(/class="mark"><path fill="var\(--logo-1\)" d="M20 2 38 38H2z">/);
    const [sheet = ''] = /[^"/]+\.css/.exec(home) ?? [];
    const css = read(`_astro/${sheet}`);
    for (const fact of ['--paper:#f3f8fb', '--paper:#0f1a21', '--logo-1:#58b391', '--body:"Trirong","Sarabun"'])
      expect(css.replaceAll(', ', ','), fact).toContain(fact);
    const face = /url\([^)]*\/(_astro\/trirong-thai-400[^)]+)\)/.exec(css)?.[1];
    expect(face && existsSync(join(dist, face))).toBe(true);
    for (const name of ['og-th.png', 'og-en.png', 'icon-512.png', 'apple-touch-icon.png'])
      expect(readFileSync(join(dist, name)).equals(readFileSync(join('public', name))), name).toBe(false);
  });

  test('tells its own story on every page, and none of ours', () => {
    const dist = join(site, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|md)$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(100);
    const said = pages.flatMap((page) =>
      [...new Set(readFileSync(join(dist, page), 'utf8').match(OURS))].map((words) => `${page}: ${words}`),
    );
    expect(said).toEqual([]);
    const home = readFileSync(join(dist, 'en/index.html'), 'utf8');
    expect(home).toContain('Hill Forest Network');
    expect(home).toContain('Lessons on community forests');
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('CC BY-SA 4.0');
  });

  test.each([
    ['index.html', 'th', '{"page":"home"}', ['Header', 'Home', 'Footer']],
    ['en/index.html', 'en', '{"page":"home"}', ['Header', 'Home', 'Footer']],
    ['cases/index.html', 'th', '{"page":"cases"}', ['Header', 'Footer']],
    [
      'en/lessons/example-see-then-do/index.html',
      'en',
      '{"kind":"lesson","id":"example-see-then-do"}',
      ['Header', 'Side', 'Footer'],
    ],
    ['404.html', 'th', undefined, ['Header', 'Footer']],
  ])('has what it put into slots at their places, once, and told of the page: %s', (page, lang, target, names) => {
    const html = readFileSync(join(site, 'dist', page), 'utf8');
    const found = [...html.matchAll(/<p data-slot="(\w+)" lang="(\w+)"[^>]*>([^<]*)/g)].map(([, ...told]) => told);
    expect(found.map(([name]) => name)).toEqual(names);
    for (const told of found) expect(told.slice(1)).toEqual([lang, (target ?? '').replaceAll('"', '&quot;')]);
    const place = (mark: string): number => html.indexOf(mark);
    expect(place('data-slot="Header"')).toBeGreaterThan(place('class="site-head"'));
    expect(place('data-slot="Header"')).toBeLessThan(place('<main'));
    expect(place('data-slot="Footer"')).toBeGreaterThan(place('class="site-foot"'));
  });
});
