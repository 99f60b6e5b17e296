import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openOnPhone } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> =>
  openOnPhone(browser, origin + path, options);

test.each(['/figures/', '/en/figures/', '/timeline/', '/en/timeline/'])(
  'the words of the charts of %s lie within them at 360 px and can be read',
  async (path) => {
    const page = await open(path);
    await page.evaluate(() => document.fonts.ready);
    const found = await page.locator('.chart-drawing').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const box = drawing.getBoundingClientRect();
        return [...drawing.querySelectorAll('text')].flatMap((text) => {
          const { left, right, height } = text.getBoundingClientRect();
          const size =
            parseFloat(getComputedStyle(text).fontSize) *
            (box.width / (Number(drawing.getAttribute('viewBox')?.split(' ')[2]) || box.width));
          return left < box.left - 1 || right > box.right + 1 || size < 12 || height === 0
            ? [`${text.textContent}: ${Math.round(left)}–${Math.round(right)}, ${size} px`]
            : [];
        });
      }),
    );
    expect(found).toEqual([]);
    expect(await page.locator('.chart-drawing').count()).toBeGreaterThan(0);
  },
);

test('every chart says in words what it shows and has its table as a file that spreadsheets open', async () => {
  const page = await open('/figures/', { javaScriptEnabled: false });
  for (const chart of await page.locator('figure.chart').all()) {
    expect(((await chart.locator('.chart-drawing').getAttribute('aria-label')) ?? '').length).toBeGreaterThan(60);
    const href = (await chart.locator('a[download]').getAttribute('href')) ?? '';
    const answer = await page.request.get(origin + href);
    const rows = (await answer.text()).split('\r\n').filter(Boolean);
    expect(rows[0]?.startsWith('\ufeff')).toBe(true);
    expect(rows).toHaveLength(1 + (await chart.locator('.chart-table tbody tr').count()));
    expect(rows.slice(1).filter((row) => !/https?:\/\//.test(row))).toEqual([]);
  }
});

test('a chart is saved as a picture with title and sources where pictures cannot be copied', async () => {
  const page = await open('/figures/', { acceptDownloads: true });
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#chart-growth-funds').getByRole('button', { name: 'คัดลอกเป็นภาพ' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('chart-growth-funds.png');
  const picture = readFileSync(await download.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const drawing = await page.locator('#chart-growth-funds .chart-drawing').boundingBox();
  expect(picture.readUInt32BE(16)).toBeGreaterThan((drawing?.width ?? Infinity) * 2);
  expect(picture.readUInt32BE(20)).toBeGreaterThan((drawing?.height ?? Infinity) * 2 + 100);
  const { colours, ink } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data: dots } = pen.getImageData(0, 0, image.width, image.height);
    const seen = new Set<number>();
    let dark = 0;
    for (let at = 0; at < dots.length; at += 4) {
      seen.add(dots[at]! * 65536 + dots[at + 1]! * 256 + dots[at + 2]!);
      if (dots[at]! < 90) dark += 1;
    }
    return { colours: seen.size, ink: dark / (dots.length / 4) };
  }, picture.toString('base64'));
  expect(colours).toBeGreaterThan(50);
  expect(ink).toBeGreaterThan(0.01);
});

test('a decade of a lane leads to its events, narrowed to its side', async () => {
  const page = await open('/timeline/');
  const link = page.locator('.chart-lanes a').first();
  const said = Number(/(\d+) เหตุการณ์$/.exec((await link.getAttribute('aria-label')) ?? '')?.[1]);
  await link.click();
  await page.waitForURL('**/timeline/?side=policy#y*');
  const decade = new URL(page.url()).hash;
  expect(await page.locator(`section:has(${decade}) [data-item]:visible`).count()).toBe(said);
});
