import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Manifest {
  id: string;
  start_url: string;
  icons: { src: string; sizes: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
  share_target: { action: string; params: { text: string } };
}

describe.each(['', 'en/'])('the site as an application (/%s)', (lang) => {
  const manifest = JSON.parse(readFileSync(`dist/${lang}manifest.webmanifest`, 'utf8')) as Manifest;
  test('has nothing that keeps Chromium from installing it', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${lang}offline/`);
    const session = await page.context().newCDPSession(page);
    const { url, errors } = await session.send('Page.getAppManifest');
    expect([url, errors]).toEqual([`${origin}/${lang}manifest.webmanifest`, []]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A test's browser keeps nothing, and says so.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await page.close();
  });
  test('has icons of the size that it says, one of them maskable, and shortcuts to pages that exist', async () => {
    const sizes = await Promise.all(
      manifest.icons.map(async ({ src }) => {
        const { width, height } = await sharp(join('dist', src)).metadata();
        return `${width}x${height}`;
      }),
    );
    expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    const pages = [manifest.start_url, manifest.share_target.action, ...manifest.shortcuts.map(({ url }) => url)];
    expect(pages.filter((path) => !existsSync(join('dist', path, 'index.html')))).toEqual([]);
    expect(manifest.shortcuts.length).toBe(4);
    expect(manifest.id).toBe('/');
  });
  test('searches for what another application shares with it', async () => {
    const page = await browser.newPage();
    const { action, params } = manifest.share_target;
    await page.goto(`${origin}${action}?${params.text}=${encodeURIComponent('ค่าทำศพ')}`);
    await page.locator('#found-lesson, #found-case').first().waitFor();
    await page.close();
  });
});

test('the button that installs is there only once the browser offers it, and gone when it was pressed', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/offline/`);
  const button = page.locator('install-app button');
  await page.locator('install-app:defined').waitFor();
  expect(await button.isVisible()).toBe(false);
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(void (document.body.dataset['asked'] = 'yes')),
    });
    dispatchEvent(offer);
  });
  await button.click();
  expect(await button.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.body.dataset['asked'])).toBe('yes');
  await page.close();
});

test('every short address leads on to a page that exists, in both languages', () => {
  for (const lang of ['', 'en/']) {
    const names = readdirSync(`dist/${lang}l`);
    expect(names.length).toBeGreaterThan(300);
    const lost = names.filter((name) => {
      const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(
        readFileSync(`dist/${lang}l/${name}/index.html`, 'utf8'),
      )?.[1];
      return !to?.startsWith(`/${lang}`) || !existsSync(join('dist', to, 'index.html'));
    });
    expect(lost).toEqual([]);
  }
});
