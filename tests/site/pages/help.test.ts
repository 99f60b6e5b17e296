import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';

const SCREEN = { width: 360, height: 740 };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());

async function onPhone(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(inject('origin') + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}
/** Where the lower edge of an element lies, in pixels from the top of the page. */
const bottomOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  return box ? box.y + box.height : Infinity;
};

describe.each(['/', '/en/'])('from %s to a step', (home) => {
  it('the home page says what it is and shows eight to ten problems; the first stand on the first screen', async () => {
    const page = await onPhone(home);
    expect(await bottomOf(page, '.home-lead')).toBeLessThan(SCREEN.height / 2);
    const doors = page.locator('.home-doors .help-doors a');
    expect(await doors.count()).toBeGreaterThanOrEqual(8);
    expect(await doors.count()).toBeLessThanOrEqual(10);
    expect(await bottomOf(page, '.home-doors .help-doors a')).toBeLessThan(SCREEN.height);
    await page.close();
  });

  it('each problem is one tap away, and its first two steps stand on the first screen, each with its lesson', async () => {
    const page = await onPhone(home);
    const doors = await page
      .locator('.home-doors .help-doors a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    for (const door of doors) {
      await page.goto(inject('origin') + door);
      await page.evaluate(() => document.fonts.ready);
      const steps = page.locator('.this-week li');
      expect(await steps.count(), door).toBeGreaterThanOrEqual(3);
      expect(await bottomOf(page, '.this-week li:nth-child(2) > p:first-child'), door).toBeLessThan(SCREEN.height);
      expect(await page.locator('.this-week li:not(:has(.from-lesson a))').count(), door).toBe(0);
    }
    await page.close();
  });

  it('every help page tells where it worked, or that no source says, and where it did not, and what leads back out', async () => {
    const page = await onPhone(`${home}help/`);
    const doors = await page
      .locator('.help-doors a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(doors.length).toBeGreaterThanOrEqual(16);
    for (const door of doors) {
      await page.goto(inject('origin') + door);
      expect(await page.locator(':is([data-went="worked"], [data-went="unknown"])').count(), door).toBeGreaterThan(0);
      expect(await page.locator('[data-went]:not([data-went="worked"])').count(), door).toBeGreaterThan(0);
      expect(await page.locator('#lessons').count(), door).toBe(1);
      expect(await page.locator('.other-help .help-doors a').count(), door).toBeGreaterThan(0);
    }
    await page.close();
  });
});

it('topics, sides and the triangle lead to the problems that belong there', async () => {
  const page = await onPhone('/topics/death-benefit/');
  expect(await page.locator('.help-about a[href="/help/funeral-money-short/"]').count()).toBe(1);
  for (const path of ['/triangle/', '/triangle/policy/', '/triangle/movement/', '/triangle/knowledge/']) {
    await page.goto(inject('origin') + path);
    expect(await page.locator('.help-about .help-doors a').count(), path).toBeGreaterThan(0);
  }
  await page.close();
});
