import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What a phone fetches with a page that it has never seen, in bytes; headers of answers do not count. */
async function fetched(path: string): Promise<{ bytes: number; fonts: string[] }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  let bytes = 0;
  // The page itself tells its length only when it has come; what came with the answer were its headers.
  session.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url);
    bytes -= response.encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(inject('origin') + path, { waitUntil: 'networkidle' });
  await page.close();
  return {
    bytes,
    fonts: [...new Set([...urls.values()].filter((url) => url.endsWith('.woff2')))],
  };
}

// The budget is 70 kB. A text may grow by a sentence or two; a face, a sheet or a script too many is told.
test.each([
  ['/', 55_000],
  ['/lessons/sum-before-promise/', 64_000],
  ['/en/lessons/sum-before-promise/', 67_500],
  ['/help/members-stop-paying/', 70_000],
  ['/cases/lampang/', 70_000],
  // The longest of all.
  ['/cases/songkhla/', 76_000],
  ['/en/cases/songkhla/', 78_000],
])('a first visit of %s brings at most %i bytes, three faces among them', async (path, most) => {
  const { bytes, fonts } = await fetched(path);
  expect(fonts.length, fonts.join(' ')).toBeGreaterThan(0);
  expect(fonts.length, fonts.join(' ')).toBeLessThanOrEqual(3);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThanOrEqual(most);
});

test('a page asks for no typeface before its styles have said which', async () => {
  const answer = await fetch(inject('origin'));
  expect(await answer.text()).not.toMatch(/rel="preload"[^>]*as="font"/);
});
