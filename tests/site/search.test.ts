import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What people ask, and the entry that must be among the first three. */
const NEEDS: [lang: 'th' | 'en', query: string, path: string][] = [
  ['th', 'เงินไม่พอจ่ายค่าทำศพทำไงดี', '/lessons/talk-before-money-runs-out/'],
  ['th', 'เงินไม่พอจ่ายค่าทำสพ', '/lessons/talk-before-money-runs-out/'],
  ['th', 'ไปดูงาน', '/lessons/see-then-do/'],
  ['th', 'กรรมการเหนื่อยไม่มีคนสืบทอด', '/lessons/grow-new-committee/'],
  ['th', 'สุบิน', '/cases/trat/'],
  ['th', 'พอช.', '/terms/#codi'],
  ['th', 'จ่ายรายเดือนแทนรายวัน', '/lessons/pay-by-month-not-day/'],
  ['th', 'ยุบเลิกกองทุนต้องทำอย่างไร', '/lessons/closing-needs-rules/'],
  ['en', 'funeral money not enough', '/en/lessons/talk-before-money-runs-out/'],
  ['en', 'visit a working fund then start our own', '/en/lessons/see-then-do/'],
  ['en', 'CODI', '/en/terms/#codi'],
];

describe('search', () => {
  test('finds the lesson by an everyday phrase, misspelt or not, in both languages', async () => {
    const page = await browser.newPage();
    const missed: string[] = [];
    for (const [lang, query, path] of NEEDS) {
      await page.goto(`${origin}${lang === 'en' ? '/en' : ''}/search/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-results] a').first().waitFor();
      const first = await page.locator('[data-results] h2 a').evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')!));
      if (!first.some((href) => href === path || href.startsWith(`${path}#`))) missed.push(`${query} → ${first.join(' ')}`);
    }
    expect(missed).toEqual([]);
    await page.close();
  });
  test('every result leads to a place that exists, and its passage marks a word of the query', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/?q=${encodeURIComponent('เงินสมทบจากรัฐ')}`);
    await page.locator('[data-results] a').first().waitFor();
    expect(await page.locator('[data-results] mark').count()).toBeGreaterThan(3);
    const links = await page.locator('[data-results] h2 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links.slice(0, 8)) {
      await page.goto(link);
      const { hash } = new URL(link);
      if (hash) expect(await page.evaluate((id) => !!document.getElementById(id), decodeURIComponent(hash.slice(1))), link).toBe(true);
    }
    await page.close();
  });
  test('the address carries what was asked; a kind narrows the results', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/`);
    await page.locator('#q').fill('บำนาญ');
    await page.locator('[data-results] a').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('บำนาญ');
    await page.locator('select[name=kind]').selectOption('lesson');
    await page.waitForFunction(() => location.search.includes('kind=lesson'));
    const paths = await page.locator('[data-results] h2 a').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('/lessons/'))).toEqual([]);
    await page.close();
  });
  const STRANGE = ['่่่', '"ค้างไว้', '🙂🙂', '<script>alert(1)</script>', "'; DROP TABLE x; --", 'مرحبا', '-', 'ก'.repeat(10_000)];
  test('strange input gets a calm answer and no error', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push('dialog');
      void dialog.dismiss();
    });
    await page.goto(`${origin}/search/`);
    for (const query of STRANGE) {
      await page.locator('#q').fill(query);
      await page.locator('.search-form button').click();
      await page.waitForFunction(() => document.querySelector('search-page [role=status]')!.textContent !== '');
    }
    expect(errors).toEqual([]);
    await page.close();
  });
  test('an index that cannot be loaded is said, and the words are kept', async () => {
    const page = await browser.newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(`${origin}/search/?q=${encodeURIComponent('บำนาญ')}`);
    await page.waitForFunction(() => document.querySelector('search-page [role=status]')!.textContent !== '');
    expect(await page.locator('#q').inputValue()).toBe('บำนาญ');
    expect(await page.locator('search-page [role=status]').innerText()).toContain('ดัชนี');
    await page.close();
  });
});
