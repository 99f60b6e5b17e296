import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, ONE_OF_EACH_KIND } from '../support/browser.ts';

const PAGES = [...ONE_OF_EACH_KIND, ...['/write/', '/triangle/ours/'].flatMap(both)];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function both(path: string): string[] {
  return [path, `/en${path}`];
}

test('with letters of twice the size no page scrolls sideways on a phone, whatever is unfolded', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const wide: string[] = [];
  for (const path of PAGES) {
    await page.goto(inject('origin') + path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets = [sheet];
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    // What opens may bring its styles only now.
    const fits = () => document.documentElement.scrollWidth <= 360;
    await page.waitForFunction(fits, undefined, { timeout: 3000 }).catch(() => undefined);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) wide.push(`${path} ${width}`);
  }
  await page.close();
  expect(wide).toEqual([]);
});

test('phrases that are held stand in running text: in a row each would be a part of its own', async () => {
  const page = await browser.newPage();
  const torn: string[] = [];
  for (const path of PAGES.filter((each) => !each.startsWith('/en/'))) {
    await page.goto(inject('origin') + path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('[class^="whole-"]')]
        .filter(({ parentElement }) => /flex|grid/.test(getComputedStyle(parentElement!).display))
        .map(({ textContent }) => textContent),
    );
    torn.push(...found.map((text) => `${path} ${text}`));
  }
  await page.close();
  expect(torn).toEqual([]);
});
