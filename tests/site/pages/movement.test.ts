import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 }, ...options })).newPage();
  await page.goto(origin + path, { waitUntil: 'load' });
  return page;
};
const shown = (page: Page) => page.locator('[data-item]:visible').count();

test('the timeline is a plain list without JavaScript, and narrows by side with it, keeping the choice in the address', async () => {
  const plain = await open('/timeline/', { javaScriptEnabled: false });
  // Decades are folded; each opens without a script.
  const all = await plain.locator('[data-item]').count();
  expect(all).toBeGreaterThanOrEqual(60);
  await plain.locator('details:has([data-item]) > summary').first().click();
  expect(await shown(plain)).toBeGreaterThan(0);
  expect(await plain.locator('form.filter').isVisible()).toBe(false);
  const page = await open('/timeline/');
  const choice = page.locator('select[name=side]');
  await choice.selectOption('policy');
  const policy = await shown(page);
  expect(policy).toBeGreaterThan(0);
  expect(policy).toBeLessThan(all);
  expect(await page.locator('[data-item]:visible:not([data-side=policy])').count()).toBe(0);
  expect(await choice.locator('option:checked').textContent()).toContain(`(${policy})`);
  expect(page.url()).toContain('side=policy');
  await page.locator('select[name=scope]').selectOption('turning');
  const turning = await shown(page);
  expect(turning).toBeLessThan(policy);
  await page.goBack();
  await page.goBack();
  expect(await page.locator('[data-item]:not([hidden])').count()).toBe(all);
});

test('a case leads to the events that name it, and a source to every page that cites it', async () => {
  const page = await open('/en/cases/songkhla/');
  await page.locator('.case-records a[href$="#songkhla-one-baht-2004"]').click();
  await page.waitForURL('**/en/timeline/#songkhla-one-baht-2004');
  await page.locator('#songkhla-one-baht-2004 .record-sources a').first().click();
  await page.waitForURL('**/en/sources/s/#songkhla-5910');
  const source = page.locator('#songkhla-5910');
  await source.locator('summary').click();
  expect(await source.locator('a[href$="/timeline/#songkhla-one-baht-2004"]').count()).toBe(1);
});

test('what is folded away opens for a filter, and folds again', async () => {
  const page = await open('/cases/');
  const before = await shown(page);
  const all = await page.locator('[data-item]').count();
  expect(before).toBeLessThan(all);
  const choice = page.locator('select[name=group]');
  const label = (await choice.locator('option[value=fund]').textContent())!;
  await choice.selectOption('fund');
  expect(await shown(page)).toBe(Number(/\((\d+)\)/.exec(label)![1]));
  await page.locator('form.filter button[type=reset]').click();
  await page.waitForFunction(() => !document.querySelector('details.folded[open]'));
  expect(await shown(page)).toBe(before);
});

test('the state of the library counts what the lists show', async () => {
  const page = await open('/about/coverage/');
  const said = Number(await page.locator('.tally a[href$="/cases/"] .tally-count').textContent());
  const link = page.locator('.gap-list a').first();
  expect(await link.isVisible()).toBe(true);
  expect(await (await open('/cases/')).locator('[data-item]').count()).toBe(said);
});
