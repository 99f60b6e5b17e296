import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(origin + path, { waitUntil: 'load' });
  return page;
};
const titleOf = (page: Page, at: number) => page.locator('.lessons-picture a title').nth(at).textContent();
const named = (page: Page) => page.locator('.dot-name');

test('a finger first names a lesson of the drawing, then opens it', async () => {
  const page = await open('/triangle/', { hasTouch: true, isMobile: true });
  const dots = page.locator('.lessons-picture a');
  await dots.nth(7).tap();
  expect(await named(page).innerText()).toBe(await titleOf(page, 7));
  await dots.nth(30).tap();
  expect(await named(page).innerText()).toBe(await titleOf(page, 30));
  expect(new URL(page.url()).pathname).toBe('/triangle/');
  const box = await named(page).boundingBox();
  expect(box!.y + box!.height).toBeLessThanOrEqual(740);
  const wanted = await dots.nth(30).getAttribute('href');
  await dots.nth(30).tap();
  await page.waitForURL((url) => url.pathname === wanted);
});

test('hovering and the keys name it too, and one press opens it', async () => {
  const page = await open('/en/triangle/', { viewport: { width: 1280, height: 900 } });
  const dots = page.locator('.lessons-picture a');
  await dots.nth(3).hover();
  expect(await named(page).innerText()).toBe(await titleOf(page, 3));
  await dots.nth(4).focus();
  expect(await named(page).innerText()).toBe(await titleOf(page, 4));
  const wanted = await dots.nth(4).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === wanted);
});

test('without JavaScript every dot is a link with its name', async () => {
  const page = await open('/triangle/', { javaScriptEnabled: false });
  const dots = page.locator('.lessons-picture a[href]');
  expect(await dots.count()).toBeGreaterThan(100);
  expect(await page.locator('.lessons-picture a title').count()).toBe(await dots.count());
  expect(await named(page).isVisible()).toBe(false);
});

test.each(['topic', 'strength', 'region', 'years'])(
  'what %s filters out of the table is dim in the drawing',
  async (by) => {
    const page = await open('/triangle/');
    const select = page.locator(`select[name=${by}]`);
    await select.selectOption({ index: 1 });
    await page.locator('.lessons-picture a[data-off]').first().waitFor({ state: 'attached' });
    const left = Number(/\((\d+)\)/.exec((await select.locator('option:checked').textContent()) ?? '')?.[1]);
    expect(await page.locator('.lessons-picture a:not([data-off])').count()).toBe(left);
  },
);

test('strong in movement and weak in policy is one tap, and so are the lessons that cross that way', async () => {
  const page = await open('/triangle/cases/');
  const pair = page.locator('.case-pairs a[href*="movement=strong&policy=short"]');
  const count = Number(/(\d+)/.exec((await pair.innerText()).replace(/^[^(]*/, ''))?.[1]);
  const cross = await pair.locator('xpath=following-sibling::a').getAttribute('href');
  await pair.click();
  await page.waitForURL(/movement=strong/);
  expect(await page.locator('[data-item]:visible').count()).toBe(count);
  await page.goto(origin + cross!);
  expect(await page.locator('#from-movement').count()).toBe(1);
});

test('every number of the matrix opens as many cases', async () => {
  const page = await open('/triangle/cases/');
  const cells = await page
    .locator('.case-matrix td a')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', Number(link.textContent)] as const));
  expect(cells.length).toBeGreaterThan(9);
  for (const [href, count] of cells) {
    await page.goto(origin + href);
    expect([href, await page.locator('[data-item]:visible').count()]).toEqual([href, count]);
  }
});

test('years of the agenda reach from 2547 to today, and what was promised and not recorded is one list', async () => {
  const page = await open('/agenda/');
  const years = await page.locator('.year-strip li').allInnerTexts();
  expect(years[0]).toContain('2547');
  expect(years.at(-1)).toContain('2569');
  expect(years.length).toBe(2569 - 2547 + 1);
  const promises = page.locator('.promised > li');
  const said = Number(/(\d+)/.exec(await page.locator('#promised + p').innerText())?.[1]);
  expect(await promises.count()).toBe(said);
  await promises.first().locator('a').click();
  await page.waitForURL(/\/agenda\/\d{4}\/#commitments/);
  expect(await page.locator('#commitments').count()).toBe(1);
});

test('a year tells what was promised for it earlier, and what came of it', async () => {
  const page = await open('/agenda/2016/');
  const promised = page.locator('section:has(> #promised-for) .promised > li', {
    has: page.locator('a[href="/agenda/2012/#commitments"]'),
  });
  expect(await promised.innerText()).toContain('มีกองทุนทุกพื้นที่ในปี 2559');
  expect(await promised.innerText()).toContain('ยังไม่พบบันทึก');
});
