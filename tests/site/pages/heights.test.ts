import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';

const SCREEN = { width: 360, height: 740 };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());

async function measured(path: string, selector?: string): Promise<{ height: number; top: number }> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(inject('origin') + path);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(
    (wanted) => ({
      height: document.documentElement.scrollHeight,
      top: (wanted && document.querySelector(wanted)?.getBoundingClientRect().top) || 0,
    }),
    selector,
  );
  await page.close();
  return found;
}

it.each(['/sources/', '/terms/', '/timeline/', '/topics/death-benefit/', '/cases/lampang/', '/cases/songkhla/'])(
  '%s, closed, is at most 12,000 px high on a phone',
  async (path) => expect((await measured(path)).height).toBeLessThanOrEqual(12_000),
);

it.each(['/lessons/sum-before-promise/', '/lessons/see-then-do/', '/en/lessons/see-then-do/'])(
  '%s says what to do on the first screen',
  async (path) => expect((await measured(path, '.advice .do-steps > li')).top).toBeLessThan(SCREEN.height - 200),
);

it('a case begins with its card; its lessons come before the story', async () => {
  const [card, lessons, story] = await Promise.all(
    ['.case-card', '#lessons', '#story'].map((selector) => measured('/cases/songkhla/', selector)),
  );
  expect(card!.top).toBeLessThan(SCREEN.height);
  expect(lessons!.top).toBeLessThan(4 * SCREEN.height);
  expect(story!.top === 0 || story!.top > lessons!.top).toBe(true);
});

it('a link to a source or a term opens the letter in which it stands', async () => {
  for (const path of ['/sources/#note-75701', '/terms/#one-baht-pledge']) {
    const page = await browser.newPage({ viewport: SCREEN });
    await page.goto(inject('origin') + path);
    const target = page.locator(path.slice(path.indexOf('#')));
    await target.waitFor({ state: 'visible' });
    await page.close();
  }
});
