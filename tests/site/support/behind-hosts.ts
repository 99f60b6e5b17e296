import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt, headerTable } from '../../../scripts/build/header-table.ts';
import { cutOut, rangeHeader, readByteranges } from '../../../src/features/search/fetch/byteranges.ts';
import { HOST_NAMES, hasHost, startHost, type RunningHost } from '../../fixtures/hosts.ts';
import { launch } from './browser.ts';

/** Pages that ask for something of every kind; `policy.test.ts` opens all kinds. */
const PAGES = [
  '',
  'lessons/see-then-do/',
  'cases/map/',
  'cases/songkhla/',
  'fund/',
  'tray/',
  'write/',
  'admin/',
  'en/',
];
/** Below this, a host compresses nothing; bytes. */
const SMALL = 600;
/** What a reader's browser is sent: the first file of some size that has such a name, and what comes with it. */
export interface SentFile {
  name: RegExp;
  type: RegExp;
  compressed: boolean;
  /** Whether pages of other sites may read it. */
  open?: boolean;
}
const FILES: readonly SentFile[] = [
  { name: /^lessons\/see-then-do\/index\.html$/, type: /^text\/html; charset=utf-8$/i, compressed: true },
  { name: /^data\/exchange\.json$/, type: /^application\/json/, compressed: true, open: true },
  { name: /^data\/tables\/.*\.csv$/, type: /^text\/csv; charset=utf-8$/i, compressed: true, open: true },
  { name: /^data\/.*\.geojson$/, type: /^application\/geo\+json/, compressed: true, open: true },
  { name: /^lessons\/.*\.md$/, type: /^text\/markdown; charset=utf-8$/i, compressed: true, open: true },
  { name: /^_astro\/.*\.js$/, type: /^text\/javascript; charset=utf-8$/i, compressed: true },
  { name: /^_astro\/.*\.css$/, type: /^text\/css; charset=utf-8$/i, compressed: true },
  { name: /^_astro\/.*\.woff2$/, type: /^font\/woff2$/, compressed: false },
  { name: /^manifest\.webmanifest$/, type: /^application\/manifest\+json/, compressed: true },
  { name: /^search-index\/th\/[^/]+\/.*\.bin$/, type: /^(?:application\/octet-stream|null)$/, compressed: false },
  { name: /^sw\.js$/, type: /^text\/javascript/, compressed: true },
  { name: /^book\/.*\.epub$/, type: /^application\/epub\+zip$/, compressed: false },
];

/**
 * Tests of a built site behind every server of this machine, as a reader meets it there.
 * @param site folder of the built site, known once the tests run
 * @param base path that it was built for
 * @param more files that not every build has
 */
