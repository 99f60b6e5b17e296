import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawing } from '../../../src/intake/read/safe-svg.ts';
import { ACTIVE, HARMLESS } from '../../fixtures/active-drawings.ts';
import { launch } from '../support/browser.ts';

const HOME = 'https://drawings.test/';
let browser: Browser;
let page: Page;
let body: Buffer;
let met: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await (await browser.newContext()).newPage();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === HOME) return route.fulfill({ contentType: 'image/svg+xml', body });
    met.push(url);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    met.push(`ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => browser.close());

/** What a drawing does when it is opened by itself, without any policy, and everything in it is pressed once. */
async function opened(bytes: Uint8Array): Promise<string[]> {
  met = [];
  body = Buffer.from(bytes);
  await page.goto(HOME, { waitUntil: 'load' });
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('*'))
      for (const kind of ['click', 'mouseover', 'focusin'])
        element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return met;
}

describe('a drawing opened by itself, with no policy', () => {
  it('would run and fetch, if it were published as it came', async () => {
    const named = (name: string) => ACTIVE.find((drawing) => drawing.name === name)!.bytes;
    expect(await opened(named('prefixed script'))).toEqual(['ran: 1']);
    expect(await opened(named('@import written with a CSS escape'))).toEqual(['https://evil.example/a.css']);
  });

  it.each(HARMLESS)('runs and fetches nothing: $name', async ({ bytes }) => {
    const { drawing } = readDrawing(bytes);
    expect(await opened(new TextEncoder().encode(drawing!.svg))).toEqual([]);
  });
});

it('every drawing that the site publishes passes the check for drawings of strangers', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => /\.svg$/i.test(file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => readDrawing(readFileSync(join('dist', file))).findings)).toEqual([]);
});
