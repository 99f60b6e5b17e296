import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../../scripts/axe/ask-axe.ts';
import { SEARCH_EXAMPLES } from '../../../src/site.texts.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push('dialog');
    void dialog.dismiss();
  });
});
afterAll(async () => {
  await browser.close();
  expect(errors).toEqual([]);
});

const search = async (query: string, lang: 'th' | 'en' = 'th', rest = ''): Promise<void> => {
  await page.goto(`${origin}${lang === 'en' ? '/en' : ''}/search/?q=${encodeURIComponent(query)}${rest}`);
  await settled();
};
/** Waits until the answer to what the address asks is drawn whole. */
const settled = (): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('search-page')!.dataset['answered'] ===
      new URLSearchParams(location.search).toString(),
  );
const paths = (): Promise<string[]> =>
  page
    .locator('[data-results] h3 a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const hasAxe = async (within = 'body'): Promise<string[]> =>
  (
    await askAxe(page)
      .include(within)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
  ).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 2)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );

/** What people ask, and the entry that must be among the first three. */
const NEEDS: [lang: 'th' | 'en', query: string, path: string][] = [
  ['th', 'เงินไม่พอจ่ายค่าทำศพทำไงดี', '/lessons/talk-before-money-runs-out/'],
  ['th', 'เงินไม่พอจ่ายค่าทำสพ', '/lessons/talk-before-money-runs-out/'],
  ['th', 'กรรมการเหนื่อยไม่มีคนสืบทอด', '/lessons/grow-new-committee/'],
  ['th', 'สุบิน', '/cases/trat/'],
  ['th', 'พอช.', '/terms/c/#codi'],
  ['th', 'ยุบเลิกกองทุนต้องทำอย่างไร', '/lessons/closing-needs-rules/'],
  ['en', 'funeral money not enough', '/en/help/funeral-money-short/'],
  ['en', 'CODI', '/en/terms/c/#codi'],
];