export function describeBehindHosts(site: () => string, base: string, more: readonly SentFile[] = []): void {
  describe.each(HOST_NAMES)('behind %s', (name) => {
    let host: RunningHost;
    let browser: Browser;
    let context: BrowserContext;
    beforeAll(async () => {
      if (!hasHost(name)) return;
      host = await startHost(name, base, site());
      browser = await launch();
      context = await browser.newContext({ serviceWorkers: 'allow' });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      host?.stop();
    });
    const here = (path: string): string => `${host.origin}${base}${path}`;

    test.skipIf(!hasHost(name))('pages load all they ask for, and break no rule of the policy', async () => {
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('response', (response) => response.status() >= 400 && wrong.push(response.url()));
      page.on('console', (line) => line.type() === 'error' && wrong.push(`${page.url()}: ${line.text()}`));
      page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
      for (const path of PAGES) await page.goto(here(path), { waitUntil: 'load' });
      expect(wrong).toEqual([]);
      await page.close();
    });
    test.skipIf(!hasHost(name))('the search finds a lesson', async () => {
      const page = await context.newPage();
      await page.goto(here(`search/?q=${encodeURIComponent('เงินไม่พอจ่ายค่าทำศพ')}`));
      await page.locator(`a[href^="${base}lessons/"]`).first().waitFor();
      await page.close();
    });
    test.skipIf(!hasHost(name))(
      'the worker has the whole site and no more, and opens pages without a signal',
      async () => {
        const page = await context.newPage();
        await page.goto(here(''));
        expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(here(''));
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.goto(here('lessons/see-then-do/'));
        await context.setOffline(true);
        await page.goto(here('lessons/see-then-do/'));
        expect(await page.locator('h1').textContent()).toContain('ไปเห็นกับตา');
        await context.setOffline(false);
        await page.close();
      },
    );
    test.skipIf(!hasHost(name))(
      'several parts of the search index come in one answer, also after a search',
      async () => {
        const lists = readdirSync(join(site(), 'search-index/th'), { recursive: true, encoding: 'utf8' });
        const file = lists.find((path) => path.endsWith('a.bin'))!;
        const bytes = readFileSync(join(site(), 'search-index/th', file));
        const ranges = Array.from({ length: 90 }, (_, at) => ({ from: at * 320, to: at * 320 + 96 }));
        const answer = await fetch(here(`search-index/th/${file}`), { headers: { range: rangeHeader(ranges) } });
        expect(answer.status).toBe(206);
        const sent = readByteranges(new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type')!);
        for (const range of ranges)
          expect(Buffer.from(cutOut(sent, range, bytes.length))).toEqual(bytes.subarray(range.from, range.to));

        const page = await context.newPage();
        const worker = page.waitForEvent('worker');
        await page.goto(here(`search/?q=${encodeURIComponent('เงินไม่พอจ่ายค่าทำศพ')}`));
        await page.locator('.found-best li').first().waitFor();
        const asked = await (
          await worker
        ).evaluate(() => performance.getEntriesByType('resource').map((each) => each.name));
        expect(asked.filter((path) => path.endsWith('/a.bin')).length).toBeGreaterThan(0);
        await page.close();
      },
    );
    test.skipIf(!hasHost(name))('an address that is not there answers 404 with a page that leads on', async () => {
      const page = await context.newPage();
      const response = await page.goto(here('cases/lampangg/'));
      expect(response?.status()).toBe(404);
      await page.locator('[data-near=th] a').first().waitFor();
      expect(await page.locator('[data-near=th] a').first().getAttribute('href')).toBe(`${base}cases/lampang/`);
      await page.close();
    });
    test.skipIf(!hasHost(name))('addresses of before and short ones lead to the place in the page', async () => {
      const { moved } = headerTable(site(), base);
      expect(Object.keys(moved).length).toBeGreaterThan(0);
      const page = await context.newPage();
      for (const [was, now] of Object.entries(moved)) {
        await page.goto(`${host.origin}${was}#limits`);
        await page.waitForURL(`${host.origin}${now}#limits`);
        expect((await fetch(host.origin + was, { redirect: 'manual' })).status).toBe(301);
      }
      await page.goto(here('l/see-then-do/'));
      await page.waitForURL(here('lessons/see-then-do/'));
      await page.close();
    });
    test.skipIf(!hasHost(name))(
      'files have their type and their headers, are compressed where that helps, and are not sent twice',
      async () => {
        const table = headerTable(site(), base);
        const files = readdirSync(site(), { recursive: true, encoding: 'utf8' });
        for (const { name: wanted, type, compressed, open = false } of [...FILES, ...more]) {
          const file = files.find((one) => wanted.test(one) && statSync(join(site(), one)).size > SMALL);
          expect(file, String(wanted)).toBeDefined();
          const path = file!.replace(/index\.html$/, '');
          const response = await fetch(here(path), { headers: { 'accept-encoding': 'gzip' } });
          const { headers } = response;
          await response.arrayBuffer();
          expect(String(headers.get('content-type')), path).toMatch(type);
          expect(headers.get('content-encoding') === 'gzip', path).toBe(compressed);
          expect(headers.get('cache-control'), path).toBe(headersAt(table, path)['Cache-Control']);
          expect(headers.get('content-security-policy'), path).toBe(headersAt(table, path)['Content-Security-Policy']);
          expect(headers.get('access-control-allow-origin'), path).toBe(open ? '*' : null);
          const again = await fetch(here(path), {
            headers: { 'accept-encoding': 'gzip', 'if-none-match': headers.get('etag')! },
          });
          expect(again.status, `${path}, once more`).toBe(304);
        }
      },
    );
  });
}
