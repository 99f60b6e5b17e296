import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { builtPages } from '../../scripts/build/built-pages.ts';
import { launch, ONE_OF_EACH_KIND } from './support/browser.ts';

const origin = inject('origin');
let browser: Browser;
let context: BrowserContext;
/** What the browser refused because of the policy, over all pages of a test. */
let refused: string[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  refused = [];
  context = await browser.newContext({ serviceWorkers: 'allow' });
  await context.exposeFunction('tellRefused', (what: string) => void refused.push(what));
  await context.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
        const tell = (globalThis as unknown as Record<string, (what: string) => void>)['tellRefused']!;
        tell(`${location.pathname} ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
      },
    );
  });
});
afterEach(() => context.close());
const open = async (path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
};

describe('as they were built', () => {
  const html = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');
  test('no page has styles in its elements', () => {
    for (const path of builtPages()) expect(/<[^>]+\sstyle=|<style[\s>]/i.exec(html(path))?.[0], path).toBeUndefined();
  });
  test('every page but the editors’ desk has the strict policy', () => {
    for (const path of builtPages().filter((one) => !one.endsWith('/admin/'))) {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html(path))![1]!.replaceAll('&#39;', "'");
      expect(policy, path).not.toMatch(/unsafe-|https?:|\*/);
      expect(policy, path).toContain("require-trusted-types-for 'script'");
    }
  });
  test('the licences of everything shipped are there, and the page about us leads to them', () => {
    const text = readFileSync('dist/licenses.txt', 'utf8');
    for (const name of [
      '@sveltia/cms',
      'docx',
      'pptxgenjs',
      'mammoth',
      'zod',
      '@fontsource/sarabun',
      'SIL OPEN FONT LICENSE',
      'libheif',
      'GNU LESSER GENERAL PUBLIC LICENSE',
    ])
      expect(text).toContain(name);
    for (const path of ['about', 'en/about']) expect(html(path)).toContain('href="/licenses.txt"');
  });
});

test('no page of any kind does what the policy forbids', async () => {
  for (const path of [...ONE_OF_EACH_KIND, '/write/', '/en/write/', '/no-such-page/']) {
    const page = await open(path);
    await page.waitForLoadState('load');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.close();
  }
  expect(refused).toEqual([]);
});

describe('what readers use does nothing that the policy forbids', () => {
  test('search with its worker', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('บำนาญ')}`);
    await page.locator('#found-lesson').waitFor();
    expect(
      page
        .workers()
        .map((worker) => worker.url())
        .join(),
    ).toContain('engine-worker');
    expect(refused).toEqual([]);
  });
  test('the printing of a lesson', async () => {
    const page = await open('/lessons/see-then-do/');
    await page.locator('details.make-one > summary').click();
    await page.locator('make-material [data-make=handout]').first().click();
    await page.locator('.print-room .sheet').first().waitFor();
    expect(refused).toEqual([]);
  });
  test('the running clock', async () => {
    const page = await open('/workshops/ox-cart/');
    await page.locator('run-clock .main-button').click();
    await page.locator('.clock-face[open] [data-c=figures]:not(:empty)').waitFor();
    expect(refused).toEqual([]);
  });
  test('pasted words and the preview at the writing desk', async () => {
    const page = await open('/write/');
    const area = page.locator('#w-paste');
    await area.waitFor();
    await area.evaluate((box) => {
      const transfer = new DataTransfer();
      transfer.setData('text/html', '<h2>กองทุน &amp; วัด</h2><p>ออม<b>วันละบาท</b></p>');
      transfer.setData('text/plain', 'กองทุน');
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => area.inputValue()).toContain('วันละบาท');
    expect(refused).toEqual([]);
  });
  test('the list of pages kept without a signal', async () => {
    await (await open('/lessons/see-then-do/')).evaluate(() => navigator.serviceWorker.ready);
    const page = await open('/offline/');
    await page.locator('[data-part=board]').waitFor();
    expect(refused).toEqual([]);
  });
});

describe('a text that had slipped through every check', () => {
  test.each([
    ['markup in a string', "document.body.innerHTML = '<b>x</b>'"],
    ['a script from elsewhere', "document.createElement('script').src = 'https://evil.example/x.js'"],
    ['a worker from elsewhere', "new Worker('https://evil.example/x.js')"],
    ['a string as code', "setTimeout('globalThis.ran = true')"],
  ] as const)('is stopped as %s', async (_, attempt) => {
    const page = await open('/about/');
    const threw = await page.evaluate(`(() => { try { ${attempt}; return false; } catch { return true; } })()`);
    expect(threw || refused.length > 0).toBe(true);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });
  test('a style in an element has no effect', async () => {
    const page = await open('/about/');
    const colour = await page.evaluate(() => {
      const made = document.body.appendChild(document.createElement('p'));
      made.setAttribute('style', 'color: rgb(1, 2, 3)');
      return getComputedStyle(made).color;
    });
    expect(colour).not.toBe('rgb(1, 2, 3)');
  });
});
