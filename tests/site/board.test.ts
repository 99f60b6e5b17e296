import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../scripts/axe/ask-axe.ts';
import { storageKey } from '../../src/dom/storage.ts';
import { encodeBoard } from '../../src/features/board/model/board-link.ts';
import type { BoardYear } from '../../src/features/board/model/board.ts';
import { BOARDS_NAME } from '../../src/features/board/state/board-names.ts';
import { STATEMENTS } from '../../src/words/board-names.ts';
import { boardOf, NETWORKS } from '../features/board/made-boards.ts';
import { launch } from './support/browser.ts';
import { Desk } from './support/desk.ts';

const origin = inject('origin');
const OURS = `${origin}/triangle/ours/`;
const KEY = storageKey(BOARDS_NAME, '/');
const folder = mkdtempSync(join(tmpdir(), 'board-'));
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

async function open(path = '', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  contexts.push(context);
  return inTab(context, path);
}
async function inTab(context: BrowserContext, path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(OURS + path);
  await page.locator('our-board[data-ready]').waitFor();
  return page;
}

const LINE = {
  when: 'ประชุมกรรมการเดือนหน้า',
  then: 'ส่งตัวเลขหนึ่งหน้าให้ อบต. ก่อนวันทำแผน',
  who: 'เหรัญญิก',
  until: '2027-01-20',
};
const withPlan = (year: BoardYear): BoardYear => ({ ...year, plan: [{ side: 'policy', ...LINE }] });
const linkOf = (year: BoardYear, name: string) => `#${encodeBoard({ ...boardOf(year), name })}`;
const said = (page: Page) => page.locator('[data-part=said]');
const answered = (page: Page) => page.locator('[data-part=progress]');

/** Takes a board that came by link. */
async function take(page: Page): Promise<void> {
  await page.locator('[data-part=offered] .main-button').click();
}

/** Fills in the first line of the plan. */
async function writePlan(page: Page): Promise<void> {
  await page.locator('.board-plan .plan-side > button').first().click();
  const line = page.locator('.plan-line').first();
  for (const name of ['when', 'then', 'who'] as const) await line.locator(`[name$=-${name}]`).fill(LINE[name]);
  await line.locator('input[type=date]').fill(LINE.until);
  await line.locator('input').first().focus();
}

/** The words of a printed file. */
function wordsOf(pdf: Buffer): string {
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
}

test('from the first question to the plan with the keys alone, at 360 pixels, without a request to anywhere else', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const privacy = await page.locator('.board-privacy').boundingBox();
  const first = await page.locator('details.matter').first().boundingBox();
  expect(privacy!.y).toBeLessThan(first!.y);
  await page.locator('input[name=council-today][value="1"]').focus();
  for (const [index, id] of Object.values(STATEMENTS).flat().entries()) {
    if (index > 0) await page.keyboard.press('Enter').catch(() => undefined);
    const matter = page.locator(`details[data-id=${id}]`);
    if (!(await matter.evaluate((one: HTMLDetailsElement) => one.open))) await page.keyboard.press('Enter');
    await page.locator(`input[name=${id}-today][value="${(index % 5) + 1}"]`).focus();
    await page.keyboard.press('Space');
    await matter.locator('.matter-buttons .main-button').focus();
    await page.keyboard.press('Enter');
  }
  expect(await answered(page).innerText()).toContain('15 จาก 15');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('picture');
  expect(await page.locator('[data-part=drawing] svg').getAttribute('aria-label')).toContain('การเมืองและนโยบาย');
  expect(await page.locator('.plan-end').innerText()).toContain('ยังไม่จบ');
  await writePlan(page);
  expect(await page.locator('.plan-end').innerText()).toContain('มีแผนครบ 1 ข้อ');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(asked.filter((url) => url.includes('board='))).toEqual([]);
});

