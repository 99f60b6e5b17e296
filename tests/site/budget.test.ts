import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../scripts/axe/ask-axe.ts';
import { launch } from './support/browser.ts';

const origin = inject('origin');
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

async function open(path = '/fund/share/', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(origin + path);
  if (options.javaScriptEnabled !== false) await page.locator('[data-part=form]:not([inert])').waitFor();
  return page;
}
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const answer = (page: Page) => part(page, 'answer').textContent();
const openMore = (page: Page) => page.locator('.budget-more summary').click();

describe('sharing a budget out', () => {
  test('stands on the page without a script: an answer, a map and a table of 77 provinces that come to the budget', async () => {
    const page = await open('/fund/share/', { javaScriptEnabled: false });
    expect(await answer(page)).toContain('สงขลาได้ 15,727,732 บาท');
    expect(await page.locator('.tile .tile-count').count()).toBe(77);
    const byPeople = await page.locator('.budget-table tbody [data-formula="people"]').allTextContents();
    const sum = byPeople.reduce((all, text) => all + Number(text.replaceAll(',', '')), 0);
    expect(byPeople).toHaveLength(77);
    expect(sum).toBe(727_000_000);
    expect(await page.locator('noscript').first().textContent()).toContain('JavaScript');
    await page.locator('.tile[data-province="TH-52"]').click();
    expect(new URL(page.url()).hash).toBe('#th-52');
  });

  test('by keyboard at 360 pixels: budget, province, floor; the answer, the map and the table follow', async () => {
    const page = await open();
    const budget = page.locator('[name="baht"]');
    await budget.fill('๑,๐๐๐ ล้าน');
    await page.locator('[name="province"]').selectOption('TH-52');
    expect(await answer(page)).toContain('ลำปางได้ 10,951,522 บาท');
    await openMore(page);
    await page.locator('[name="floor"]').fill('5 ล้าน');
    expect(await part(page, 'notes').textContent()).toMatch(/จังหวัดได้เท่าขั้นต่ำพอดี/);
    const ranong = page.locator('tr[data-province="TH-85"] [data-formula="people"]');
    expect(await ranong.textContent()).toBe('5,000,000');
    expect(await page.locator('.tile[data-province="TH-85"] .tile-count').textContent()).toBe('5');
    expect(await page.locator('tr[data-own]').getAttribute('data-province')).toBe('TH-52');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('a phone shows beside each province what it gets by the formula that is chosen', async () => {
    const page = await open();
    for (const formula of ['people', 'members', 'half']) {
      await page.locator(`[name="formula"][value="${formula}"]`).check();
      const cells = page.locator('tr[data-province="TH-90"] [data-formula]');
      const shown = await cells.evaluateAll((all) =>
        all
          .filter((cell) => cell.getClientRects().length > 0)
          .map((cell) => [cell.getAttribute('data-formula'), cell.getBoundingClientRect().right <= 360]),
      );
      expect(shown).toEqual([[formula, true]]);
    }
  });

  test('members that nobody has counted are not guessed; a pasted table fills them in', async () => {
    const page = await open('/en/fund/share/');
    await page.locator('[value="members"]').check();
    expect(await answer(page)).toMatch(/Songkhla gets 31,101,80\d baht/);
    expect(await part(page, 'notes').textContent()).toContain('The other 76 provinces');
    await page.locator('[name="province"]').selectOption('TH-52');
    expect(await answer(page)).toContain('cannot be told');
    await openMore(page);
    await page.locator('[name="paste"]').fill('Province\tMembers\nLampang\t52,300\nAtlantis\t5');
    await part(page, 'read').click();
    await expect.poll(() => part(page, 'read-said').textContent()).toBe('1 province read · Could not read line 3');
    expect(await answer(page)).toMatch(/Lampang gets [\d,]+ baht/);
    await part(page, 'clear').click();
    expect(await answer(page)).toContain('cannot be told');
  });

  test.each([
    ['baht', 'มากมาย', 'อ่านงบไม่ออก'],
    ['baht', '-5', 'ติดลบไม่ได้'],
    ['baht', '99,000,000 ล้าน', 'มากเกินไป'],
    ['floor', 'ห้า', 'อ่านเป็นตัวเลขไม่ได้'],
    ['members', '9,000,000', 'มากกว่าคนในจังหวัด'],
  ])('%s of “%s” is told below its field, and what was there stays', async (name, typed, told) => {
    const page = await open();
    await openMore(page);
    const field = page.locator(`[name="${name}"]`);
    await field.fill(typed);
    expect(await field.locator('xpath=..').locator('.trouble').textContent()).toContain(told);
    expect(await answer(page)).toContain('15,727,732');
  });

  test('floors that the budget cannot pay say how much it could', async () => {
    const page = await open();
    await openMore(page);
    await page.locator('[name="floor"]').fill('10 ล้าน');
    expect(await part(page, 'trouble').textContent()).toContain('ใส่ไม่เกิน 9,441,558 บาท');
    await page.locator('[name="floor"]').fill('');
    expect(await part(page, 'trouble').isHidden()).toBe(true);
  });

  test('a link brings the same shares to another device; a spoilt one says so', async () => {
    const page = await open();
    await page.locator('[name="baht"]').fill('1200 ล้าน');
    await page.locator('[value="half"]').check();
    await page.locator('.tile[data-province="TH-10"]').click();
    expect(await page.locator('[name="province"]').inputValue()).toBe('TH-10');
    const link = await part(page, 'link').inputValue();
    const other = await open(link.slice(origin.length));
    expect(await answer(other)).toBe(await answer(page));
    const spoilt = await open('/fund/share/#b=12x&f=people');
    expect(await part(spoilt, 'said').textContent()).toContain('อ่านไม่ออก');
    expect(await answer(spoilt)).toContain('15,727,732');
  });

  test('the table is sorted by what each gets, and saved as a file with a line for each province', async () => {
    const page = await open();
    await part(page, 'order').selectOption('most');
    expect(await page.locator('.budget-table tbody tr').first().getAttribute('data-province')).toBe('TH-10');
    const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'csv').click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(79);
    expect(lines.find((line) => line.includes('TH-52'))).toContain('724678');
  });

  test.each([
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)('axe finds nothing in %s', async (_said, colorScheme) => {
    const page = await open('/fund/share/#b=727000000&f=half&p=52', { colorScheme });
    await openMore(page);
    const { violations } = await askAxe(page).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });

  test('the entries that ask for it lead there', async () => {
    const page = await open('/lessons/people-share-or-member-share/', { javaScriptEnabled: false });
    for (const path of [
      '/lessons/people-share-or-member-share/',
      '/agenda/2007/',
      '/agenda/2026/',
      '/topics/state-matching/',
    ]) {
      await page.goto(origin + path);
      expect(await page.locator('main a[href$="/fund/share/"]').count(), path).toBe(1);
    }
  });
});
