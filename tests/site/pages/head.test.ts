import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([
  ['/', 1152],
  ['/', 1280],
  ['/en/', 1152],
  ['/en/', 1280],
  ['/en/fund/', 1280],
  ['/en/', 1440],
])('the head of %s is one line at %d px', async (path, width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(origin + path);
  await page.evaluate(() => document.fonts.ready);
  const middles = await page
    .locator('.site-head .wrap > *:visible')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map((box) => box.top + box.height / 2));
  expect(middles.length).toBeGreaterThan(3);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(8);
  await page.close();
});
