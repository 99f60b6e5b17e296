import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { engine, heard, marked, silenced, stubSpeech } from '../support/stub-speech.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LESSON = '/lessons/see-then-do/';
const LINE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Line/15.12.1';

/** Waits as long as a busy machine needs. */
const soon = <T>(of: () => Promise<T>) => expect.poll(of, { timeout: 20_000 });

interface How {
  voices?: string[];
  late?: boolean;
  userAgent?: string;
  lowMotion?: boolean;
}
async function open(path: string, { voices = ['en-US', 'th-TH'], late = false, userAgent, lowMotion }: How = {}) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: lowMotion ? 'reduce' : 'no-preference',
    ...(userAgent && { userAgent }),
  });
  const page = await context.newPage();
  await stubSpeech(page, voices, late);
  await page.goto(origin + path);
  return page;
}
async function listen(path: string, how?: How): Promise<Page> {
  const page = await open(path, how);
  await page.locator('.listen-start').click();
  await page.locator('.listen-bar').waitFor();
  return page;
}
const lastHeard = async (page: Page): Promise<string | undefined> => (await heard(page)).at(-1)?.text;
const bar = (page: Page) => page.locator('.listen-bar');
const main = (page: Page) => bar(page).locator('.listen-main');

/** Lets the engine read to the end, and gives back all it said. */
async function toTheEnd(page: Page): Promise<string[]> {
  await soon(async () => (await heard(page)).length).toBeGreaterThan(0);
  await page.evaluate(() => {
    const { stub } = window as unknown as { stub: { said: unknown[]; end(): void } };
    for (let before = 0; stub.said.length > before;) {
      before = stub.said.length;
      stub.end();
    }
  });
  return (await heard(page)).map(({ text }) => text);
}

describe('a page is read aloud', () => {
  test('from its title through statement and steps, in order, by a voice of its language', async () => {
    const page = await listen(LESSON);
    const said = await toTheEnd(page);
    expect(said[0]).toBe((await page.locator('h1').innerText()).replaceAll('\n', ' '));
    const all = said.join(' ').replace(/\s/g, '');
    const places: number[] = [];
    for (const step of await page.locator('.statement > p, .do-steps p, .advice dd').allTextContents())
      places.push(all.indexOf(step.replace(/\s/g, '')));
    expect(places.length).toBeGreaterThan(4);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set((await heard(page)).map(({ voice }) => voice))).toEqual(new Set(['th-TH']));
    await page.context().close();
  });
  test.each([
    LESSON,
    '/help/members-stop-paying/',
    '/cases/songkhla/',
    '/en/lessons/see-then-do/',
    '/en/cases/songkhla/',
  ])('without marks of sources, tools and tables, and no sentence is long: %s', async (path) => {
    const page = await listen(path);
    const said = await toTheEnd(page);
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((text) => /\[\d+\]|[→■●◆]/.test(text))).toEqual([]);
    expect(said.filter((text) => text.length > 190)).toEqual([]);
    const tools = await page.locator('main :is(button, summary, th, .tag, .page-actions a)').allTextContents();
    expect(said.filter((text) => tools.map((tool) => tool.trim()).includes(text))).toEqual([]);
    await page.context().close();
  });
  test('of a case its card and no more', async () => {
    const page = await listen('/cases/songkhla/');
    const said = (await toTheEnd(page)).join(' ');
    expect(said).toContain(await page.locator('.card-facts dt').first().innerText());
    expect(said).not.toContain(await page.locator('#dream').innerText());
    await page.context().close();
  });
  test('with the sentence marked, which comes into sight', async () => {
    const page = await listen(LESSON, { lowMotion: true });
    for (let step = 0; step < 12; step += 1) {
      await soon(() => lastHeard(page)).toBe(await marked(page));
      const seen = await page.evaluate(() => {
        const [range] = CSS.highlights.get('being-read') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= document.querySelector('.listen-bar')!.getBoundingClientRect().top;
      });
      expect(seen).toBe(true);
      await engine(page, 'end');
    }
    await page.context().close();
  });
});