test('the tab key walks all of it at 360 pixels in the order in which it is read, and nothing covers what has the focus', async () => {
  const page = await open(linkOf(NETWORKS.movement, 'ตำบลริมคลอง'));
  await take(page);
  // From the line above the first tool on.
  await page.evaluate(() => {
    const start = document.querySelector<HTMLElement>('.board-privacy')!;
    start.tabIndex = -1;
    start.focus();
  });
  const walked: { name: string; top: number; seen: boolean }[] = [];
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.closest('our-board')) return undefined;
      const box = (focused.closest('label') ?? focused).getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
      const own = focused.closest('label') ?? focused;
      return {
        name: `${focused.localName} ${focused.getAttribute('name') ?? focused.textContent.trim().slice(0, 40)}`,
        top: Math.round(box.top + scrollY),
        seen: hit !== null && (own.contains(hit) || hit.contains(own)),
      };
    });
    if (!at) break;
    walked.push(at);
  }
  const names = walked.map(({ name }) => name);
  expect(walked.length).toBeGreaterThan(40);
  expect(walked.length).toBeLessThan(400);
  expect(walked.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
  // Down the page: only what stands in one row may be a little higher than what came before it.
  const back = walked.filter(({ top }, at) => at > 0 && top < walked[at - 1]!.top - 60);
  expect(back.map(({ name }) => name)).toEqual([]);
  const [matters, plan, keep] = [
    names.findIndex((name) => name.startsWith('summary')),
    names.findIndex((name) => name.includes('plan') || name.includes('เพิ่ม')),
    names.findIndex((name) => name.includes('บันทึก')),
  ];
  expect(matters).toBeGreaterThanOrEqual(0);
  expect(plan).toBeGreaterThan(matters);
  expect(keep).toBeGreaterThan(-1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.each([
  ['strong in movement', NETWORKS.movement, 'ตำบลริมคลอง', 'การเคลื่อนไหวทางสังคม แข็งแรง'],
  ['strong in policy', NETWORKS.policy, 'เครือข่ายเชิงดอย', 'การเมืองและนโยบาย แข็งแรง'],
  ['only knowledge', NETWORKS.knowledge, 'หมู่บ้านปลายนา', 'การจัดการความรู้ แข็งแรง'],
])('a network %s goes from its link to a printed plan and a second year', async (_, year, name, sentence) => {
  const page = await open(linkOf(year, name));
  await take(page);
  expect(await page.locator('.board-sentences').innerText()).toContain(sentence);
  expect(await page.locator('.board-advice .advice-way a').count()).toBeGreaterThan(0);
  await writePlan(page);
  for (const [at, title] of ['แผนของเรา', 'สามเหลี่ยมของเรา'].entries()) {
    await page.locator('[data-part=print-buttons] button').nth(at).click();
    await page.locator('.print-room').waitFor();
    const printed = wordsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    for (const words of [title, name, LINE.who]) expect(printed, title).toContain(words.normalize('NFC'));
    await page.goBack();
    await page.locator('.print-room').waitFor({ state: 'detached' });
  }
  await page.locator('[data-part=years-buttons] button').click();
  await page.locator('.promise input[value=partly]').check();
  expect(await page.locator('.promise-counts').innerText()).toContain('บางส่วน 1');
  expect(await page.locator('.year-pictures svg').count()).toBe(2);
  expect(await answered(page).innerText()).toContain('0 จาก 15');
  await page.locator('[data-part=print-buttons] button').first().click();
  await page.locator('.print-room').waitFor();
  expect(await page.locator('.print-room .board-beside svg').count()).toBe(2);
  const second = wordsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  for (const words of ['ปีต่อปี', 'บางส่วน 1', LINE.who, 'ยังไม่จบ']) expect(second).toContain(words.normalize('NFC'));
});

test('an agenda that was exported opens on the writing page, with what it still lacks told and nothing broken', async () => {
  const page = await open(linkOf(withPlan(NETWORKS.policy), 'เครือข่ายเชิงดอย'));
  await take(page);
  await page.locator('details:has([data-part=agenda-buttons]) > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-part=agenda-buttons] button').first().click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const desk = await Desk.open(page.context(), `${origin}/write/`);
  await desk.choose({ name: download.suggestedFilename(), bytes });
  await desk.tab('fields');
  expect(await desk.field('title').locator('input, textarea').first().inputValue()).toContain('เครือข่ายเชิงดอย');
  expect(await desk.field('year').locator('input').inputValue()).toMatch(/2026|2569/);
  const zip = unzipSync(await desk.zip());
  const text = strFromU8(zip[Object.keys(zip).find((name) => name.endsWith('index.mdx'))!]!);
  expect(text).toContain(LINE.then);
  expect(desk.strays).toEqual([]);
  expect(desk.errors).toEqual([]);
});

describe('what comes from elsewhere', () => {
  test('a link that was cut opens nothing and says so', async () => {
    const page = await open(linkOf(NETWORKS.movement, 'ก').slice(0, -9));
    expect(await said(page).innerText()).toContain('ไม่ครบ');
    expect(await page.locator('[data-part=offered]').isHidden()).toBe(true);
    expect(await answered(page).innerText()).toContain('0 จาก 15');
  });
  test('a file can be read, opened again, and never overwrites what is there', async () => {
    const page = await open(linkOf(withPlan(NETWORKS.policy), 'เชิงดอย'));
    await take(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-part=file-buttons] button').click(),
    ]);
    const file = join(folder, 'board.html');
    await download.saveAs(file);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain(LINE.then);
    expect(html).not.toMatch(/<script/i);
    await page.locator('[data-part=open-file]').setInputFiles(file);
    await page.locator('[data-part=offered] h2').waitFor();
    expect(await page.locator('[data-part=offered]').innerText()).toContain('เป็นกระดานที่เปิดอยู่แล้ว');
    await page.locator('[data-part=offered] button').last().click();
    const cut = join(folder, 'cut.html');
    writeFileSync(cut, html.replace(/(<pre[^>]*>.{80})[^<]*/s, '$1'));
    await page.locator('[data-part=open-file]').setInputFiles(cut);
    await page.waitForFunction(() => document.querySelector('[data-part=said]')?.textContent?.includes('ไม่ครบ'));
    const other = await open();
    await other.locator('[name=name]').fill('ของฉัน');
    await other.locator('[name=scope]').selectOption('village');
    await other.locator('[data-part=open-file]').setInputFiles(file);
    await take(other);
    expect(await other.locator('[data-part=which] option').allInnerTexts()).toEqual(['ของฉัน', 'เชิงดอย']);
  });
  test('the files of several groups lie side by side as river and stairs', async () => {
    const files = [];
    for (const [at, year] of [NETWORKS.movement, NETWORKS.knowledge].entries()) {
      const page = await open(linkOf(year, `วง ${at + 1}`));
      await take(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-part=file-buttons] button').click(),
      ]);
      files.push(join(folder, `group-${at}.html`));
      await download.saveAs(files[at]!);
    }
    const page = await open();
    await page.locator('[data-part=open-many]').setInputFiles(files);
    await page.locator('.river').waitFor();
    expect(await page.locator('.river tbody tr:has(td)').count()).toBe(15);
    expect(await page.locator('[data-part=together]').innerText()).toContain('1. วง 1');
    await page.locator('[data-part=together] button').last().click();
    await page.locator('.print-room').waitFor();
    // The banks of the river are lines: they are there where a printer leaves out grounds.
    const channel = page.locator('.print-room .channel');
    expect(await channel.count()).toBeGreaterThan(15);
    const printed = wordsOf(await page.pdf({ preferCSSPageSize: true }));
    for (const words of ['แม่น้ำ', 'บันได', 'วง 2', 'ไม่รู้', 'ทำเป็นระบบ']) expect(printed).toContain(words.normalize('NFC'));
  });
});

