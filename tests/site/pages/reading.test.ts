import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, ONE_OF_EACH_KIND } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(origin + path);
  return page;
};

describe('languages', () => {
  test('each page leads to itself in the other language and back', async () => {
    const page = await open('/');
    const wrong: string[] = [];
    for (const path of ONE_OF_EACH_KIND.filter((path) => !path.startsWith('/en/'))) {
      await page.goto(origin + path);
      const there = await page.locator('.lang-switch').getAttribute('href');
      await page.goto(origin + there!);
      const back = await page.locator('.lang-switch').getAttribute('href');
      if (there !== `/en${path}` || back !== path) wrong.push(`${path} → ${there} → ${back}`);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });
  test('dates follow the era of the reader', async () => {
    const page = await open('/cases/songkhla/');
    expect(await page.locator('main ol.timeline, main .timeline').first().textContent()).toContain('2549');
    await page.goto(`${origin}/en/cases/songkhla/`);
    expect(await page.locator('main ol.timeline, main .timeline').first().textContent()).toContain('2006');
    expect(await page.locator('main ol.timeline, main .timeline').first().textContent()).not.toContain('2549');
    await page.context().close();
  });
});

describe('a network member on a phone', () => {
  test('goes from the triangle over a case and a lesson to the evidence and its source', async () => {
    const page = await open('/', { hasTouch: true });
    await page.locator('.triangle-nav li a[data-side=movement]').click();
    await page.waitForURL('**/triangle/movement/');
    await page.goto(`${origin}/cases/lampang/`);
    expect(await page.locator('.dream-reality .dream li').count()).toBeGreaterThan(0);
    expect(await page.locator('.dream-reality .reality li').count()).toBeGreaterThan(1);
    await page.locator('#lessons ~ ul .lesson-item a').first().click();
    await page.waitForURL('**/lessons/**');
    expect(await page.locator('.statement p').innerText()).not.toBe('');
    const mark = page.locator('.evidence a.cite').first();
    const note = await mark.getAttribute('href');
    await mark.tap();
    expect(await page.locator('.hint').innerText()).toContain(
      (await page.locator(`${note} cite`).innerText()).slice(0, 20),
    );
    await mark.tap();
    expect(new URL(page.url()).hash).toBe(note);
    await page.context().close();
  });
  test('sees the note behind a mark by keyboard, and Escape closes it', async () => {
    const page = await open('/lessons/see-then-do/', { viewport: { width: 1280, height: 800 } });
    await page.locator('.evidence a.cite').first().focus();
    await page.locator('.hint').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    expect(await page.locator('.hint').count()).toBe(0);
    await page.context().close();
  });
});

describe('lists', () => {
  test('filters narrow the cases, live in the address, and Back undoes them', async () => {
    const page = await open('/cases/');
    const all = await page.locator('[data-item]').count();
    await page.locator('select[name=group]').selectOption('pilot');
    expect(await page.locator('[data-item]:visible').count()).toBe(3);
    expect(page.url()).toContain('group=pilot');
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll('[data-item]:not([hidden])').length === n, all);
    await page.goto(`${origin}/lessons/?side=knowledge&strength=fair`);
    const sides = await page
      .locator('[data-item]:visible')
      .evaluateAll((items) =>
        items.map((item) => `${(item as HTMLElement).dataset['side']} ${(item as HTMLElement).dataset['strength']}`),
      );
    expect(new Set(sides)).toEqual(new Set(['knowledge fair']));
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  test('every kind of page shows its text, and no dead control', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    const wrong: string[] = [];
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(origin + path);
      if ((await page.locator('main').innerText()).length < 90) wrong.push(`${path}: too little text`);
      const dead = await page.locator('main button:visible').evaluateAll((buttons) =>
        buttons
          // A popover opens without a script.
          .filter((button) => !button.closest('form[action]') && !button.hasAttribute('popovertarget'))
          .map((button) => button.textContent),
      );
      if (dead.length > 0) wrong.push(`${path}: ${dead.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    await page.locator('.nav-toggle summary').click();
    expect(await page.locator('.nav-toggle .main-nav a').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('keyboard alone', () => {
  test('the first stop skips to the content; every control gets a visible focus', async () => {
    const page = await open('/cases/songkhla/', { viewport: { width: 1280, height: 900 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const controls = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'main :is(a[href], button, input, select, summary, [tabindex="0"])',
          ),
        ].filter((element) => element.checkVisibility()).length,
    );
    const reached = new Set<string>();
    const invisible: string[] = [];
    for (let index = 0; index < controls; index += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        element.dataset['reached'] ??= String(
          (document.documentElement.dataset['count'] = String(
            Number(document.documentElement.dataset['count'] ?? 0) + 1,
          )),
        );
        const style = getComputedStyle(element);
        return {
          id: element.dataset['reached'],
          inMain: !!element.closest('main'),
          shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          html: element.outerHTML.slice(0, 100),
        };
      });
      if (!at.inMain) break;
      reached.add(at.id);
      if (!at.shown) invisible.push(at.html);
    }
    expect(invisible).toEqual([]);
    expect(reached.size).toBe(controls);
    await page.context().close();
  });
  test('a citation is opened and copied', async () => {
    const page = await open('/lessons/see-then-do/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.cite-this summary').focus();
    await page.keyboard.press('Enter');
    // The fold opens when its styles have come; what is hidden takes no focus.
    await page.locator('[data-from=cite-bibtex]').waitFor();
    await page.locator('[data-from=cite-bibtex]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.page-actions [role=status]')?.textContent !== '');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^@online\{lesson_see_then_do_\d{4},[\s\S]*title\s+= \{\{/,
    );
    await page.context().close();
  });
});

describe('the 404 page', () => {
  test('offers search and the nearest address in both languages', async () => {
    const page = await open('/cases/lampangg/');
    await page.locator('[data-near=th] a').first().waitFor();
    expect(await page.locator('[data-near=th] a').first().getAttribute('href')).toBe('/cases/lampang/');
    expect(await page.locator('[data-near=en] a').first().getAttribute('href')).toBe('/en/cases/lampang/');
    expect(await page.locator('form[action="/search/"] input[name=q]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('what other programs read', () => {
  test('Zotero finds title, author and date on every entry', () => {
    for (const path of ['cases/lampang', 'en/lessons/see-then-do', 'notes/dream-and-reality-2007']) {
      const html = readFileSync(`dist/${path}/index.html`, 'utf8');
      for (const name of ['citation_title', 'citation_author', 'citation_publication_date', 'DC.title'])
        expect(html, `${path} ${name}`).toMatch(new RegExp(`<meta name="${name}" content="[^"]+"`));
    }
  });
});
