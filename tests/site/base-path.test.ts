import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeHostFiles } from '../../scripts/build/host-files.ts';
import { writeOfflineFiles } from '../../scripts/build/offline/write-files.ts';
import { storageKey } from '../../src/dom/storage.ts';
import { builtPages } from '../../scripts/build/built-pages.ts';
import { describeBehindHosts } from './support/behind-hosts.ts';
import { launch, ONE_OF_EACH_KIND } from './support/browser.ts';
import { handedOut } from './support/handed-out.ts';

const BASE = '/mountain/';
const SITE = 'https://library.network.or.th';
const folder = mkdtempSync(join(tmpdir(), 'mountain-base-'));
let server: Server;
let browser: Browser;
let origin = '';

// The test runner's own variables (BASE_URL, MODE, NODE_ENV …) would override those of the build.
const { BASE_URL, MODE, DEV, PROD, SSR, NODE_ENV, ...environment } = process.env;

beforeAll(async () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    {
      env: { ...environment, BASE_PATH: BASE, SITE_URL: SITE, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
      // A line for every page, in colours on some hosts, is more than the megabyte after which a child is ended.
      maxBuffer: 64e6,
    },
  );
  if (status !== 0) throw new Error((stdout + stderr).slice(-3000));
  await writeOfflineFiles(folder, BASE);
  writeHostFiles(folder, { base: BASE, origin: SITE });
  const files = sirv(folder, { dev: true });
  server = createServer((request, response) => {
    const lost = () =>
      void response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(folder, '404.html')));
    if (!request.url!.startsWith(BASE)) return lost();
    request.url = `/${request.url!.slice(BASE.length)}`;
    files(request, response, lost);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('under a base path', () => {
  test('every address in every page stays below it', () => {
    const strays = builtPages(folder).flatMap((path) => {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      return [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)]
        .map(([, url]) => url!)
        .filter((url) => !url.startsWith(BASE))
        .map((url) => `${path} → ${url}`);
    });
    expect(strays).toEqual([]);
  });
  test('every kind of page loads all it asks for, and canonical addresses carry the path', async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(origin + BASE + path.slice(1), { waitUntil: 'load' });
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`^${SITE}${BASE}`));
    }
    expect(failed).toEqual([]);
    await page.close();
  });
  test('robots, sitemap and feeds name pages that exist, at the address and the path of the build', () => {
    const there = (url: string) => existsSync(join(folder, url.replace(`${SITE}${BASE}`, ''), 'index.html'));
    const text = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(text('robots.txt')).toContain(`Sitemap: ${SITE}${BASE}sitemap-index.xml\n`);
    const places = [...text('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
    expect(places.length).toBeGreaterThan(400);
    expect(places.filter((url) => !there(url))).toEqual([]);
    for (const lang of ['', 'en/']) {
      const xml = text(`${lang}feed.xml`);
      const links = [...xml.matchAll(/<link>([^<]+)<\/link>/g)].map(([, url]) => url!);
      expect(links.length).toBeGreaterThan(5);
      expect(links[0]).toBe(`${SITE}${BASE}${lang}`);
      expect(links.filter((url) => !there(url))).toEqual([]);
      expect(xml).toContain(`<atom:link href="${SITE}${BASE}${lang}feed.xml" rel="self"`);
    }
  });
  test('every feed is read by two parsers, leads to pages that exist, and tells their whole text', () => {
    const there = (url: string) =>
      existsSync(join(folder, url.replace(/#.*$/, '').replace(`${SITE}${BASE}`, ''), 'index.html'));
    for (const lang of ['', 'en/']) {
      const names = readdirSync(join(folder, lang, 'feeds'));
      expect(names.length).toBeGreaterThan(40);
      for (const name of names) {
        const text = readFileSync(join(folder, lang, 'feeds', name), 'utf8');
        const read = name.endsWith('.json')
          ? (parseJsonFeed(text).items ?? []).map(({ url, content_html: content }) => ({ url, content }))
          : parseFeed(text).items.map(({ url, content }) => ({ url, content }));
        const again = name.endsWith('.json') ? parseJsonFeed(text).items : parseAtomFeed(text).entries;
        expect(again?.length ?? 0, name).toBe(read.length);
        expect(
          read.filter(({ url }) => !url || !there(url)),
          name,
        ).toEqual([]);
        expect(
          read.filter(({ content }) => !content || /(?:href|src)="[/#]/.test(content)),
          name,
        ).toEqual([]);
      }
    }
    const head = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const [, file] of head.matchAll(/<link rel="(?:alternate|search)" type="application[^>]*href="([^"]+)"/g))
      expect(existsSync(join(folder, file!.slice(BASE.length))), file).toBe(true);
    expect(readFileSync(join(folder, 'opensearch.xml'), 'utf8')).toContain(
      `template="${SITE}${BASE}search/?q={searchTerms}"`,
    );
  });
  test('the sitemap says when a text last changed, and llms.txt leads to Markdown that is there', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toMatch(/<loc>[^<]*\/cases\/lampang\/<\/loc><lastmod>\d{4}-\d\d-\d\d/);
    const files = [...readFileSync(join(folder, 'llms.txt'), 'utf8').matchAll(/\]\((\S+\.md)\)/g)].map(
      ([, url]) => url!,
    );
    expect(files.length).toBeGreaterThan(600);
    expect(files.filter((url) => !existsSync(join(folder, url.replace(`${SITE}${BASE}`, ''))))).toEqual([]);
  });
  test('what is for search engines carries the address of the build; what readers share, that at which they read', async () => {
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${origin}${BASE}lessons/see-then-do/?hl=x#limits`);
    const html = await page.content();
    for (const tag of [
      `<link rel="canonical" href="${SITE}${BASE}lessons/see-then-do/">`,
      `<link rel="alternate" hreflang="en" href="${SITE}${BASE}en/lessons/see-then-do/">`,
      `<meta property="og:url" content="${SITE}${BASE}lessons/see-then-do/">`,
      `<meta property="og:image" content="${SITE}${BASE}pictures/lesson-see-then-do-`,
      `<meta name="citation_public_url" content="${SITE}${BASE}lessons/see-then-do/">`,
      `<meta name="DC.identifier" content="${SITE}${BASE}lessons/see-then-do/">`,
    ])
      expect(html).toContain(tag);
    const [, picture = ''] = /"og:image" content="([^"]+)"/.exec(html) ?? [];
    const drawn = readFileSync(join(folder, picture.slice(`${SITE}${BASE}`.length)));
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(drawn.length).toBeLessThan(150_000);
    expect(/"og:image:alt" content="([^"]+)"/.exec(html)?.[1]).toContain('ไปเห็นกับตา แล้วกลับมาเริ่มเลย');
    expect(await handedOut(page)).toEqual([`${origin}${BASE}lessons/see-then-do/`]);
    await page.close();
  });
  test('what can be kept for reading without a signal is all there, styles and scripts too', () => {
    for (const group of ['all-th', 'all-en', 'search-th', 'tray-th', 'write-th']) {
      const paths = (JSON.parse(readFileSync(join(folder, 'offline', `${group}.json`), 'utf8')) as [string][]).map(
        ([path]) => path,
      );
      expect(
        paths.filter((path) => !existsSync(join(folder, path, path === '' || path.endsWith('/') ? 'index.html' : ''))),
        group,
      ).toEqual([]);
      expect(
        paths.filter((path) => /\.md$|(?:^|\/)feeds\/|(?:feed|opensearch)\.xml$|\.epub$/.test(path)),
        group,
      ).toEqual([]);
      expect(paths.filter((path) => path.endsWith('.css')).length, group).toBeGreaterThan(0);
      expect(paths.filter((path) => path.endsWith('.js')).length, group).toBeGreaterThan(3);
    }
  });
  test('the 404 page finds near addresses, and search finds a lesson', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}${BASE}cases/lampangg/`);
    await page.locator('[data-near=th] a').first().waitFor();
    expect(await page.locator('[data-near=th] a').first().getAttribute('href')).toBe(`${BASE}cases/lampang/`);
    await page.goto(`${origin}${BASE}search/?q=${encodeURIComponent('เงินไม่พอจ่ายค่าทำศพ')}`);
    await page.locator(`a[href^="${BASE}lessons/"]`).first().waitFor();
    await page.close();
  });
});

describeBehindHosts(() => folder, BASE);

describe('two sites on one origin', () => {
  let both: Server;
  let shared = '';
  /** Whether the site below has a worker of its own. */
  let ownWorker = true;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const [root, below] = [sirv('dist', { dev: true }), sirv(folder, { dev: true })];
    both = createServer((request, response) => {
      const lost = () => void response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      if (request.url === `${BASE}sw.js` && !ownWorker) return lost();
      if (!request.url!.startsWith(BASE)) return root(request, response, lost);
      request.url = `/${request.url!.slice(BASE.length)}`;
      below(request, response, lost);
    });
    await new Promise<void>((resolve) => both.listen(0, '127.0.0.1', resolve));
    shared = `http://127.0.0.1:${(both.address() as AddressInfo).port}`;
  });
  afterAll(() => both.close());
  beforeEach(async () => {
    ownWorker = true;
    context = await browser.newContext({ serviceWorkers: 'allow' });
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterEach(() => context.close());

  const inCaches = (base: string) =>
    page.evaluate(
      async (end) =>
        (
          await Promise.all(
            (await caches.keys())
              .filter((name) => name.endsWith(` ${end}`))
              .map(async (name) =>
                (await (await caches.open(name)).keys()).map(({ url }) => `${name}: ${new URL(url).pathname}`),
              ),
          )
        ).flat(),
      base,
    );
  /** Reads a lesson, puts it into the tray, begins a draft and lets the search page keep what it needs. */
  async function use(base: string): Promise<void> {
    await page.goto(`${shared}${base}lessons/see-then-do/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('.page-actions add-to-tray button').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    await page.goto(`${shared}${base}write/?new=lesson`);
    await page.locator('.w-body').first().fill('ร่างของฉัน');
    await page.goto(`${shared}${base}search/`);
    await expect
      .poll(() => inCaches(base), { timeout: 60_000 })
      .toContain(`${storageKey('kept', base)}: ${base}offline/search-th.json`);
    expect(await held(base)).toEqual(expect.arrayContaining(['library', 'read', 'trays', 'drafts']));
  }
  /** What a site says that it keeps on the device. */
  async function held(base: string): Promise<string[]> {
    await page.goto(`${shared}${base}offline/`);
    await page.locator('[data-held], [data-part=nothing]:visible').first().waitFor();
    return page.locator('[data-held]').evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['held']!));
  }

  test.each([
    ['/', BASE],
    [BASE, '/'],
  ])('nothing kept by %s is seen at %s', async (one, other) => {
    await use(one);
    await page.goto(`${shared}${other}tray/`);
    await page.locator('tray-board').waitFor();
    expect(await page.locator('.tray-count').first().innerText()).not.toContain('1');
    await page.goto(`${shared}${other}write/`);
    await page.locator('.w-start').first().waitFor();
    expect(await page.locator('write-desk').innerText()).not.toContain('ร่างของฉัน');
    await page.goto(`${shared}${other}offline/`);
    await page.locator('[data-part=size]:not(:empty)').waitFor();
    expect(await page.locator('[data-part=kept]:visible').count()).toBe(0);
    expect((await held(other)).filter((kind) => kind !== 'read' && kind !== 'library')).toEqual([]);
    // Wiping one leaves the other as it is.
    await page.goto(`${shared}${other}lessons/see-then-do/`);
    await page.locator('.page-actions add-to-tray button').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    await page.goto(`${shared}${other}offline/`);
    await page.locator('[data-held=trays]').waitFor();
    await page.locator('[data-part=wipe-all]').click();
    await page.locator('[data-part=nothing]:visible').waitFor();
    expect(await held(one)).toEqual(expect.arrayContaining(['library', 'read', 'trays', 'drafts']));
  });

  test('the worker of the site above leaves pages of the site below alone, with a signal and without', async () => {
    ownWorker = false;
    await page.goto(`${shared}/lessons/see-then-do/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${shared}${BASE}lessons/see-then-do/`);
    await page.goto(`${shared}/about/`);
    await expect.poll(() => inCaches('/')).toContain(`${storageKey('visited', '/')}: /about/`);
    expect((await inCaches('/')).filter((file) => file.includes(`: ${BASE}`))).toEqual([]);
    await context.setOffline(true);
    await expect(page.goto(`${shared}${BASE}lessons/see-then-do/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  });

  test('what an earlier version kept without a base path is taken over by the site at the root, and by no other', async () => {
    await page.goto(`${shared}${BASE}robots.txt`);
    await page.evaluate(async () => {
      localStorage.setItem(
        'mountain:trays',
        JSON.stringify({
          version: 1,
          current: 'a',
          trays: [{ id: 'a', name: 'เวทีเดือนหน้า', items: [{ kind: 'lesson', id: 'see-then-do', title: 'x' }] }],
          removed: [],
        }),
      );
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('write', 1);
        request.onerror = () => reject(request.error ?? new Error());
        request.onupgradeneeded = () => {
          request.result.createObjectStore('drafts', { keyPath: 'id' });
          request.result.createObjectStore('pictures');
          request.result.createObjectStore('cache');
        };
        request.onsuccess = () => {
          const work = request.result.transaction(['drafts', 'pictures'], 'readwrite');
          work.objectStore('drafts').put({
            id: 'd1',
            kind: 'lesson',
            entryId: '',
            revision: 3,
            changed: Date.now(),
            th: { data: { title: 'ร่างเก่า' }, body: '' },
            pictures: [],
            sources: [],
            terms: [],
            losses: [],
            confirmed: [],
          });
          work.objectStore('pictures').put(new Uint8Array([1, 2, 3]), 'd1/a.png');
          work.oncomplete = () => (request.result.close(), resolve());
        };
      });
    });
    await page.goto(`${shared}${BASE}tray/`);
    await page.locator('tray-board').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('เวทีเดือนหน้า');
    await page.goto(`${shared}${BASE}write/`);
    await page.locator('.w-start').first().waitFor();
    expect(await page.locator('write-desk').innerText()).not.toContain('ร่างเก่า');
    await page.goto(`${shared}/tray/`);
    await expect.poll(() => page.locator('main').textContent()).toContain('เวทีเดือนหน้า');
    await page.goto(`${shared}/write/`);
    await expect.poll(() => page.locator('write-desk').innerText()).toContain('ร่างเก่า');
    const left = await page.evaluate(async () => ({
      texts: Object.keys(localStorage).filter((key) => key.startsWith('mountain:')),
      bases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === 'write'),
    }));
    expect(left).toEqual({ texts: [], bases: [] });
  });
});
