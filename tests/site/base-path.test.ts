import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOfflineFiles } from '../../scripts/build/offline-files.ts';
import { allPages, launch, ONE_OF_EACH_KIND } from './browser.ts';
import { handedOut } from './handed-out.ts';

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
    },
  );
  if (status !== 0) throw new Error((stdout + stderr).slice(-3000));
  await writeOfflineFiles(folder, BASE);
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
    const strays = allPages(folder).flatMap((path) => {
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
  test('what is for search engines carries the address of the build; what readers share, that at which they read', async () => {
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${origin}${BASE}lessons/see-then-do/?hl=x#limits`);
    const html = await page.content();
    for (const tag of [
      `<link rel="canonical" href="${SITE}${BASE}lessons/see-then-do/">`,
      `<link rel="alternate" hreflang="en" href="${SITE}${BASE}en/lessons/see-then-do/">`,
      `<meta property="og:url" content="${SITE}${BASE}lessons/see-then-do/">`,
      `<meta property="og:image" content="${SITE}${BASE}og-th.png">`,
      `<meta name="citation_public_url" content="${SITE}${BASE}lessons/see-then-do/">`,
      `<meta name="DC.identifier" content="${SITE}${BASE}lessons/see-then-do/">`,
    ])
      expect(html).toContain(tag);
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