describe('the search page', () => {
  test('finds the lesson by an everyday phrase, misspelt or not, in both languages', async () => {
    const missed: string[] = [];
    for (const [lang, query, path] of NEEDS) {
      await search(query, lang);
      const first = await page
        .locator('[data-rank="1"] a, [data-rank="2"] a, [data-rank="3"] a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      if (!first.some((href) => href.replace(/\?[^#]*/, '').startsWith(path)))
        missed.push(`${query} → ${first.join(' ')}`);
    }
    expect(missed).toEqual([]);
  });
  test('every example that the page offers finds something', async () => {
    for (const lang of LANGS) {
      for (const example of SEARCH_EXAMPLES[lang]) {
        if (example === SEARCH_EXAMPLES[lang][0]) await search(example, lang);
        else await page.locator('#q').fill(example);
        await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, example);
        await settled();
        expect((await paths()).length, example).toBeGreaterThan(0);
      }
    }
  });
  test('groups results by kind, with side, evidence and the passage marked in whole letters; axe finds nothing', async () => {
    await search('กองทุนสวัสดิการ');
    const groups = await page.locator('.found-group h2').allInnerTexts();
    expect(groups.map((text) => text.replace(/\s*\d+$/, ''))).toEqual(
      expect.arrayContaining(['บทเรียน', 'กรณีศึกษา', 'คำศัพท์']),
    );
    expect(await page.locator('#found-lesson ~ ol .side-mark .shape').count()).toBeGreaterThan(0);
    expect(await page.locator('#found-lesson ~ ol .grade').count()).toBeGreaterThan(0);
    const marks = await page.locator('.passage mark').allTextContents();
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((mark) => /^[\p{M}ะาำๅๆ]|[เแโใไ]$/u.test(mark))).toEqual([]);
    expect(await hasAxe()).toEqual([]);
  });
  test('a group gives its other results on request, and moves the focus to the first of them', async () => {
    const before = await page.locator('#found-lesson ~ ol > li').count();
    await page.locator('section:has(#found-lesson) > button').click();
    await page.waitForFunction((count) => document.querySelectorAll('#found-lesson ~ ol > li').length > count, before);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('#found-lesson ~ ol > li')].findIndex((item) =>
          item.contains(document.activeElement),
        ),
      ),
    ).toBe(before);
    const all = await page
      .locator('[data-results] li > article h3')
      .evaluateAll((titles) => titles.map((title) => title.querySelector('a')!.href.replace(/\?[^#]*/, '')));
    expect(all.filter((href, at) => all.indexOf(href) !== at)).toEqual([]);
  });
  test('values of one facet widen, several facets narrow; the address holds them, and Back works', async () => {
    await search('กองทุน');
    const tick = (name: string, value: string) => page.locator(`input[name=${name}][value=${value}]`).check();
    const count = async () => Number((await page.locator('[data-part=count]').innerText()).replace(/\D/g, ''));
    const told = async (name: string, value: string) =>
      Number(await page.locator(`li:has(> label > input[name=${name}][value=${value}]) .facet-count`).innerText());
    const lessons = await told('kind', 'lesson');
    const cases = await told('kind', 'case');
    await tick('kind', 'lesson');
    await page.waitForFunction(
      (n) => document.querySelector('[data-part=count]')!.textContent!.includes(String(n)),
      lessons,
    );
    expect(await told('kind', 'case')).toBe(cases);
    await tick('kind', 'case');
    await page.waitForFunction(
      (n) => document.querySelector('[data-part=count]')!.textContent!.includes(String(n)),
      lessons + cases,
    );
    const policy = await told('side', 'policy');
    await tick('side', 'policy');
    await page.waitForFunction(
      (n) => document.querySelector('[data-part=count]')!.textContent!.includes(String(n)),
      policy,
    );
    expect(await count()).toBe(policy);
    expect(new URL(page.url()).search).toContain('kind=lesson&kind=case&side=policy');
    expect((await paths()).filter((path) => !path.startsWith('/lessons/') && !path.startsWith('/cases/'))).toEqual([]);
    await page.goBack();
    await page.waitForFunction(
      (n) => document.querySelector('[data-part=count]')!.textContent!.includes(String(n)),
      lessons + cases,
    );
    expect(await page.locator('input[name=side][value=policy]').isChecked()).toBe(false);
    await page.locator('.search-chosen button').first().click();
    await page.waitForFunction(() => !location.search.includes('kind=lesson'));
    expect(await page.locator('input[name=kind][value=lesson]').isChecked()).toBe(false);
  });
  test('sorts notes by date', async () => {
    await search('กองทุน', 'th', '&kind=note&sort=date');
    const years = await page
      .locator('#found-note ~ ol .facts')
      .evaluateAll((all) => all.map((facts) => Number(/25\d\d/.exec(facts.textContent!)?.[0])));
    expect(years.length).toBeGreaterThan(2);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
  test('says how many it found once, politely, and which rung answered', async () => {
    await page.goto(`${origin}/search/`);
    const said: string[] = [];
    await page.exposeFunction('said', (text: string) => said.push(text));
    await page.evaluate(() =>
      new MutationObserver(() =>
        (window as unknown as { said(text: string): void }).said(
          document.querySelector('[data-part=status]')!.textContent!,
        ),
      ).observe(document.querySelector('[data-part=status]')!, { childList: true, characterData: true, subtree: true }),
    );
    await page.locator('#q').pressSequentially('เงินสมทบจากรัฐ', { delay: 40 });
    await page.waitForFunction(() => document.querySelector('[data-part=status]')!.textContent !== '');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/\d/);
    expect(await page.locator('[data-rung]').textContent()).not.toBe('');
    expect(new URL(page.url()).searchParams.get('q')).toBe('เงินสมทบจากรัฐ');
  });
  test('on a phone the first answer stands near the top, and no group is empty', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [query, lang] of [
      ['กองทุน', 'th'],
      ['เก็บเงินไม่ได้เลย สมาชิกไม่ยอมส่งทำไงดี', 'th'],
      ['members stopped paying', 'en'],
    ] as const) {
      await search(query, lang);
      const { y } = (await page.locator('.found-best li').first().boundingBox())!;
      expect(y, query).toBeLessThan(300);
      expect(await page.locator('.found-group:not(:has(li))').count(), query).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  test('a broad word leads in by its term, its topic and the best of another kind', async () => {
    await search('กองทุน');
    const best = await page.locator('.found-best li .facts span:first-child').allInnerTexts();
    expect(best).toHaveLength(3);
    expect(new Set(best).size).toBe(3);
  });
  test('pages of the other language come on request, and say so', async () => {
    await search('sajja', 'th');
    await page.locator('input[name=both]').check();
    await page.waitForFunction(() => location.search.includes('both=1'));
    await settled();
    const other = page.locator('section:has(> #found-other) li');
    if ((await other.count()) === 0) await search('microfinance randomised', 'th', '&both=1');
    expect(await other.first().locator('a').getAttribute('href')).toMatch(/^\/en\//);
    expect(await other.first().textContent()).toContain('ภาษาอังกฤษ');
  });
  test('whether it helped makes a text that names what was asked and shown', async () => {
    await search('เงินไม่พอจ่ายค่าทำศพ');
    const shown = await page.locator('.found-best li').count();
    await page.locator('.found-feedback button').last().click();
    const text = await page.locator('.found-feedback textarea').inputValue();
    expect(text).toContain('เงินไม่พอจ่ายค่าทำศพ');
    expect(text.match(/\b(?:lesson|case|help|term|topic|workshop):[a-z0-9-]+/g)?.length).toBe(shown);
    expect(await hasAxe('.found-feedback')).toEqual([]);
  });
  const STRANGE = [
    '่่่',
    '"ค้างไว้',
    '🙂🙂',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE x; --",
    'مرحبا',
    '-',
    'ก'.repeat(10_000),
  ];
  test('strange input gets a calm answer and no error', async () => {
    await page.goto(`${origin}/search/`);
    for (const query of STRANGE) {
      await page.locator('#q').fill(query);
      await page.locator('.search-form button').click();
      await page.waitForFunction(
        (q) => new URLSearchParams(location.search).get('q') === q.slice(0, 300).trim(),
        query,
      );
      await settled();
      expect(await page.locator('.search-none h2, [data-results] h3').first().isVisible(), query.slice(0, 20)).toBe(
        true,
      );
    }
  });
  test('without a result it offers other ways and a text that can be sent', async () => {
    await search('xqzvkj', 'th', '&side=policy');
    expect(await page.locator('.search-none').innerText()).toContain('xqzvkj');
    expect(await page.locator('.search-none a:has(.side-mark)').count()).toBe(3);
    expect(await page.locator('.tell-text').inputValue()).toContain('xqzvkj');
    expect(await page.locator('.tell-text').inputValue()).toContain('นโยบาย');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.tell-actions button').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('xqzvkj');
    expect(await hasAxe()).toEqual([]);
  });
  test('an index that cannot be loaded is said, the words are kept, and it tries again by itself', async () => {
    let broken = true;
    await page.route('**/search-index/**', (route) => (broken ? route.abort() : route.continue()));
    await page.goto(`${origin}/search/?q=${encodeURIComponent('บำนาญ')}`);
    await page.locator('[data-part=trouble]').waitFor();
    expect(await page.locator('#q').inputValue()).toBe('บำนาญ');
    broken = false;
    await page.locator('[data-results] h3 a').first().waitFor();
    expect(await page.locator('[data-part=trouble]').isVisible()).toBe(false);
    await page.unroute('**/search-index/**');
  });
  test('without JavaScript it offers the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${origin}/search/?q=x`);
    expect(await plain.locator('#search-form').isVisible()).toBe(false);
    for (const list of ['/lessons/', '/cases/', '/terms/'])
      expect(await plain.locator(`main a[href="${list}"]`).isVisible()).toBe(true);
    await context.close();
  });
});

describe('from a result to its page', () => {
  test('the link leads to the section, marks the words there, and the marks can be walked through and removed', async () => {
    await search('เงินสมทบจากรัฐ');
    const links = await page
      .locator('[data-results] h3 a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const deep = links.filter((link) => new URL(link).hash && new URL(link).search).slice(0, 4);
    expect(deep.length).toBeGreaterThan(1);
    for (const link of deep) {
      await page.goto(link);
      await page.locator('main mark.found-word.here').first().waitFor();
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector('mark.here')!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      const behind = await page.evaluate(() => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const here = document.querySelector('mark.here')!;
        return (
          !!target &&
          (target.contains(here) || !!(target.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING))
        );
      });
      expect(behind, link).toBe(true);
    }
    expect(await hasAxe('.found-bar')).toEqual([]);
    const text = await page.locator('main').innerText();
    await page.locator('.found-bar button').last().click();
    expect(await page.locator('mark.found-word').count()).toBe(0);
    expect(await page.locator('main').innerText()).toBe(text);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the box on every page', () => {
  test('opens by key on a Latin or a Thai keyboard, suggests, and goes where Enter says, by keyboard alone', async () => {
    await page.goto(`${origin}/cases/lampang/`);
    const dialog = page.locator('dialog.search-dialog');
    for (const key of ['/', 'Control+k'] as const) {
      await page.keyboard.press(key);
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ฝ', code: 'Slash', bubbles: true, cancelable: true }),
      ),
    );
    await dialog.waitFor();
    await page.keyboard.type('พอช');
    await page.locator('.search-options .all-results').waitFor();
    const input = dialog.locator('[role=combobox]');
    await page.locator('#search-options-1').waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await hasAxe('dialog')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[aria-selected=true]').innerText()).toContain('พอช');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await settled();
    expect((await paths()).length).toBeGreaterThan(0);
    // On the search page the same keys lead into its own field.
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('#q').inputValue()).toBe('พอช');
  });
  test('fills a phone, and its options are large enough to touch', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${origin}/en/`);
    await page.locator('search-box a').click();
    await page.locator('dialog.search-dialog .search-examples button').first().click();
    await page.locator('.search-options [role=option]').nth(2).waitFor();
    const { width, overflow, small } = await page.evaluate(() => ({
      width: document.querySelector('dialog')!.getBoundingClientRect().width,
      overflow:
        document.querySelector('dialog .search-options')!.scrollWidth -
        document.querySelector('dialog .search-options')!.clientWidth,
      small: [...document.querySelectorAll('dialog [role=option], dialog button')].filter(
        (target) => target.checkVisibility() && target.getBoundingClientRect().height < 44,
      ).length,
    }));
    expect({ width, overflow, small }).toEqual({ width: 360, overflow: 0, small: 0 });
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  test('the field on the home page suggests names', async () => {
    await page.goto(`${origin}/`);
    await page.locator('#hero-q').click();
    await page.waitForFunction(() => document.querySelector('#hero-q')!.getAttribute('role') === 'combobox');
    await page.keyboard.type('กองทุน');
    await page.locator('.popup [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.popup').isVisible()).toBe(false);
    expect(await page.locator('#hero-q').inputValue()).toBe('กองทุน');
  });
});
