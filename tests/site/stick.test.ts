import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { makeStick } from '../../scripts/stick/make-stick.ts';
import { launch } from './support/browser.ts';

const origin = inject('origin');
// As people name folders: with a blank and Thai letters.
const folder = mkdtempSync(join(tmpdir(), 'แฟลช ไดรฟ์ '));
const copy = join(folder, 'copy');
const root = pathToFileURL(copy).href;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What went wrong, and what was asked of anything but the copy. */
let trouble: string[];

beforeAll(async () => {
  await makeStick({ dist: 'dist', out: copy, langs: ['th', 'en'], base: '/', published: undefined });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    offline: true,
  });
  page = await context.newPage();
  trouble = [];
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && trouble.push(said.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('requestfailed', (request) => {
    // A page that is left before it is there.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !/^(?:blob|data):/.test(request.url()))
      trouble.push(`left: ${request.url()}`);
  });
});
afterEach(() => context.close());

const QUESTIONS: readonly (readonly [lang: 'th' | 'en', question: string])[] = [
  ['th', 'ค่าทำศพ'],
  ['th', 'เงินไม่พอจ่ายค่าทำศพทำไงดี'],
  ['th', 'กรรมการเหนื่อย ไม่มีคนสืบทอด'],
  ['th', 'บำนาน'],
  ['th', 'l;ylfbdki'],
  ['th', '"วันละหนึ่งบาท"'],
  ['th', 'ลดรายจ่ายวันละบาทที่สงขลา'],
  ['en', 'members stop paying'],
  ['en', 'who should hold the money'],
  ['en', 'goverment match'],
];

/** The first answers to a question that is typed on the page of the search, as paths of the site. */
async function firstAnswers(on: Page, question: string): Promise<string[]> {
  await on.locator('search-page input[name=q]').fill(question);
  await on.locator('search-page input[name=q]').press('Enter');
  await on.waitForFunction((asked) => {
    const address = new URLSearchParams(location.search);
    const answered = document.querySelector<HTMLElement>('search-page')?.dataset['answered'];
    return address.get('q') === asked && answered === address.toString();
  }, question);
  const links = await on
    .locator('[data-results] h3 a, [data-rank] a')
    .evaluateAll((all) => all.slice(0, 8).map((link) => (link as HTMLAnchorElement).href));
  return links.map((href) =>
    href
      .replace(`${root}/library/`, '/')
      .replace(origin, '')
      .replace(/(?<=\/)index\.html/, ''),
  );
}

describe('a copy on a memory stick', () => {
  test('answers ten questions as the site does, in both languages', async () => {
    const served = await (await browser.newContext()).newPage();
    for (const [at, [lang, question]] of QUESTIONS.entries()) {
      const path = `${lang === 'en' ? 'en/' : ''}search/`;
      if (lang !== QUESTIONS[at - 1]?.[0])
        await Promise.all([page.goto(`${root}/library/${path}index.html`), served.goto(`${origin}/${path}`)]);
      const [answers, onSite] = await Promise.all([firstAnswers(page, question), firstAnswers(served, question)]);
      expect(answers.length, question).toBeGreaterThan(0);
      expect(answers, question).toEqual(onSite);
    }
    // Beside the page, as on the site, and not in the way of typing.
    expect(page.workers().length).toBe(1);
    await served.context().close();
    expect(trouble).toEqual([]);
  });

  test('is walked through from its first page to the tray, with nothing missing', async () => {
    await page.goto(`${root}/index.html`);
    await page.locator('a.open').first().click();
    await page.locator('main a[href*="help/index.html"]').first().click();
    await page.locator('main a[href*="funeral-money-short/index.html"]').first().click();
    await page.locator('main a[href*="lessons/"]').first().click();
    const title = await page.locator('h1').innerText();
    // No link to share, and it says why.
    await page.locator('.page-actions').getByText('จึงไม่มีลิงก์ให้ส่งต่อ').waitFor();
    expect(await page.locator('[data-do=copy-link], [data-do=line]').filter({ visible: true }).count()).toBe(0);
    await page.locator('.page-actions add-to-tray button').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    await page.locator('main a[href*="cases/"]').first().click();
    await page.locator('h1').waitFor();

    await page.goto(`${root}/library/workshops/ox-cart/index.html`);
    await page.locator('make-material summary').first().click();
    await page.locator('make-material [data-make=handout]').click();
    await page.locator('.print-room .sheet').first().waitFor();
    expect(await page.locator('.print-room .sheet').first().innerText()).toContain('เกวียน');

    await page.goto(`${root}/library/fund/index.html`);
    await page.mouse.move(180, 400);
    await page.mouse.move(190, 420);
    await page.locator('fund-desk[data-ready]').waitFor();
    await page.locator('[name="count"]').fill('60');
    await page.locator('[name="count"]').press('Tab');
    await page.locator('[data-part="sentence"] span').waitFor();

    await page.goto(`${root}/library/triangle/ours/index.html`);
    await page.locator('our-board[data-ready]').waitFor();
    await page.locator('[data-part=progress]').waitFor();

    await page.locator('header a[href*="tray/index.html"]').click();
    await page.locator('.tray-list > li .tray-title').first().waitFor();
    expect(await page.locator('.tray-list > li .tray-title').allInnerTexts()).toEqual([title]);
    expect(trouble).toEqual([]);
  });

  test('tells those who open it in Firefox that a tray is kept apart for every page there', async () => {
    const note = page.locator('[data-kept-apart]');
    await page.goto(`${root}/library/tray/index.html`);
    await page.locator('.tray-page').waitFor();
    expect(await note.isVisible()).toBe(false);
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const other = await (await browser.newContext({ userAgent, offline: true })).newPage();
    await other.goto(`${root}/library/tray/index.html`);
    await other.locator('[data-kept-apart]').waitFor();
    await other.context().close();
  });

  test('has every file that its pages link to or show, and every name is ASCII', () => {
    const files = readdirSync(copy, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => !/^[\x20-\x7e]+$/.test(name))).toEqual([]);
    const known = new Map<string, boolean>();
    const there = (file: string): boolean => {
      const found = known.get(file) ?? existsSync(file);
      known.set(file, found);
      return found;
    };
    const pages = files.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(1000);
    const lost = pages.flatMap((name) =>
      [
        ...readFileSync(join(copy, name), 'utf8').matchAll(/<[a-z][^<>]*?\s(?:href|src|action)="([^"#?]+)[^"]*"/g),
      ].flatMap(([, address = '']) =>
        /^(?:https?|mailto|tel|data):/.test(address) || there(resolve(copy, dirname(name), decodeURI(address)))
          ? []
          : [`${name} → ${address}`],
      ),
    );
    expect([...new Set(lost)].slice(0, 20)).toEqual([]);
  });

  test('has a page for phones that needs no other file, and leads nowhere but into itself', async () => {
    const alone = join(folder, 'alone');
    cpSync(join(copy, 'phone-th.html'), join(alone, 'phone-th.html'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(alone, 'phone-th.html')).href);
    expect(asked.map((url) => fileURLToPath(url))).toEqual([join(alone, 'phone-th.html')]);
    const lost = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        all
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => (href.startsWith('#') ? !document.getElementById(href.slice(1)) : !/^https?:/.test(href))),
      );
    expect(lost).toEqual([]);
    expect(await page.locator('nav a').count()).toBeGreaterThan(200);
    await page.locator('nav a').nth(40).click();
    expect(await page.evaluate(() => document.querySelector(':target')?.tagName)).toBeTruthy();
  });
});
