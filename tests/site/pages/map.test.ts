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
/** The sum of the numbers that the tiles show. */
const onTiles = (page: Page): Promise<number> =>
  page
    .locator('.tile-count')
    .evaluateAll((counts) => counts.reduce((sum, { textContent }) => sum + Number(textContent), 0));

test('the tiles hold every case, fit a phone, and lead to the cases of their province without JavaScript', async () => {
  const page = await open('/cases/map/', { javaScriptEnabled: false });
  const cases = await (await open('/cases/')).locator('[data-item]').count();
  expect(await page.locator('.tile').count()).toBe(77);
  expect(await onTiles(page)).toBe(cases);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const least = await page
    .locator('.tile')
    .evaluateAll((tiles) => Math.min(...tiles.map((tile) => Math.min(tile.clientWidth, tile.clientHeight))));
  expect(least).toBeGreaterThanOrEqual(30);
  await page
    .getByRole('link', { name: /ลำปาง 8 กรณี|ลำปาง \d+ กรณี/ })
    .first()
    .click();
  await page.waitForURL('**/cases/in/th-52/');
  expect(await page.locator('.case-item').count()).toBeGreaterThanOrEqual(8);
});

test('a filter counts again on the tiles, stays in the address and goes with the link', async () => {
  const page = await open('/en/cases/map/');
  const all = await onTiles(page);
  await page.selectOption('select[name=movement]', 'growing');
  const growing = await onTiles(page);
  expect(growing).toBeGreaterThan(0);
  expect(growing).toBeLessThan(all);
  expect(await page.locator('.map-filter [role=status]').textContent()).toContain(String(growing));
  expect(page.url()).toContain('movement=growing');
  const again = await open('/en/cases/map/?movement=growing');
  expect(await onTiles(again)).toBe(growing);
  const tile = page.locator('.tile[data-province=TH-90]');
  const said = Number(await tile.locator('.tile-count').textContent());
  expect(said).toBeGreaterThan(0);
  await tile.click();
  await page.waitForURL('**/cases/in/th-90/?movement=growing');
  expect(await page.locator('[data-item]:visible').count()).toBe(said);
  await page.goBack();
  await page.goBack();
  expect(await onTiles(page)).toBe(all);
});

test('arrow keys walk over the map, Enter opens, and a link leads past it', async () => {
  const page = await open('/cases/map/');
  await page.locator('.tile[data-province=TH-52]').focus();
  const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['province']);
  await page.keyboard.press('ArrowRight');
  expect(await at()).toBe('TH-54');
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe('TH-53');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  expect(await at()).toBe('TH-52');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases/in/th-52/');
  await page.goBack();
  await page.locator('.map-skip a').press('Enter');
  expect(page.url()).toContain('#provinces');
});

test('“near us” asks for a province and never for a position', async () => {
  const page = await open('/cases/map/');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'geolocation', {
      get: () => {
        throw new Error('asked for a position');
      },
    });
  });
  await page.reload();
  await page.selectOption('#near-province', { label: 'เลย' });
  await page.locator('.province-chooser button').click();
  await page.waitForURL('**/cases/in/th-42/');
  expect(await page.locator('.chips .chip').count()).toBeGreaterThanOrEqual(4);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the map and on a province, filtered, %s',
  async (colorScheme) => {
    for (const path of ['/cases/map/?movement=strong', '/en/cases/map/', '/cases/in/th-90/', '/en/cases/in/th-90/']) {
      const page = await open(path, { colorScheme });
      const { violations } = await askAxe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  },
);
