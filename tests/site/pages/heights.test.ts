import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  fullestPages,
  htmlBytes,
  MOST_HEIGHT,
  MOST_HTML,
  pageHeights,
  PHONE as SCREEN,
  readPages,
} from '../../../scripts/report/heights/page-sizes.ts';
import { launch } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());

async function measured(path: string, selector?: string): Promise<{ height: number; top: number }> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(inject('origin') + path);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(
    (wanted) => ({
      height: document.documentElement.scrollHeight,
      top: (wanted && document.querySelector(wanted)?.getBoundingClientRect().top) || 0,
    }),
    selector,
  );
  await page.close();
  return found;
}

const pages = readPages();

it('no page weighs more than 40 kB of HTML, gzipped', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((path) => htmlBytes(path) > MOST_HTML)).toEqual([]);
});

/** Two pages of help compare places or lessons line by line, each line a card on a phone. */
const COMPARING: Readonly<Record<string, number>> = {
  '/en/help/teach-the-books/': 13_200,
  '/en/help/age-limit-and-entry-fee/': 13_200,
};

it('the fullest pages of every kind, closed, are at most 12,000 px high on a phone, in both languages', async () => {
  const fullest = fullestPages(pages);
  expect(fullest).toEqual(expect.arrayContaining(['/sources/', '/en/timeline/', '/cases/songkhla/']));
  expect(fullest.filter((path) => /^\/en\/topics\/[^/]+\/$/.test(path))).not.toEqual([]);
  const heights = await pageHeights(browser, inject('origin'), fullest);
  const tooHigh = [...heights].filter(([path, height]) => height > (COMPARING[path] ?? MOST_HEIGHT));
  expect(tooHigh).toEqual([]);
}, 120_000);

it.each(['/lessons/sum-before-promise/', '/lessons/see-then-do/', '/en/lessons/see-then-do/'])(
  '%s says what to do on the first screen',
  async (path) => expect((await measured(path, '.advice .do-steps > li')).top).toBeLessThan(SCREEN.height - 200),
);

it('a case begins with its card; its lessons come before the story', async () => {
  const [card, lessons, story] = await Promise.all(
    ['.case-card', '#lessons', '#story'].map((selector) => measured('/cases/songkhla/', selector)),
  );
  expect(card!.top).toBeLessThan(SCREEN.height);
  expect(lessons!.top).toBeLessThan(4 * SCREEN.height);
  expect(story!.top === 0 || story!.top > lessons!.top).toBe(true);
});

it.each([
  ['/sources/#note-75701', '/sources/n/#note-75701'],
  ['/en/terms/#one-baht-pledge', '/en/terms/o/#one-baht-pledge'],
])('an address of old, %s, leads on to where the thing stands, and Back does not come by again', async (old, now) => {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(`${inject('origin')}/lessons/`);
  await page.goto(inject('origin') + old);
  await page.waitForURL(inject('origin') + now);
  await page.locator(now.slice(now.indexOf('#'))).waitFor({ state: 'visible' });
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/lessons/');
  await page.close();
});

it('without scripts an address of old shows a line that leads on', async () => {
  const context = await browser.newContext({ viewport: SCREEN, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/terms/#one-baht-pledge`);
  await page.locator('#one-baht-pledge > a').click();
  expect(new URL(page.url()).pathname).toBe('/terms/o/');
  await context.close();
});

it('a source beyond the first fifty of its letter is opened by its address', async () => {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(`${inject('origin')}/sources/t/`);
  const last = await page.locator('.source-group details.folded > ul > li').last().getAttribute('id');
  await page.goto(`${inject('origin')}/sources/`);
  await page.goto(`${inject('origin')}/sources/t/#${last}`);
  await page.locator(`#${last}`).waitFor({ state: 'visible' });
  await page.close();
});