describe('who listens', () => {
  test('stops and goes on with the same sentence', async () => {
    const page = await listen(LESSON);
    await engine(page, 'end');
    await engine(page, 'end');
    const third = await lastHeard(page);
    await main(page).click();
    expect(await silenced(page)).toBe(1);
    expect(await main(page).innerText()).toBe('ฟังต่อ');
    const before = (await heard(page)).length;
    await main(page).click();
    await soon(async () => (await heard(page)).length).toBe(before + 1);
    expect(await lastHeard(page)).toBe(third);
    expect(await marked(page)).toBe(third);
    await page.context().close();
  });
  test('goes a sentence back or on, and hears it at another speed', async () => {
    const page = await listen(LESSON);
    const [first] = await heard(page);
    await bar(page).getByRole('button', { name: 'ประโยคต่อไป' }).click();
    await soon(() => lastHeard(page)).not.toBe(first!.text);
    await bar(page).getByRole('button', { name: 'ประโยคก่อน' }).click();
    await soon(() => lastHeard(page)).toBe(first!.text);
    await bar(page).getByLabel('ความเร็ว').selectOption('slow');
    await soon(async () => (await heard(page)).at(-1)?.rate).toBe(0.8);
    await page.reload();
    await page.locator('.listen-start').click();
    await soon(async () => (await heard(page)).at(-1)?.rate).toBe(0.8);
    await page.context().close();
  });
  test('uses the keyboard alone: the bar has the focus, Escape puts it away and gives it back', async () => {
    const page = await open(LESSON);
    await page.locator('.listen-start').focus();
    await page.keyboard.press('Enter');
    await bar(page).locator('.listen-main:focus').waitFor();
    await page.keyboard.press('Space');
    await soon(() => main(page).innerText()).toBe('ฟังต่อ');
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('listen-start');
    expect(await marked(page)).toBe('');
    await page.context().close();
  });
  test('is told when the device stopped by itself, and goes on', async () => {
    const page = await listen(LESSON);
    await engine(page, 'end');
    const second = await lastHeard(page);
    await engine(page, 'fail');
    await soon(() => bar(page).getByRole('status').innerText()).toContain('หยุดอ่านเอง');
    await main(page).click();
    await soon(async () => (await heard(page)).length).toBe(3);
    expect(await lastHeard(page)).toBe(second);
    await page.context().close();
  });
  test('hears nothing more once she leaves the page', async () => {
    const page = await listen(LESSON);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await silenced(page)).toBe(1);
    expect(await main(page).innerText()).not.toBe('หยุด');
    await page.context().close();
  });
  test('begins anew after the end', async () => {
    const page = await listen('/cases/songkhla/');
    const said = await toTheEnd(page);
    expect(await main(page).innerText()).toBe('ฟังหน้านี้');
    expect(await marked(page)).toBe('');
    await main(page).click();
    await soon(async () => (await heard(page)).length).toBe(said.length + 1);
    expect(await lastHeard(page)).toBe(said[0]);
    await page.context().close();
  });
});

describe('a device', () => {
  test('whose voices come late is waited for', async () => {
    const page = await listen(LESSON, { late: true });
    expect(await heard(page)).toEqual([]);
    await engine(page, 'arrive');
    await soon(async () => (await heard(page)).length).toBe(1);
    await page.context().close();
  });
  test.each([
    [LESSON, ['en-US'], 'Mozilla/5.0 (Linux; Android 13) Chrome/129.0.0.0 Mobile', 'ยังไม่มีเสียงอ่านภาษาไทย', 1],
    ['/en/lessons/see-then-do/', ['th-TH'], 'Mozilla/5.0 (X11; Linux x86_64)', 'no English voice', 4],
  ] as const)('without a voice tells how to get one: %s', async (path, voices, userAgent, words, ways) => {
    const page = await listen(path, { voices: [...voices], userAgent });
    await bar(page).locator('li').first().waitFor();
    expect(await bar(page).innerText()).toContain(words);
    expect(await bar(page).locator('li').count()).toBe(ways);
    expect(await heard(page)).toEqual([]);
    await bar(page).locator('.listen-close').click();
    await page.locator('.listen-start:focus').waitFor();
    await page.context().close();
  });
  test('that shows the page inside of LINE has no button', async () => {
    const page = await open(LESSON, { userAgent: LINE });
    await page.locator('page-actions a[data-do=line]:visible').waitFor();
    expect(await page.locator('read-aloud').innerHTML()).toBe('');
    await page.context().close();
  });
});