describe('what the device keeps', () => {
  test('nothing until somebody says that it is their own; then it is there the next time, in two tabs as one', async () => {
    const page = await open();
    await page.locator('[name=name]').fill('ตำบลเรา');
    await page.locator('[name=name]').blur();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    expect(await page.locator('[data-part=saved]').innerText()).toContain('ยังไม่ได้บันทึก');
    await page.getByRole('button', { name: 'เครื่องของเรา จำไว้ทำต่อ' }).click();
    expect(await page.locator('[data-part=saved]').innerText()).toMatch(/บันทึก \d\d:\d\d/);
    const second = await inTab(page.context());
    expect(await second.locator('[name=name]').inputValue()).toBe('ตำบลเรา');
    await second.locator('input[name=council-today][value="4"]').check();
    await page.locator('input[name=council-today][value="4"]:checked').waitFor();
    await page.locator('input[name=council-wish][value="5"]').check();
    const kept = await page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);
    expect(kept).toContain('"council":{"today":4,"wish":5}');
    await page.locator('[data-part=bar-buttons] button').click();
    expect(await page.evaluate((key) => localStorage.getItem(key) ?? '', KEY)).toContain('"council":{"today":4}');
  });
  test('a full device says so, and the board goes on', async () => {
    const page = await open();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      localStorage.clear();
    });
    await page.getByRole('button', { name: 'เครื่องของเรา จำไว้ทำต่อ' }).click();
    expect(await page.locator('[data-part=trouble]').isVisible()).toBe(true);
    await page.locator('input[name=council-today][value="2"]').check();
    expect(await answered(page).innerText()).toContain('1 จาก 15');
  });
});

test.each([
  ['th', 360, 'light'],
  ['en', 1280, 'dark'],
] as const)(
  'the page in %s at %i pixels, %s, has no barrier that axe knows, projected too',
  async (lang, width, scheme) => {
    const page = await open('', { viewport: { width, height: 900 }, colorScheme: scheme });
    await page.goto(`${origin}${lang === 'en' ? '/en' : ''}/triangle/ours/${linkOf(withPlan(NETWORKS.movement), 'ก')}`);
    await page.locator('our-board[data-ready]').waitFor();
    await take(page);
    if (width === 1280) await page.locator('[data-part=board-buttons] button').last().click();
    await page.locator('.reword').first().click();
    const { violations } = await askAxe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);
