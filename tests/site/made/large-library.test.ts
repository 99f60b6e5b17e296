import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageKey } from '../../../src/dom/storage.ts';
import { TRAYS_NAME } from '../../../src/features/tray/state/tray.ts';
import type { PartIndex } from '../../../src/features/filter/part-index.ts';
import { addCopies } from '../../../scripts/bench/site/library.ts';
import { launch } from '../support/browser.ts';
import { Host } from '../support/small-site.ts';

/** More than a page lists. */
const COPIES = 210;

/** A study whose source every other copied lesson cites. */
const STUDY = `- id: who-came-back
  subject: savings-group
  title: { th: ใครกลับมาเดินแนวกันไฟ, en: Who came back to walk the firebreak }
  measured: { th: จำนวนคนที่กลับมา, en: How many came back }
  sources: [example-visit-log]
`;

/** A library that is built as those of many thousand entries are: its data lies in packs. */
let folder: string;
let dist: string;
let browser: Browser;
let host: Host;
let origin: string;

beforeAll(async () => {
  // Beside the project, where packages can be linked instead of copied.
  folder = mkdtempSync(join(resolve('..'), '.large-'));
  const site = join(folder, 'forests');
  dist = join(site, 'dist');
  const run = (command: string, args: readonly string[], cwd: string) =>
    spawnSync(process.execPath, [command, ...args], {
      cwd,
      encoding: 'utf8',
      // As readers get it, not as tests run.
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: '', BASE_PATH: '' },
    });
  const made = run(resolve('scripts/site/new-site.ts'), [site, '--link-packages', '--yes'], tmpdir());
  expect(made.stderr).toBe('');
  const settings = join(site, 'src/site.config.ts');
  const text = readFileSync(settings, 'utf8');
  expect(text).toMatch(/^ {2}without:/m);
  writeFileSync(
    settings,
    text.replace(/^ {2}without:/m, '  packs: 2,\n  pagefind: false,\n  without:').replace(", 'studies'", ''),
  );
  writeFileSync(join(site, 'content/studies.yaml'), STUDY);
  addCopies(join(site, 'content'), 'case', COPIES);
  addCopies(join(site, 'content'), 'lesson', COPIES);
  const built = run(join(site, 'scripts/build.ts'), [], site);
  expect(`${built.stdout.slice(-1500)}${built.stderr}`).toContain('page(s) built');
  expect(built.status).toBe(0);
  [browser, host] = [await launch(), new Host(dist)];
  origin = await host.start();
});
afterAll(async () => {
  await browser?.close();
  host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const LESSONS = ['example-see-then-do', 'example-walk-the-edge'];
const kept = {
  id: 'a',
  name: 'ถาด',
  items: [
    ...LESSONS.map((id) => ({ kind: 'lesson', id, title: id })),
    { kind: 'case', id: 'example-forest', title: 'ป่า' },
  ],
};

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key!, value!),
    [storageKey(TRAYS_NAME, '/'), JSON.stringify({ version: 1, current: 'a', trays: [kept], removed: [] })],
  );
  await page.goto(origin + path);
  return { page, errors };
}
async function download(page: Page, what: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`make-material [data-make="${what}"]`).click(),
  ]);
  return readFileSync(await saved.path(), 'utf8');
}

const pageAt = (address: string): string => readFileSync(join(dist, address, 'index.html'), 'utf8');

