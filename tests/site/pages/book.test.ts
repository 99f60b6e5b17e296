import { EpubCheck } from '@likecoin/epubcheck-ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const mistakes = async (bytes: Uint8Array): Promise<string[]> =>
  (await EpubCheck.validate(bytes)).messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error')
    .map(({ id, message }) => `${id} ${message}`);

test.each(['', 'en/'])('every book that /%sbook/ offers is there, under 5 MB, and without a mistake', async (lang) => {
  const page = readFileSync(`dist/${lang}book/index.html`, 'utf8');
  const offered = [...page.matchAll(/href="([^"]+\.epub)"/g)].map(([, path]) => path!);
  expect(offered.length).toBe(readdirSync(`dist/${lang}book`).filter((name) => name.endsWith('.epub')).length);
  expect(offered.filter((path) => !existsSync(join('dist', path)))).toEqual([]);
  const whole = readFileSync(`dist/${lang}book/library.epub`);
  expect(whole.length).toBeLessThan(5_000_000);
  for (const path of [`/${lang}book/library.epub`, ...offered.slice(1, 6)])
    expect(await mistakes(readFileSync(join('dist', path))), path).toEqual([]);
});

test('a tray becomes a book in the browser', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/lessons/see-then-do/`);
  await page.locator('.page-actions add-to-tray button').click();
  await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
  await page.goto(`${origin}/tray/`);
  const saved = page.waitForEvent('download');
  await page.locator('make-material [data-make=epub]').click();
  const file = await (await saved).path();
  expect(await mistakes(readFileSync(file))).toEqual([]);
  const works = page.waitForEvent('download');
  await page.locator('make-material [data-make=ris]').click();
  expect(readFileSync(await (await works).path(), 'utf8')).toMatch(/^TY {2}- /);
  await page.close();
});
