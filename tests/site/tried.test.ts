import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../scripts/axe/ask-axe.ts';
import { readTold } from '../../src/features/tried/read-told.ts';
import { words } from '../../src/words/words.ts';
import { launch, openOnPhone } from './support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LESSON = '/lessons/see-then-do/';
const KIT = '/workshops/pot-of-sweets/';
const HELP = '/help/members-stop-paying/';

/** The page with the form open. */
async function telling(path: string): Promise<Page> {
  const page = await openOnPhone(browser, origin + path);
  await page.locator('.we-tried summary').click();
  await page.locator('.we-tried form').waitFor();
  return page;
}
const text = (page: Page): Promise<string> => page.locator('#tell-text').inputValue();
const linked = async (page: Page, by: string): Promise<URL> =>
  new URL((await page.locator(`.we-tried [data-by=${by}]`).getAttribute('href'))!);
/** The month on the device of the test, as EDTF. */
const month = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  });

describe('“We tried this” on a phone', () => {
  test.each([
    ['', LESSON, 'lesson', 'see-then-do'],
    ['/en', KIT, 'workshop', 'pot-of-sweets'],
    ['', HELP, 'help', 'members-stop-paying'],
  ] as const)('%s%s: three taps make the text, which goes to LINE and by mail', async (lang, path, kind, id) => {
    const page = await telling(lang + path);
    expect(await page.locator('.tell-ways').isVisible()).toBe(false);
    await page.locator('.tell-results input').nth(1).check();
    const made = await text(page);
    expect(readTold(made)).toMatchObject([
      { told: { of: { kind, id }, result: 'partly', named: false, date: await month(page) }, unread: [] },
    ]);
    expect(made).toContain(origin + lang + path);
    const line = page.locator('.we-tried [data-by=line]');
    expect(await line.isVisible()).toBe(true);
    expect((await linked(page, 'line')).searchParams.get('text')).toBe(made);
    const mail = await linked(page, 'email');
    expect([mail.protocol, mail.searchParams.get('body')]).toEqual(['mailto:', made.replaceAll('\n', '\r\n')]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });

  test('by keyboard alone, with all that can be added; the text follows what is typed', async () => {
    const page = await openOnPhone(browser, origin + KIT);
    await page.locator('.we-tried summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.we-tried form').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const at = (id: string) => page.evaluate((name) => document.activeElement?.id === name, id);
    // Past the link that leads to the buttons, which has come by now.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await at('tell-changed')).toBe(true);
    await page.keyboard.type('ลดเหลือ 60 นาที\nคนพูดครบ');
    await page.keyboard.press('Tab');
    expect(await at('tell-province')).toBe(true);
    // The last of the list; letters are not typed into a list on every phone.
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    expect(await at('tell-date')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await at('tell-people')).toBe(true);
    await page.keyboard.type('๒๔');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await at('tell-group')).toBe(true);
    await page.keyboard.type('กองทุนตำบล');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-by'))).toBe('line');
    expect(readTold(await text(page))).toMatchObject([
      {
        told: {
          of: { kind: 'workshop', id: 'pot-of-sweets' },
          result: 'worked',
          changed: 'ลดเหลือ 60 นาที คนพูดครบ',
          province: 'TH-96',
          people: 24,
          named: true,
          group: 'กองทุนตำบล',
        },
        unread: [],
      },
    ]);
    // Who takes the consent back takes the name back.
    await page.locator('[name=named]').uncheck();
    expect(await text(page)).not.toContain('กองทุนตำบล');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the open form (%s)', async (colorScheme) => {
    const page = await openOnPhone(browser, `${origin}${KIT}`, { colorScheme, reducedMotion: 'reduce' });
    await page.locator('.we-tried summary').click();
    await page.locator('.tell-results input').first().check();
    await page.locator('[name=named]').check();
    const { violations } = await askAxe(page).include('.we-tried').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    await page.context().close();
  });

  test('copies the text, and says so', async () => {
    const page = await openOnPhone(browser, origin + LESSON, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.we-tried summary').click();
    await page.locator('.tell-results input').first().check();
    await page.locator('.tell-ways button').click();
    await page.locator('[data-part=copied]', { hasText: words('th').tried.copied }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page));
    await page.context().close();
  });

  test('without JavaScript a text stands there to be filled in by hand', async () => {
    const page = await openOnPhone(browser, origin + LESSON, { javaScriptEnabled: false });
    await page.locator('.we-tried summary').click();
    expect(await page.locator('#tell-text').isVisible()).toBe(true);
    const made = await text(page);
    expect(readTold(made)).toMatchObject([{ told: { of: { kind: 'lesson', id: 'see-then-do' } } }]);
    expect(readTold(made)[0]!.told).not.toHaveProperty('result');
    expect((await linked(page, 'line')).searchParams.get('text')).toBe(made);
    expect(await page.locator('.we-tried form').isVisible()).toBe(false);
    await page.context().close();
  });

  test('where the form does not come, the text to be filled in stays', async () => {
    const page = await openOnPhone(browser, origin + LESSON);
    await page.context().setOffline(true);
    await page.locator('.we-tried summary').click();
    await page.locator('#tell-text').waitFor();
    expect(readTold(await text(page))).toHaveLength(1);
    await page.context().close();
  });
});

test('paper has neither the form nor an empty list', async () => {
  const page = await openOnPhone(browser, origin + LESSON);
  expect(await page.locator('#tried').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#tried').isVisible()).toBe(false);
  expect(await page.locator('.we-tried').isVisible()).toBe(false);
  await page.context().close();
});
