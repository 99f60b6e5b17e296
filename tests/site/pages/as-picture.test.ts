import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { encodeBoard } from '../../../src/features/board/model/board-link.ts';
import { takeEn } from '../../../src/words/en/library/take.ts';
import { takeTh } from '../../../src/words/th/library/take.ts';
import { boardOf, NETWORKS } from '../../features/board/made-boards.ts';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
const MOST_BYTES = 300_000;
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

async function open(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  contexts.push(context);
  const page = await context.newPage();
  await before?.(page);
  await page.goto(origin + path);
  return page;
}
/** Presses a button and waits for the picture that it saves. */
async function saved(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
/** Size of a picture, and what its code leads to. */
async function seen(bytes: Buffer) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  return { width: info.width, height: info.height, code, bytes: bytes.length };
}

describe('an entry as a picture', () => {
  test.each([
    ['/lessons/see-then-do/', 'lesson-see-then-do.png', '/l/see-then-do/'],
    ['/en/cases/songkhla/', 'case-songkhla.png', '/en/l/songkhla/'],
    ['/help/members-stop-paying/', 'help-members-stop-paying.png', '/l/members-stop-paying/'],
    ['/topics/benefits/', 'topic-benefits.png', '/l/benefits/'],
    ['/agenda/2007/', 'agenda-2007.png', '/l/2007/'],
  ])(
    '%s is saved under 300 kB where nothing can be shared, with a code that leads to it',
    async (path, name, short) => {
      const page = await open(path);
      const button = page.locator('button[data-do=picture]');
      await button.waitFor();
      const picture = await saved(page, () => button.press('Enter'));
      expect(picture.name).toBe(name);
      const told = await seen(picture.bytes);
      expect(told).toMatchObject({ width: 1080, code: origin + short });
      expect(told.height).toBeGreaterThanOrEqual(1080);
      expect(told.height).toBeLessThanOrEqual(1620);
      expect(told.bytes).toBeLessThan(MOST_BYTES);
      await page
        .locator('page-actions > [role=status]', { hasText: (path.startsWith('/en') ? takeEn : takeTh).picture.saved })
        .waitFor();
    },
  );
  test('is handed to the programs of the device where the browser can, as a file', async () => {
    const page = await open('/lessons/see-then-do/', (fresh) =>
      fresh.addInitScript(() => {
        const shared: unknown[] = [];
        Object.assign(window, { shared });
        Object.assign(navigator, {
          canShare: ({ files }: ShareData) => files?.[0]?.type === 'image/png',
          share: ({ files }: ShareData) => {
            shared.push([files?.[0]?.name, files?.[0]?.size]);
            return shared.length === 1 ? Promise.resolve() : Promise.reject(new DOMException('', 'AbortError'));
          },
        });
      }),
    );
    const [button, status] = [page.locator('button[data-do=picture]'), page.locator('page-actions > [role=status]')];
    await button.click();
    await status.filter({ hasText: takeTh.picture.shared }).waitFor();
    const [[name, size]] = (await page.evaluate(() => (window as unknown as { shared: unknown }).shared)) as [
      [string, number],
    ];
    expect(name).toBe('lesson-see-then-do.png');
    expect(size).toBeGreaterThan(10_000);
    // Who closes the list of programs meant to: nothing is saved, and nothing is said.
    let downloads = 0;
    page.on('download', () => downloads++);
    await button.click();
    await page.waitForFunction(() => (window as unknown as { shared: unknown[] }).shared.length === 2);
    await page.locator('button[data-do=picture]:not([aria-busy])').waitFor();
    expect([await status.textContent(), downloads]).toEqual(['', 0]);
  });
  test('is made of what the page says where the entry cannot be fetched', async () => {
    const page = await open('/lessons/see-then-do/', (fresh) =>
      fresh.route('**/data/lesson/**', (route) => route.abort()),
    );
    const button = page.locator('button[data-do=picture]');
    await button.waitFor();
    const { bytes } = await saved(page, () => button.click());
    expect(await seen(bytes)).toMatchObject({ width: 1080, height: 1080, code: `${origin}/l/see-then-do/` });
  });
  test('says so where the browser cannot draw', async () => {
    const page = await open('/lessons/see-then-do/', (fresh) =>
      fresh.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
    );
    await page.locator('button[data-do=picture]').click();
    await page.locator('page-actions > [role=status]', { hasText: takeTh.picture.failed }).waitFor();
    await page.locator('button[data-do=picture]:not([aria-busy])').waitFor();
  });
});

test('a chart becomes a picture with its sources and a code', async () => {
  const page = await open('/figures/');
  const button = page.locator('figure.chart chart-picture button').nth(1);
  await button.waitFor();
  const { name, bytes } = await saved(page, () => button.click());
  const told = await seen(bytes);
  expect(told.code).toBe(`${origin}/figures/#${name.replace('.png', '')}`);
  expect(told.bytes).toBeLessThan(MOST_BYTES);
});

test('a chart becomes a picture that says what its marks mean', async () => {
  const page = await open('/figures/');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const [chart, key] = [page.locator('#chart-growth-funds'), page.locator('#chart-growth-funds .chart-key')];
  const height = async (): Promise<number> => {
    const { bytes } = await saved(page, () => chart.getByRole('button', { name: 'คัดลอกเป็นภาพ' }).click());
    return seen(bytes).then((told) => told.height);
  };
  const whole = await height();
  await key.evaluate((list) => list.remove());
  expect(whole - (await height())).toBeGreaterThan(40);
});

test('the answer of a fund becomes a picture whose code opens that fund', async () => {
  const page = await open('/fund/#preset=short');
  await page.mouse.move(10, 10);
  await page.mouse.move(180, 400);
  await page.locator('fund-desk[data-ready]').waitFor();
  await page.locator('[data-part=name]').fill('กองทุนทดลอง');
  await page.locator('[data-part=sentence] span').waitFor();
  const link = page.locator('[data-part=link]');
  await link.focus();
  await expect.poll(() => link.inputValue()).toContain('#');
  const { name, bytes } = await saved(page, () => page.locator('[data-part=picture]').click());
  expect(name).toBe('fund.png');
  const told = await seen(bytes);
  expect(told.code).toBe(await link.inputValue());
  expect(told.bytes).toBeLessThan(MOST_BYTES);
});

test('a board becomes a picture whose code opens it', async () => {
  const [year] = Object.values(NETWORKS);
  const page = await open(`/triangle/ours/#${encodeBoard({ ...boardOf(year!), name: 'วงทดลอง' })}`);
  await page.locator('our-board[data-ready]').waitFor();
  await page.locator('[data-part=offered] .main-button').click();
  const { bytes } = await saved(page, () => page.getByRole('button', { name: 'เป็นภาพ ส่งเข้า LINE' }).click());
  const told = await seen(bytes);
  expect(told.code).toContain(`${origin}/triangle/ours/`);
  expect(told.bytes).toBeLessThan(MOST_BYTES);
});
