import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askAxe } from '../../../scripts/axe/ask-axe.ts';
import { launch } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page for a reader who has told the device how to show colours. */
async function open(path: string, wishes: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...wishes })).newPage();
  await page.goto(inject('origin') + path, { waitUntil: 'load' });
  return page;
}

test.each(['/', '/lessons/see-then-do/', '/en/cases/lampang/', '/triangle/', '/help/members-stop-paying/'])(
  'on %s, in colours of the reader’s own, pictures on buttons and the shapes of sides are seen',
  async (path) => {
    const page = await open(path, { forcedColors: 'active' });
    const { unseen, drawn } = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const seenIn = (element: Element, part?: string): boolean => {
        const { backgroundColor, borderTopWidth, clipPath } = getComputedStyle(element, part);
        return backgroundColor !== ground || (clipPath === 'none' && parseFloat(borderTopWidth) > 0);
      };
      const masked = [...document.querySelectorAll('main *, header *')].filter(
        (element) => element.checkVisibility() && getComputedStyle(element, '::before').maskImage !== 'none',
      );
      const shapes = [...document.querySelectorAll('main .side-mark .shape')].filter((shape) =>
        shape.checkVisibility(),
      );
      return {
        drawn: masked.length + shapes.length,
        unseen: [
          ...masked.filter((element) => !seenIn(element, '::before')),
          ...shapes.filter((shape) => !seenIn(shape)),
        ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      };
    });
    await page.context().close();
    expect(drawn).toBeGreaterThan(0);
    expect(unseen).toEqual([]);
  },
);

test.each(['/cases/map/', '/fund/share/'])(
  'the key of %s tells its steps apart in colours of one’s own',
  async (path) => {
    const page = await open(path, { forcedColors: 'active' });
    await page.locator('.map-key').first().waitFor();
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('.map-key')].map((key) => {
        const { backgroundColor, borderStyle, borderWidth } = getComputedStyle(key);
        return [backgroundColor, borderStyle, borderWidth].join(' ');
      }),
    );
    await page.context().close();
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(looks).size).toBe(looks.length);
  },
);

test.each(['light', 'dark'] as const)(
  'who asks for more contrast has seven to one, %s',
  async (colorScheme) => {
    const found: string[] = [];
    for (const path of [
      '/',
      '/cases/lampang/',
      '/lessons/see-then-do/',
      '/en/help/members-stop-paying/',
      '/sources/g/',
    ]) {
      const page = await open(path, { contrast: 'more', colorScheme, reducedMotion: 'reduce' });
      const { violations } = await askAxe(page).withRules(['color-contrast-enhanced']).analyze();
      found.push(...violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${path} ${html.slice(0, 120)}`)));
      await page.context().close();
    }
    expect(found).toEqual([]);
  },
  60_000,
);
