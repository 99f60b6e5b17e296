import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Group } from '../../../src/features/offline/kept.ts';
import { storageKey } from '../../../src/dom/storage.ts';
import { offlineEn } from '../../../src/words/en/offline.ts';
import { today } from '../../../src/dom/today.ts';
import { formatDate } from '../../../src/words/dates.ts';
import { keepingEn } from '../../../src/words/en/library/keeping.ts';
import { keepingTh } from '../../../src/words/th/library/keeping.ts';
import { offlineTh } from '../../../src/words/th/offline.ts';
import { builtPages } from '../../../scripts/build/built-pages.ts';
import { launch } from '../support/browser.ts';

/** A site of its own, so that a test may change it and take it away without disturbing the others. */
let folder: string;
let server: Server;
let origin: string;
let browser: Browser;
/** Addresses that were asked for, in order. */
const asked: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mountain-offline-'));
  await cp('dist', folder, { recursive: true });
  const files = sirv(folder, { dev: true });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    files(request, response, () => void response.writeHead(404).end('not here'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A reader with the worker running. */
async function reader(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(() =>
    navigator.serviceWorker.ready.then(
      ({ active }) =>
        new Promise<void>((done) =>
          active!.state === 'activated'
            ? done()
            : active!.addEventListener('statechange', () => active!.state === 'activated' && done()),
        ),
    ),
  );
  await page.reload();
  return { context, page };
}
/** Waits until what a page has kept by itself has come whole: its list is written last. */
const keptWhole = (page: Page, group: Group) =>
  expect
    .poll(
      () =>
        page.evaluate(async ([cache, list]) => (await (await caches.open(cache)).match(list)) !== undefined, [
          storageKey('kept', '/'),
          `/offline/${group}.json`,
        ] as const),
      { timeout: 120_000 },
    )
    .toBe(true);
/** The digest of a file as lists name it. */
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
const heading = (page: Page) => page.locator('h1').first().textContent();

describe('without a signal', () => {
  test('what was read before opens again with its looks; what was not says so and names what can be read', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/lessons/see-then-do/`);
    const read = await heading(page);
    await page.waitForLoadState('networkidle');
    // The worker puts a page away while it is being read.
    await expect
      .poll(() =>
        page.evaluate(
          async (cache) => (await (await caches.open(cache)).match(location.href)) !== undefined,
          storageKey('visited', '/'),
        ),
      )
      .toBe(true);
    await context.setOffline(true);
    await page.reload();
    expect(await heading(page)).toBe(read);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Sarabun');
    expect(await page.evaluate(() => document.fonts.check('16px Sarabun', 'ก'))).toBe(true);
    await page.goto(`${origin}/cases/lampang/`);
    await page.locator('[data-part=missing]:visible').waitFor();
    expect(new URL(page.url()).pathname).toBe('/cases/lampang/');
    await page.locator('[data-part=list] a').first().waitFor();
    expect(await page.locator('[data-part=list] a').allTextContents()).toContain(read!.trim());
    await page.goto(`${origin}/en/cases/lampang/`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await context.close();
  });

  test('after one visit a fund is reckoned and a budget shared out', async () => {
    const { context, page } = await reader();
    const sentence = page.locator('[data-part="sentence"]');
    // What reckons is fetched at the first sign of a reader.
    const openFund = async (): Promise<void> => {
      await page.goto(`${origin}/fund/`);
      await page.mouse.move(10, 10);
      await page.mouse.move(180, 400);
      await page.locator('fund-desk[data-ready]').waitFor();
    };
    await openFund();
    await page.waitForLoadState('networkidle');
    await page.goto(`${origin}/fund/share/`);
    await page.locator('[data-part="form"]:not([inert])').waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.locator('[name="baht"]').fill('1,000 ล้าน');
    await expect.poll(() => page.locator('[data-part="answer"]').textContent()).toContain('21,633,744');
    await openFund();
    await page.locator('[name="money"]').fill('0');
    await page.locator('[name="baht"]').fill('0');
    await expect.poll(() => sentence.textContent()).toContain('ตั้งแต่ปีแรก');
    await context.close();
  });

  test('after one visit a board is answered, and its plan printed', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/triangle/ours/`);
    await page.locator('our-board[data-ready]').waitFor();
    await keptWhole(page, 'board-th');
    await context.setOffline(true);
    await page.reload();
    await page.locator('our-board[data-ready]').waitFor();
    await page.locator('input[name=council-today][value="1"]').check();
    expect(await page.locator('[data-part=progress]').innerText()).toContain('1 จาก 15');
    await page.locator('[data-part=print-buttons] button').first().click();
    await page.locator('.print-room').waitFor();
    await context.close();
  });

  test('search answers after one visit to its page', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/search/`);
    await keptWhole(page, 'search-th');
    await context.setOffline(true);
    await page.goto(`${origin}/search/?q=${encodeURIComponent('เงินไม่พอจ่ายค่าทำศพ')}`);
    await page.locator('[data-results] a').first().waitFor();
    await context.close();
  });

  test('what a page keeps by itself is said at its foot, and listed where it can be removed', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/fund/`);
    await page.locator('[data-part=keeping] [role=status]', { hasText: keepingTh.here }).waitFor({ timeout: 60_000 });
    await page.goto(`${origin}/offline/`);
    await page.locator('[data-held=library]', { hasText: offlineTh.groups.fund }).waitFor();
    await context.close();
  });

  test('on a line that is to be spared nothing is fetched unasked, and the page says so', async () => {
    const { context, page } = await reader();
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
    );
    const before = asked.length;
    await page.goto(`${origin}/en/fund/`);
    await page.locator('[data-part=keeping] [role=status]', { hasText: keepingEn.spared }).waitFor({ timeout: 60_000 });
    expect(asked.slice(before).filter((path) => /\/offline\/.*(?:json|pack)$/.test(path))).toEqual([]);
    await context.close();
  });

  test('the whole library is kept on request, opens everywhere, follows changes of the site, and can be removed', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/offline/`);
    const keep = page.locator('[data-part=keep]');
    const before = asked.length;
    await keep.click();
    await page.locator('[data-part=kept]:visible').waitFor({ timeout: 60_000 });
    await page.locator('[data-part=kept-on]', { hasText: formatDate(today(), 'th') }).waitFor();
    // Thousands of files come in packs, not one by one.
    const files = JSON.parse(readFileSync(join(folder, 'offline/all-th.json'), 'utf8')) as [string, string, number][];
    expect(files.length).toBeGreaterThan(1000);
    expect(asked.length - before).toBeLessThan(40);
    await context.setOffline(true);
    // The editors' desk is of no use without a network, and heavier than all the rest.
    const thai = builtPages(folder).filter((path) => !path.startsWith('/en/') && path !== '/admin/');
    const missing = await page.evaluate(async (paths) => {
      const found = await Promise.all(paths.map((path) => caches.match(new URL(path, location.origin).href)));
      return paths.filter((_, at) => !found[at]);
    }, thai);
    expect(missing).toEqual([]);
    for (const path of ['/cases/trat/', '/workshops/ox-cart/', '/tray/', '/write/']) {
      await page.goto(origin + path);
      expect(await page.locator('[data-part=missing]').count(), path).toBe(0);
    }
    await context.setOffline(false);
    const changed = join(folder, 'cases/trat/index.html');
    await writeFile(changed, (await readFile(changed, 'utf8')).replace('<h1', '<h1 data-new'));
    const list = join(folder, 'offline/all-th.json');
    await writeFile(
      list,
      JSON.stringify(
        files.map(([path, digest, bytes]) => [
          path,
          path === 'cases/trat/' ? digestOf(readFileSync(changed)) : digest,
          bytes,
        ]),
      ),
    );
    await page.goto(`${origin}/offline/`);
    await keep.click();
    await page.waitForFunction(
      (text) => document.querySelector('[data-part=status]')?.textContent === text,
      offlineTh.done,
    );
    await context.setOffline(true);
    await page.goto(`${origin}/cases/trat/`);
    expect(await page.locator('h1[data-new]').count()).toBe(1);
    await page.goto(`${origin}/offline/`);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-part=forget]').click();
    await page.locator('[data-part=kept]').waitFor({ state: 'hidden' });
    await page.goto(`${origin}/cases/songkhla/`);
    await page.locator('[data-part=missing]:visible').waitFor();
    await context.close();
  });

  test('a page changed on the site is shown as it is now, not as it was kept', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/about/`);
    const file = join(folder, 'about/index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>[^<]*/, '<h1>ใหม่'));
    await page.reload();
    expect(await heading(page)).toBe('ใหม่');
    await context.close();
  });

  test('a full device and a broken connection are said, and a later try goes on', async () => {
    const { context, page } = await reader();
    await page.goto(`${origin}/en/offline/`);
    const status = page.locator('[data-part=status]');
    await page.evaluate(() => {
      const put = Cache.prototype.put;
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      Object.assign(window, { mend: () => (Cache.prototype.put = put) });
    });
    await page.locator('[data-part=keep]').click();
    await page.waitForFunction(
      (text) => document.querySelector('[data-part=status]')?.textContent === text,
      offlineEn.full,
    );
    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await context.setOffline(true);
    await page.locator('[data-part=keep]').click();
    await page.waitForFunction(
      (text) => document.querySelector('[data-part=status]')?.textContent === text,
      offlineEn.broken,
    );
    expect(await status.textContent()).not.toBe('');
    await context.close();
  });
});