/** Pages to which links lead from one, over those that may be gone through. */
function reachedFrom(first: string, through: (path: string) => boolean): Set<string> {
  const reached = new Set([first]);
  for (const path of reached)
    for (const [, next] of pageAt(path).matchAll(/href="(\/[^"#?]*\/)"/g)) if (next && through(next)) reached.add(next);
  return reached;
}

describe('a large library', () => {
  test('has no files beside the pages of its entries, and no page leads to one', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.md$|^(?:en\/)?l\/|^pagefind\//.test(name))).toEqual([]);
    expect(files.filter((name) => /data\/(?:works\/)?lesson\//.test(name))).toEqual([]);
    const page = readFileSync(join(dist, 'lessons/example-see-then-do/index.html'), 'utf8');
    expect(page).toContain('<page-actions');
    expect(page).not.toMatch(/\/l\/|data\/works\/|text\/markdown/);
    expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toContain('/lessons/example-see-then-do/)');
  });

  test('has each entry in one pack of its kind and language, with its works in every form', () => {
    const copies = Array.from({ length: COPIES }, (_, at) => `copy-${at + 1}`);
    for (const lang of ['', 'en/'])
      for (const part of ['data/packs/lesson', 'data/packs/works/lesson']) {
        const packs = readdirSync(join(dist, lang, part)).map(
          (name) => JSON.parse(readFileSync(join(dist, lang, part, name), 'utf8')) as Record<string, object>,
        );
        expect(packs.flatMap(Object.keys).sort(), part).toEqual([...copies, ...LESSONS].sort());
      }
    expect(existsSync(join(dist, 'write/data/packs/case'))).toBe(true);
  });

  test('names some of the lessons that cite a study, and leads to all of them', () => {
    const [, study = ''] = pageAt('studies').split('id="who-came-back"');
    const details = /<details class="small"[\s\S]*?<\/details>/.exec(study)?.[0] ?? '';
    const links = [...details.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toHaveLength(9);
    expect(links.at(-1)).toBe('/all/links-source-example-visit-log/1/');
    expect(existsSync(join(dist, links.at(-1) ?? '', 'index.html'))).toBe(true);
  });

  test('makes documents and lists of works of a tray', async () => {
    const { page, errors } = await open('/tray/');
    const told = JSON.parse(await download(page, 'json')) as { entries: { id: string }[] };
    expect(told.entries.map(({ id }) => id)).toEqual([...LESSONS, 'example-forest']);
    const works = await download(page, 'bib');
    expect(works.match(/^@\w+\{/gm)?.length).toBeGreaterThanOrEqual(3);
    expect(JSON.parse(await download(page, 'csl.json'))).toHaveLength(works.match(/^@\w+\{/gm)!.length);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('sets cases side by side, and opens an entry on the writing page', async () => {
    const { page, errors } = await open('/cases/compare/?c=example-forest');
    await page.locator('.compare-table').waitFor();
    expect(await page.locator('.compare-table thead th').count()).toBe(1);
    await page.goto(`${origin}/write/?entry=lesson:example-see-then-do`);
    await page.locator('.w-open[data-checked=yes]').waitFor();
    expect((await page.locator('#w-th-body').inputValue()).length).toBeGreaterThan(100);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('has each lesson and each case on one page of the lists in parts, and one comes to it by links', () => {
    for (const [list, kind, first] of [
      ['lessons', 'lessons', '/lessons/'],
      ['cases', 'cases', '/cases/'],
    ] as const) {
      const index = JSON.parse(readFileSync(join(dist, `all/${list}.json`), 'utf8')) as PartIndex;
      const told = index.parts.flatMap(([address]) =>
        [...pageAt(address).matchAll(new RegExp(`<li data-item[^>]*>.*?href="/${kind}/([^/"]+)/"`, 'gs'))].map(
          ([, id]) => id,
        ),
      );
      expect(told.length).toBeGreaterThan(COPIES);
      expect(new Set(told).size).toBe(told.length);
      const reached = reachedFrom(first, (path) => /^\/(?:all|cases\/in|lessons|cases)\/(?!copy)/.test(path));
      expect(index.parts.map(([address]) => address).filter((address) => !reached.has(address))).toEqual([]);
    }
  });

  test('has no page that is too large', () => {
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('index.html'),
    );
    expect(pages.length).toBeGreaterThan(4 * COPIES);
    expect(pages.filter((name) => gzipSync(readFileSync(join(dist, name))).length > 60_000)).toEqual([]);
  });

  test.each(['', '/en'])('narrows lessons without fetching all of them, and Back undoes it (%s)', async (lang) => {
    const { page, errors } = await open(`${lang}/lessons/`);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const found = page.locator('[data-part=found] > ul > li');
    await page.locator('.filter select[name=side]').focus();
    const choice = page.locator('.filter select[name=side] option:not([value=""]):not(:disabled)').last();
    await expect.poll(() => choice.textContent()).toMatch(/\(\d+\)$/);
    const count = Number(/\((\d+)\)$/.exec((await choice.textContent())!)![1]);
    await page.locator('.filter select[name=side]').selectOption((await choice.getAttribute('value'))!);
    await expect.poll(() => found.count()).toBe(Math.min(24, count));
    expect(await page.locator('.filter [role=status]').textContent()).toContain(String(count));
    expect(fetched.filter((path) => path.startsWith(`${lang}/all/`) && !path.endsWith('.json'))).toHaveLength(1);
    await page.locator('[data-part=more]').click();
    await expect.poll(() => found.count()).toBe(Math.min(48, count));
    await page.goBack();
    await expect.poll(() => page.locator('[data-part=whole]').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test('one place is kept instead of everything, opens without a signal, and goes again', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${origin}/offline/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const [place, keep] = [page.locator('[data-part=place]'), page.locator('[data-part=keep]')];
  expect(await keep.isDisabled()).toBe(true);
  const group = await place.locator('optgroup option').first().getAttribute('value');
  await place.selectOption(group);
  await page.locator('[data-part=size]', { hasText: /\d/ }).waitFor();
  await keep.click();
  await page.locator('[data-part=kept]:visible').waitFor({ timeout: 60_000 });
  await context.setOffline(true);
  for (const path of ['/cases/example-forest/', '/lessons/example-see-then-do/', '/help/']) {
    await page.goto(origin + path);
    expect(await page.locator('[data-part=missing]').count(), path).toBe(0);
  }
  await page.goto(`${origin}/cases/`);
  await page.locator('[data-part=missing]:visible').waitFor();
  expect(await place.inputValue()).toBe(group);
  await context.setOffline(false);
  await page.goto(`${origin}/offline/`);
  await page.locator('[data-part=forget]').click();
  await page.locator('[data-part=kept]').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => caches.match('/cases/example-forest/').then(Boolean))).toBe(false);
  await context.close();
});
