import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openOnPhone } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));
/** Within what of an element is in the window, in pixels from its upper edge; `undefined` where nothing is. */
const shown = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  }, selector);

const PAGES = ['/cases/songkhla/', '/lessons/see-then-do/', '/topics/death-benefit/', '/help/members-stop-paying/'];

describe('the list of contents on a phone', () => {
  test.each(PAGES.flatMap((path) => [path, `/en${path}`]))(
    'stays within reach all the way down, and leads to every part: %s',
    async (path) => {
      const page = await openOnPhone(browser, origin + path);
      const open = page.locator('.contents-button');
      const links = page.locator('.contents a');
      const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      expect(targets.length).toBeGreaterThan(3);
      for (const target of [targets[1]!, targets.at(-1)!]) {
        await page.mouse.wheel(0, 900);
        expect(await shown(page, '.contents-button')).toBe(true);
        await open.click();
        await page.locator(`.contents a[href="${target}"]`).click();
        await page.locator('.contents:popover-open').waitFor({ state: 'detached' });
        await page.waitForFunction((id) => {
          const box = document.querySelector(id)?.getBoundingClientRect();
          return box && box.top >= -1 && box.top < innerHeight;
        }, target);
      }
      await page.context().close();
    },
  );
});

describe('who has followed a mark gets back to where she was', () => {
  test('from a source at the end of the page', async () => {
    const page = await openOnPhone(browser, `${origin}/cases/songkhla/`, { hasTouch: true });
    const mark = page.locator('.case-card a.cite').last();
    await mark.scrollIntoViewIfNeeded();
    await mark.tap();
    await page.locator('.hint').waitFor();
    const before = await scrolled(page);
    await mark.tap();
    const back = page.getByRole('button', { name: 'กลับไปที่อ่านค้างไว้' });
    await back.waitFor();
    expect(await scrolled(page)).toBeGreaterThan(before + 740);
    await back.tap();
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 100, before);
    await back.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });
  test('from a term on another page', async () => {
    const page = await openOnPhone(browser, `${origin}/topics/death-benefit/`);
    const term = page.locator('.prose a.term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terms/**');
    const back = page.getByRole('button', { name: 'กลับไปที่อ่านค้างไว้' });
    await back.click();
    await page.waitForURL('**/topics/death-benefit/');
    await page.waitForFunction(() => scrollY > 0);
    await page.context().close();
  });
  test('but who came from elsewhere is offered no way back', async () => {
    const page = await openOnPhone(browser, `${origin}/cases/songkhla/#references`);
    const source = await page.locator('.references li').first().getAttribute('id');
    await page.goto(`${origin}/lessons/`);
    const fresh = await openOnPhone(browser, `${origin}/cases/songkhla/#${source}`);
    await fresh.locator(`#${source}`).waitFor({ state: 'visible' });
    expect(await fresh.locator(`#${source} button`).count()).toBe(0);
    await fresh.context().close();
    await page.context().close();
  });
});
