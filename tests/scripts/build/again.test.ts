import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

/** Pages whose scripts are large and that show nothing of the content which others do not show too. */
const LEFT_OUT = ['admin', 'write.astro', 'tray.astro', 'offline.astro', 'fund', 'guide', 'triangle/ours.astro'];

const root = mkdtempSync(join(tmpdir(), 'again-'));
// Thousands of files: on a busy machine that takes its time.
afterAll(() => rmSync(root, { recursive: true, force: true }), 120_000);

/** The small library with the whole code of the site, and the built site as it is now. */
function makeProject(): void {
  for (const item of [
    'src',
    'scripts',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.ts',
    'tsconfig.json',
    'LICENSE',
  ])
    cpSync(item, join(root, item), { recursive: true });
  for (const page of LEFT_OUT) rmSync(join(root, 'src/pages/[...lang]', page), { recursive: true });
  cpSync('tests/fixtures/library/content', join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
}

/** What Astro says of a page that it took from before: a copy of it, or what was laid in its place. */
const KEPT = /\((?:restored|cached)\)/;

/** Builds. @returns the site by path, how many of its files were taken from the build before, and what it told */
function build(...options: string[]): { site: Map<string, string>; kept: number; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    cwd: root,
    env: { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: '', NODE_ENV: '' },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(status, stdout.slice(-3000) + stderr).toBe(0);
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const site = new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(join(root, 'dist').length + 1).replaceAll('\\', '/'), readFileSync(file, 'latin1')];
    }),
  );
  // Astro tells it in colours where it is asked to, as by CI.
  const told = stripVTControlCharacters(stdout);
  return { site, kept: told.split(KEPT).length - 1, told };
}

/** The same texts built where nothing is kept. */
function buildClean(): Map<string, string> {
  renameSync(join(root, '.cache'), join(root, '.cache-aside.log'));
  const { site, kept } = build('--force');
  expect(kept).toBe(0);
  rmSync(join(root, '.cache'), { recursive: true, force: true });
  renameSync(join(root, '.cache-aside.log'), join(root, '.cache'));
  return site;
}

/** Files that differ, or that only one of the two has. */
const different = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, 'content', file), 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(
    join(root, 'content', file),
    text.replace(from, () => to),
  );
}
const add = (file: string, text: string): void => appendFileSync(join(root, 'content', file), text);

