import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest';
import { drawnFields, AS_AN_ADDRESS, IN_A_TEXT, throughPaste, throughWord } from '../fixtures/attack-channels.ts';
import { ATTACK_ADDRESSES, ATTACK_MARKUP } from '../fixtures/attack-payloads.ts';
import { html } from '../text/render.ts';
import { launch } from './support/browser.ts';

const origin = inject('origin');
const HOME = 'https://texts.test/';
const PAYLOADS = [...ATTACK_MARKUP, ...ATTACK_ADDRESSES];
/** The policy of a page that readers get, as the build writes it. */
const POLICY = /Content-Security-Policy" content="([^"]*)"/
  .exec(readFileSync('dist/index.html', 'utf8'))![1]!
  .replaceAll('&#39;', "'");

let browser: Browser;
let page: Page;
let body = '';
let policy: string | undefined;
let met: string[] = [];

beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext();
  await context.exposeFunction('ran', () => void met.push('ran'));
  page = await context.newPage();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url !== HOME) {
      met.push(url);
      return route.abort();
    }
    const headers: Record<string, string> = policy === undefined ? {} : { 'Content-Security-Policy': policy };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
  });
  page.on('dialog', (dialog) => {
    met.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => browser.close());

/**
 * What a page does when it is opened and everything in it is pointed at, chosen and pressed once. Links that lead out
 * are kept from being followed: where they lead is asked elsewhere, whether they run is asked here.
 */
async function opened(parts: readonly string[], under?: string): Promise<string[]> {
  met = [];
  policy = under;
  body = `<!doctype html><title>x</title><main>${parts.map((part) => `<section>${part}</section>`).join('\n')}</main>`;
  await page.goto(HOME, { waitUntil: 'load' });
  await page.evaluate(async () => {
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      // An address that is none (https://a.example%22…) has the protocol `:` and leads to a blank page.
      if (link && !/^(?:javascript|vbscript|data):$/.test(link.protocol)) event.preventDefault();
    });
    for (const element of document.querySelectorAll('main *')) {
      for (const kind of ['pointerover', 'mouseover', 'focus', 'focusin', 'click', 'toggle', 'submit'])
        element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
      if (element instanceof HTMLElement) element.focus();
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return met;
}

/** Which parts of a page that did something do it alone. */
async function guilty(parts: readonly string[], under?: string): Promise<string[]> {
  const found: string[] = [];
  for (const part of parts) if ((await opened([part], under)).length > 0) found.push(part);
  return found;
}

/** Every way by which words of others come onto a page, with what comes of each payload. */
const CHANNELS: [where: string, make: () => Promise<string[]> | string[]][] = [
  ...Object.entries(IN_A_TEXT).map(([where, put]): [string, () => string[]] => [
    `markup in ${where}`,
    () => PAYLOADS.map((payload) => rendered(put(payload))),
  ]),
  ...Object.entries(AS_AN_ADDRESS).map(([where, put]): [string, () => string[]] => [
    `an address in ${where}`,
    () => ATTACK_ADDRESSES.map((payload) => rendered(put(payload))),
  ]),
  ['fields that are drawn', () => PAYLOADS.map(drawnFields)],
  ['a paste', () => PAYLOADS.map(throughPaste)],
  ['a Word file', () => Promise.all(groups(PAYLOADS, 12).map((some) => throughWord(some)))],
];

/** The development build of the parser throws at a tag that is left open in the words of a link; ours refuses it. */
function rendered(text: string): string {
  try {
    return html(text);
  } catch (error) {
    if (error instanceof Error && error.message === 'expected image or link on stack') return '';
    throw error;
  }
}
const groups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe('in a browser', () => {
  it('many of the payloads run as they are, without a policy, and the policy alone stops them', async () => {
    const running = async (under?: string): Promise<number> => {
      let count = 0;
      for (const payload of ATTACK_MARKUP.slice(0, 40))
        if ((await opened([payload], under)).includes('ran')) count += 1;
      return count;
    };
    expect(await running()).toBeGreaterThan(15);
    expect(await running(POLICY)).toBe(0);
  });

  it.each(CHANNELS)('nothing runs and nothing is fetched of %s, with no policy and with ours', async (_where, make) => {
    const parts = await make();
    for (const under of [undefined, POLICY]) {
      const all = await opened(parts, under);
      expect(all.length === 0 ? [] : await guilty(parts, under)).toEqual([]);
      expect(all).toEqual([]);
    }
  });
});

describe('in the address of a page', () => {
  const outside = async (): Promise<{ page: Page; met: string[] }> => {
    const found: string[] = [];
    const context = await browser.newContext({ bypassCSP: true });
    await context.exposeFunction('ran', () => void found.push('ran'));
    const other = await context.newPage();
    await other.route('**/*', (route) => {
      if (route.request().url().startsWith(origin)) return route.continue();
      found.push(route.request().url());
      return route.abort();
    });
    other.on('pageerror', (error) => found.push(error.message));
    other.on('dialog', (dialog) => {
      found.push(dialog.message());
      void dialog.dismiss();
    });
    return { page: other, met: found };
  };

  test('?q= is only words, whatever stands in it, with the policy taken away', async () => {
    const { page: search, met: found } = await outside();
    await search.goto(`${origin}/search/`);
    for (const payload of PAYLOADS) {
      await search.evaluate((query) => {
        history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, payload);
      await search.waitForFunction(
        () =>
          document.querySelector<HTMLElement>('search-page')!.dataset['answered'] ===
          new URLSearchParams(location.search).toString(),
      );
    }
    expect(found).toEqual([]);
    expect(
      await search.locator('main script:not([src]):not([type]), main [onerror], main [onload], main iframe').count(),
    ).toBe(0);
    await search.context().close();
  });

  test('?hl= marks words and draws nothing', async () => {
    const { page: marked, met: found } = await outside();
    for (const some of groups(PAYLOADS, 8)) {
      const asked = new URLSearchParams([['hl', 'กองทุน'], ...some.map((payload) => ['hl', payload])]);
      await marked.goto(`${origin}/lessons/see-then-do/?${asked}`);
      await marked.locator('.found-bar').waitFor();
    }
    expect(found).toEqual([]);
    await marked.context().close();
  });
});
