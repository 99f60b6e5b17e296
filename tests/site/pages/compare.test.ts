import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askAxe } from '../../../scripts/axe/ask-axe.ts';
import { launch, openOnPhone } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> =>
  openOnPhone(browser, origin + path, options);
const names = (page: Page) => page.locator('.compare-table thead th a').allTextContents();

test('cases of the address stand side by side in the same rows, and what is unknown says so', async () => {
  const page = await open('/cases/compare/?c=songkhla,chamuang');
  await page.locator('.compare-table').waitFor();
  expect(await names(page)).toHaveLength(2);
  const rows = await page
    .locator('.compare-table tbody tr')
    .evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset['row']));
  expect(rows).toEqual([
    'what',
    'place',
    'since',
    'contribution',
    'benefits',
    'members',
    'money',
    'holder',
    'match',
    'policy',
    'movement',
    'knowledge',
    'broke',
    'sources',
  ]);
  for (const row of await page.locator('.compare-table tbody tr').all()) {
    expect(await row.locator('td').count()).toBe(2);
    for (const cell of await row.locator('td').all())
      expect((await cell.locator('li, .no-data').count()) > 0).toBe(true);
  }
  expect(await page.locator('[data-row=members] td').first().textContent()).toMatch(/2549: .*40,000 คน/);
  expect(await page.locator('.compare-table .no-data').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a case is found by typing, added, taken away, and the address goes with it', async () => {
  const page = await open('/en/cases/compare/?c=songkhla');
  await page.locator('.compare-table').waitFor();
  await page.locator('#compare-find').pressSequentially('trat');
  await page.locator('#compare-list [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length === 2);
  expect(new URL(page.url()).searchParams.get('c')).toMatch(/^songkhla,./);
  await page.locator('.compare-remove').first().click();
  await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length === 1);
  expect(new URL(page.url()).searchParams.get('c')).not.toContain('songkhla');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length === 2);
});

test('all go into the tray, a case that is gone says so, and pairs to begin with are one press away', async () => {
  const page = await open('/cases/compare/?c=songkhla,no-such-case');
  await page.locator('.compare-table').waitFor();
  expect(await page.locator('.compare-status').textContent()).toContain('no-such-case');
  await page.goto(`${origin}/cases/compare/`);
  expect(await page.locator('a[data-compare]').count()).toBe(3);
  await page.locator('a[data-compare]').first().click();
  await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length === 2);
  expect(await page.locator('.compare-start').isVisible()).toBe(false);
  const chosen = await names(page);
  await page.locator('.compare-ways button').first().click();
  await page.locator('.compare-ways [role=status]:not(:empty)').waitFor();
  await page.goto(`${origin}/tray/`);
  await page.locator('main', { hasText: chosen[0]! }).waitFor();
  for (const name of chosen) expect(await page.locator('main').textContent()).toContain(name);
});

test.each([360, 1280])('with nothing chosen yet no screen is left empty, at %i px', async (width) => {
  const page = await open('/cases/compare/', { viewport: { width, height: 900 } });
  await page.locator('.compare-start').waitFor();
  // From one thing that can be read to the next, down to the foot of the page or of the screen.
  const gap = await page.evaluate(() => {
    const tops = [...document.querySelectorAll('main :is(h1, h2, p, li, input, a), .site-foot')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ height }) => height > 0)
      .sort((a, b) => a.top - b.top);
    let reached = tops[0]?.bottom ?? 0;
    let widest = 0;
    for (const { top, bottom } of tops.filter(({ bottom: low }) => low < window.innerHeight)) {
      widest = Math.max(widest, top - reached);
      reached = Math.max(reached, bottom);
    }
    return widest;
  });
  expect(gap).toBeLessThan(90);
});

test('it prints as A4 across, without the tools', async () => {
  const page = await open('/cases/compare/?c=songkhla,trat,lampang,chamuang', {
    viewport: { width: 1280, height: 900 },
  });
  await page.locator('.compare-table').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  expect(Math.round(Number(width))).toBe(842);
  expect(Math.round(Number(height))).toBe(595);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.compare-pick', '.compare-ways', '.compare-remove'])
    expect(await page.locator(part).first().isVisible()).toBe(false);
});

test('without JavaScript it says how to compare by hand; a case leads here', async () => {
  const plain = await open('/cases/compare/', { javaScriptEnabled: false });
  expect(await plain.locator('noscript p, .no-data').first().isVisible()).toBe(true);
  expect(await plain.locator('.compare-tool').isVisible()).toBe(false);
  expect(await plain.locator('main a[href="/cases/"]').count()).toBeGreaterThan(0);
  const page = await open('/cases/trat/');
  await page.locator('a[href="/cases/compare/?c=trat"]').click();
  await page.locator('.compare-table').waitFor();
  expect(await names(page)).toHaveLength(1);
});

test.each(['light', 'dark'] as const)('axe finds nothing on a comparison, %s', async (colorScheme) => {
  for (const [path, width] of [
    ['/cases/compare/?c=songkhla,trat', 360],
    ['/en/cases/compare/?c=songkhla,trat,chamuang', 1280],
  ] as const) {
    const page = await open(path, { colorScheme, viewport: { width, height: 800 } });
    await page.locator('.compare-table').waitFor();
    const { violations } = await askAxe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});