describe('a build after a change is the same site, byte for byte, as a clean one', { timeout: 900_000 }, () => {
  let before = new Map<string, string>();
  test('the text of a lesson', () => {
    makeProject();
    build();
    add('lessons/ask-early/index.mdx', '\nย่อหน้าที่เพิ่มเข้ามาทีหลัง\n');
    const { site, kept } = build();
    expect(different(site, buildClean())).toEqual([]);
    // An index of search is made anew as a whole, beside the pages.
    const others = [...site.keys()].filter((file) => !file.startsWith('search-index/')).length;
    expect(kept / others).toBeGreaterThan(0.6);
    expect(site.get('lessons/ask-early/index.html')).toContain(Buffer.from('ย่อหน้าที่เพิ่มเข้ามาทีหลัง').toString('latin1'));
    before = site;
  });

  test('takes files of the site before under a second name, and writes into none of them', () => {
    add('lessons/ask-early/index.mdx', '\nอีกย่อหน้า\n');
    const served = build().site;
    const names = [...served.keys()].filter((name) => name.endsWith('.html'));
    // What has a second name is still there when dist/ is taken away: so it shows what a build did to the site of before.
    const aside = join(root, '.served.log');
    for (const name of names) {
      mkdirSync(dirname(join(aside, name)), { recursive: true });
      linkSync(join(root, 'dist', name), join(aside, name));
    }
    edit('lessons/ask-early/index.mdx', 'อีกย่อหน้า', 'ย่อหน้าหนึ่ง');
    const { site, told } = build();
    expect(told).toContain('(cached)');
    expect(told).not.toContain('(restored)');
    expect(names.filter((name) => readFileSync(join(aside, name), 'latin1') !== served.get(name))).toEqual([]);
    expect(different(site, buildClean())).toEqual([]);
    rmSync(aside, { recursive: true });
  });

  test('takes nothing from a site that another build made, or somebody wrote into', () => {
    edit('lessons/ask-early/index.mdx', 'ย่อหน้าหนึ่ง', 'ย่อหน้าสอง');
    build();
    edit('lessons/ask-early/index.mdx', 'ย่อหน้าสอง', 'ย่อหน้าสาม');
    build('--force');
    edit('lessons/ask-early/index.mdx', 'ย่อหน้าสาม', 'ย่อหน้าสอง');
    const { told } = build();
    expect(told).not.toContain('(cached)');
    const page = join(root, 'dist/lessons/open-books/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</title>', ' เขียนทับ</title>'));
    edit('lessons/ask-early/index.mdx', 'ย่อหน้าสอง', 'ย่อหน้าสี่');
    expect(different(build().site, buildClean())).toEqual([]);
  });

  test('a text with a translation, then a source and an item of a list', () => {
    edit('lessons/open-books/index.mdx', 'อ่านตัวเลขต่อหน้ากัน', 'อ่านตัวเลขให้ฟังต่อหน้ากัน');
    expect(build().kept).toBeGreaterThan(0);
    edit('sources.yaml', 'รายงานเอ', 'รายงานเอ ฉบับแก้ไข');
    edit('figures.yaml', 'value: 3000', 'value: 3100');
    const { site, kept } = build();
    expect(kept).toBeGreaterThan(0);
    expect(different(site, buildClean())).toEqual([]);
    expect(different(site, before)).not.toEqual([]);
  });

  test('a term and a title', () => {
    edit('terms.yaml', 'เงินที่คนรวมกัน', 'เงินที่คนเอามารวมกัน');
    edit('lessons/ask-early/index.mdx', 'title: ถามก่อนเงินจะหมด', 'title: ถามให้ทันก่อนเงินหมด');
    expect(different(build().site, buildClean())).toEqual([]);
  });

  test('a title that stands elsewhere in every list, and a reference that was not there', () => {
    edit('lessons/ask-early/index.mdx', 'title: ถามให้ทันก่อนเงินหมด', 'title: กลับลำดับของรายการ');
    add('lessons/ask-early/index.mdx', '\nดู [[open-books]]\n');
    expect(different(build().site, buildClean())).toEqual([]);
  });

  test('a title that moves in every list leaves the page of a lesson that has nothing to do with it', () => {
    const lesson = readFileSync(join(root, 'content/lessons/ask-early/index.mdx'), 'utf8');
    add('sources.yaml', '\n- id: paper-c\n  type: report\n  title: รายงานซี\n');
    mkdirSync(join(root, 'content/lessons/alone'));
    add(
      'lessons/alone/index.mdx',
      lesson
        .replace(/^title: .*$/m, 'title: บทเรียนที่อยู่คนเดียว')
        .replace('  - case: ban-b\n    finding', '  - finding')
        .replace('source: paper-b', 'source: paper-c')
        .replace(/disputed:\n(?: .*\n)+/, '')
        .replace(/\n---\n[\s\S]*$/, '\n---\n'),
    );
    build();
    edit('lessons/ask-early/index.mdx', 'title: กลับลำดับของรายการ', 'title: ฮ ท้ายรายการ');
    const { site, told } = build();
    expect(told).toMatch(new RegExp(`/lessons/alone/index\\.html ${KEPT.source}`));
    expect(different(site, buildClean())).toEqual([]);
  });

  test('an entry that is taken away, and the library as it was before', () => {
    rmSync(join(root, 'content/notes/visit'), { recursive: true });
    expect(different(build().site, buildClean())).toEqual([]);
    rmSync(join(root, 'content'), { recursive: true });
    cpSync('tests/fixtures/library/content', join(root, 'content'), { recursive: true });
    add('lessons/ask-early/index.mdx', '\nย่อหน้าที่เพิ่มเข้ามาทีหลัง\n');
    expect(different(build().site, before)).toEqual([]);
  });
});

test('what is kept of the library from page to page hands on what was read for it', () => {
  // A WeakMap of its own would hide from all pages but the first that they rest on it: `remembered` in src/reads.ts.
  const files = globSync('src/{pages,site,draw,library,features}/**/*.{ts,astro}').concat('src/middleware.ts');
  expect(files.filter((file) => /WeakMap<\s*(?:Library|Entry|Content)\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
