import { build } from 'esbuild';
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../scripts/axe/ask-axe.ts';
import { countOf } from '../../src/fund/people/ages.ts';
import { fundFromLink } from '../../src/fund/read/fund-link.ts';
import { FUND_PRESETS, FUND_TABLES } from '../../src/intake/schema/fund-presets.ts';
import { WHOLE_FUND_CHECKSUM } from '../fund/example-fund.ts';
import { fundPageTh } from '../../src/words/th/fund/fund-page.ts';
import { launch } from './support/browser.ts';

const origin = inject('origin');
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

async function open(path = '/fund/', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(origin + path);
  if (options.javaScriptEnabled === false) return page;
  await awake(page);
  return page;
}
/** What reckons is fetched at the first sign of a reader. */
async function awake(page: Page): Promise<void> {
  await page.mouse.move(10, 10);
  await page.mouse.move(180, 400);
  await page.locator('fund-desk[data-ready]').waitFor();
}
/** The sentence with the bad case of ten, which is there once a thousand runs are in. */
async function answered(page: Page): Promise<string> {
  await page.locator('[data-part="sentence"] span').waitFor();
  return (await page.locator('[data-part="sentence"]').textContent()) ?? '';
}
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
/** The fund that is open, as its link tells it. */
const fundOf = async (page: Page) => fundFromLink(new URL(await linkOf(page)).hash);
/** The link of the fund that is open; passing on is wired once somebody comes near it. */
async function linkOf(page: Page): Promise<string> {
  const link = part(page, 'link');
  await link.focus();
  await expect.poll(() => link.inputValue()).not.toBe('');
  return link.inputValue();
}

describe('the page of a fund', () => {
  test('says in Thai and in English until when the money lasts, with twenty dots and three lines', async () => {
    const thai = await open();
    expect(await answered(thai)).toMatch(/ทางกลาง ๆ เงิน.*25\d\d.*โชคร้าย/);
    expect(await thai.locator('#fund-dots-t').count()).toBe(1);
    expect(await thai.locator('.fund-picture .dot').count()).toBe(20);
    expect(await thai.locator('.fund-picture .fund-line').count()).toBe(3);
    const english = await open('/en/fund/');
    expect(await answered(english)).toMatch(/In the middle case money .*20\d\d.*one bad case of ten/);
  });

  test('reads without a script: three examples, each with sentence, check and curve', async () => {
    const page = await open('/fund/', { javaScriptEnabled: false });
    expect(await page.locator('.fund-picture .fund-line.middle').count()).toBe(3);
    expect(await part(page, 'board').isHidden()).toBe(true);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('ทุกตัวเลขในตัวอย่างนี้แต่งขึ้น');
    expect(text).toMatch(/ใน 20 อนาคตที่ลอง/);
  });

  test('the sound example lasts, the one with an unreckoned pension does not', async () => {
    const sound = await open('/fund/#preset=sound');
    expect(await answered(sound)).toContain('ยังไม่หมดใน 20 ปี');
    const short = await open('/fund/#preset=short');
    expect(await answered(short)).toMatch(/เงินหมด/);
    expect(await part(short, 'preset').inputValue()).toBe('short');
    expect(await part(short, 'notes').textContent()).toBe(fundPageTh.note.short);
    expect(await part(short, 'check').textContent()).toContain('30,000 บาท ÷ ปีละ 365 บาท = คนหนึ่งส่ง 82 ปี');
  });

  test('tables of real cases bring their steps and leave members and money alone', async () => {
    const page = await open();
    await answered(page);
    const before = await fundOf(page);
    for (const id of FUND_TABLES) {
      await part(page, 'preset').selectOption(id);
      const fund = await fundOf(page);
      expect(fund?.promises.length, id).toBeGreaterThan(0);
      expect(fund?.money).toBe(before?.money);
      expect(fund?.ages).toEqual(before?.ages);
      expect(await part(page, 'notes').locator('li').count(), id).toBeGreaterThan(0);
    }
    await part(page, 'preset').selectOption('chamuang');
    const chamuang = await fundOf(page);
    expect(chamuang?.promises.find(({ event }) => event === 'illness')).toMatchObject({ perStay: 600, perYear: 1000 });
    await part(page, 'undo').click();
    expect((await fundOf(page))?.promises).not.toEqual(chamuang?.promises);
  });

  test('every preset that may be named opens by its address', async () => {
    const page = await open();
    const offered = await part(page, 'preset')
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(offered).toEqual(expect.arrayContaining([...FUND_PRESETS]));
  });
});

describe('filling in', () => {
  test('by keyboard at 360 pixels: an empty fund, a promise, members, and the sentence', async () => {
    const page = await open();
    await part(page, 'preset').selectOption('empty');
    expect(await part(page, 'sentence').textContent()).toContain('ใส่จำนวนสมาชิก');
    await page.locator('[name="baht"]').focus();
    await page.keyboard.type('๓๖๕');
    await page.locator('[name="baht"]').press('ControlOrMeta+a');
    await page.keyboard.type('๓๖๕');
    await page.locator('[name="per"]').selectOption('year');
    await page.locator('[name="p0-s0-baht"]').fill('3 หมื่น');
    expect(await part(page, 'check').textContent()).toContain('82 ปี');
    await page.locator('[name="count"]').fill('60');
    expect(await part(page, 'check').textContent()).toContain('มากกว่าสมาชิกที่จ่าย 60 คน');
    await page.locator('[name="money"]').fill('50,000');
    expect(await answered(page)).toMatch(/เงิน/);
    // Every field of the form is reached with the tab key, and the answer above never covers it.
    await page.locator('[name="baht"]').focus();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const field = document.activeElement?.getBoundingClientRect();
        const answer = document.querySelector('.fund-answer')?.getBoundingClientRect();
        return field && answer ? field.top < answer.bottom - 1 && field.bottom > answer.top : true;
      });
      expect(covered, `after ${step + 1} tabs`).toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('pasted lines are counted; names and citizens’ numbers are dropped, and that is said', async () => {
    const page = await open();
    await page.locator('[name="ages"]').selectOption('single');
    await part(page, 'paste').fill('ชื่อ\tเลขบัตร\tปีเกิด\nสมใจ\t3-1002-00123-45-6\t2510\nบุญมี\t3100200123457\t๒๔๙๑\n130');
    await page.locator('[data-do="count-pasted"]').click();
    const told = part(page, 'pasted');
    await told.locator('p').first().waitFor();
    expect(await told.textContent()).toMatch(/นับได้ 2 คน.*ทิ้งชื่อ.*ทิ้งเลขประจำตัวประชาชนใน 2 บรรทัด.*บรรทัดที่ 4/s);
    const fund = await fundOf(page);
    expect(countOf(fund!.ages)).toBe(2);
    expect(await page.content()).not.toContain('3100200123457');
    expect(await linkOf(page)).not.toContain('123457');
  });

  test.each([
    ['money', '-5', 'ติดลบไม่ได้'],
    ['money', 'มากมาย', 'อ่านเป็นตัวเลขไม่ได้'],
    ['count', '10 ล้าน', 'มากเกินไป'],
    ['count', '90,000', 'ศูนย์เกินหรือเปล่า'],
    ['from', '130', 'อายุต้องอยู่ระหว่าง'],
    ['paid', '120', 'ใส่ 0 ถึง 100'],
  ])('%s of “%s” is told below its field, and the sum goes on', async (name, typed, told) => {
    const page = await open();
    const field = page.locator(`[name="${name}"]`);
    await field.fill(typed);
    expect(await field.locator('xpath=..').locator('.trouble').textContent()).toContain(told);
    expect(await answered(page)).toMatch(/เงิน/);
    await field.fill('50');
    expect(await field.locator('xpath=..').locator('.trouble').isHidden()).toBe(true);
  });

  test.each([
    ['25', 'ใส่ปี พ.ศ. 2543–2643', false],
    ['1999', 'ใส่ปี พ.ศ. 2543–2643', false],
    ['2575', '', true],
    ['2032', '', true],
  ])('first year “%s”: both eras are read, and what can be no year is told', async (typed, told, taken) => {
    const page = await open();
    await page.locator('.fund-more summary').click();
    const field = page.locator('[name="start"]');
    await field.fill(typed);
    expect(await field.locator('xpath=..').locator('.trouble').textContent()).toContain(told);
    expect((await fundOf(page))?.start === 2032).toBe(taken);
  });

  test('promises that are filled in fold to a line, which tells what is typed, and stay as they were opened', async () => {
    const page = await open();
    const folds = part(page, 'promises').locator('details');
    expect(await folds.evaluateAll((all) => all.some((each) => (each as HTMLDetailsElement).open))).toBe(false);
    const death = folds.first();
    await death.locator('summary').click();
    await page.locator('[name="p0-s0-baht"]').fill('2,500');
    await death.locator('summary').click();
    await expect.poll(() => death.locator('summary').textContent()).toContain('2,500–20,000');
    await death.locator('summary').click();
    await part(page, 'promises').locator('[data-do="add-promise"]').click();
    await page.locator('[name="p4-s0-baht"]').waitFor();
    expect(await folds.evaluateAll((all) => all.map((each) => (each as HTMLDetailsElement).open))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('a promise larger than all the money is said', async () => {
    const page = await open();
    await page.locator('[name="money"]').fill('1,000');
    await part(page, 'troubles').locator('p').first().waitFor();
    expect(await part(page, 'troubles').textContent()).toContain('มากกว่าเงินทั้งกองทุน');
  });

  test('up to three changes stand beside how it is, with their differences in words', async () => {
    const page = await open('/fund/#preset=short');
    await answered(page);
    const levers = part(page, 'levers').locator('input');
    for (const value of ['unpaid', 'more', 'later'])
      await page.locator(`[data-part="levers"] [value="${value}"]`).check();
    await page.locator('.fund-designs > li').nth(3).waitFor();
    const text = (await part(page, 'levers-body').textContent()) ?? '';
    expect(text).toContain('ตอนนี้');
    expect(text).toMatch(/สั้นลง|เท่าเดิม/);
    expect(text).toMatch(/นานขึ้น/);
    expect(await levers.locator('xpath=self::*[@value="noMatch"]').isDisabled()).toBe(true);
    await page.locator('[data-part="levers"] [value="flood"]').click();
    expect(await page.locator('[data-part="levers"] [value="flood"]').isChecked()).toBe(false);
  });
});

describe('keeping and passing on', () => {
  test('a link brings the same fund and the same sentence to another device', async () => {
    const page = await open();
    await page.locator('[data-part="name"]').fill('กองทุน ก & ข');
    await page.locator('[name="money"]').fill('123,456');
    await answered(page);
    const link = await linkOf(page);
    expect(link.length).toBeLessThan(1000);
    const other = await open(link.slice(origin.length));
    expect(await other.locator('[data-part="name"]').inputValue()).toBe('กองทุน ก & ข');
    // Ten thousand runs may move the bad case by a year against the first thousand; both pages come to the same.
    await expect.poll(async () => (await answered(other)) === (await answered(page)), { timeout: 20_000 }).toBe(true);
    expect(await fundOf(other)).toEqual(await fundOf(page));
  });

  test('a cut link says so, and the page begins with an example', async () => {
    const page = await open('/fund/#v=2027&a=q');
    expect(await part(page, 'said').textContent()).toContain('อ่านไม่ออก');
    expect(await answered(page)).toMatch(/เงิน/);
  });

  test('several funds are kept on the device by name, opened again and deleted', async () => {
    const page = await open();
    await linkOf(page);
    for (const name of ['หมู่ 1', 'หมู่ 2']) {
      await page.locator('[data-part="name"]').fill(name);
      await part(page, 'keep').click();
    }
    await page.reload();
    await awake(page);
    await part(page, 'link').focus();
    await part(page, 'kept-list').locator('li').nth(1).waitFor();
    expect(await part(page, 'kept-list').locator('li span').allTextContents()).toEqual(['หมู่ 1', 'หมู่ 2']);
    await part(page, 'kept-list').locator('li').first().locator('button').first().click();
    expect(await page.locator('[data-part="name"]').inputValue()).toBe('หมู่ 1');
    await part(page, 'kept-list').locator('li').first().locator('button').last().click();
    expect(await part(page, 'kept-list').locator('li').count()).toBe(1);
  });

  test.each(['wall', 'meeting'])('the sheet for the %s is one A4 page, and nothing on it is cut off', async (kind) => {
    const page = await open('/fund/#preset=short');
    await answered(page);
    for (const value of ['unpaid', 'more', 'later'])
      await page.locator(`[data-part="levers"] [value="${value}"]`).check();
    await page.locator('.fund-designs > li').nth(3).waitFor();
    await part(page, kind).click();
    await page.locator('.print-room .fund-sheet').waitFor();
    const room = await page.locator('.fund-sheet').evaluate((sheet) => {
      const foot = sheet.querySelector('footer')!.getBoundingClientRect().top;
      const last = [...sheet.querySelectorAll(':scope > :not(footer)')].at(-1)!.getBoundingClientRect().bottom;
      return { spare: foot - last, wide: sheet.scrollWidth - sheet.clientWidth };
    });
    expect(room.spare).toBeGreaterThan(0);
    expect(room.wide).toBeLessThanOrEqual(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('two slides and a handout are made on the device, with the picture and the sentence of the page', async () => {
    const page = await open('/fund/#preset=short');
    // A short name keeps the link short enough to stand in the code, with its & and =.
    await part(page, 'name').fill('ก & ข');
    const sentence = (await answered(page)).trim();
    const saved = async (name: string): Promise<Record<string, Uint8Array>> => {
      const [download] = await Promise.all([page.waitForEvent('download'), part(page, name).click()]);
      const files = unzipSync(new Uint8Array(await readFile(await download.path())));
      // Each part is XML that another program can read.
      for (const [file, bytes] of Object.entries(files).filter(([file]) => /\.(?:xml|rels)$/.test(file)))
        expect(() => parseXml(strFromU8(bytes)), file).not.toThrow();
      return files;
    };
    const words = (bytes: Uint8Array | undefined): string =>
      // Signs that hold words and numbers together draw nothing.
      strFromU8(bytes ?? new Uint8Array())
        .replace(/<[^>]+>|[\u200B\u200D]/g, '')
        .replaceAll('\u00A0', ' ');
    const slides = await saved('slides');
    const names = Object.keys(slides);
    expect(names.filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
    expect(words(slides['ppt/slides/slide1.xml'])).toContain(sentence.slice(0, 30));
    expect(strFromU8(slides['ppt/slides/slide1.xml']!)).toContain('Sarabun');
    expect(names.filter((name) => /media\/.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(3);
    const handout = await saved('handout');
    expect(words(handout['word/document.xml'])).toContain(sentence.slice(0, 30));
    expect(Object.keys(handout).filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(2);
    await page.locator('[data-part="levers"] [value="more"]').check();
    await page.locator('.fund-designs > li').nth(1).waitFor();
    expect(words((await saved('slides'))['ppt/slides/slide2.xml'])).toContain('เก็บเพิ่มเดือนละ 30 บาท');
  });

  test('axe finds nothing once everything is filled in and opened', async () => {
    const page = await open('/fund/#preset=short');
    await answered(page);
    await page.locator('[data-part="levers"] [value="more"]').check();
    await page.locator('.fund-designs > li').nth(1).waitFor();
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    const { violations } = await askAxe(page).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
});

test('a browser draws the same futures as Node, digit by digit', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { central } from './src/fund/central.ts'; import { checksum, emptyRuns, makeRuns } from './src/fund/runs.ts'; import { wholeFund } from './tests/fund/example-fund.ts';
const { plan } = central(wholeFund()); const runs = emptyRuns(plan, 200); makeRuns(plan, 1, runs, 0, 200); export const sum = checksum(runs);`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tried',
  });
  const page = await open();
  expect(await page.evaluate(`${outputFiles[0]!.text}; tried.sum`)).toBe(WHOLE_FUND_CHECKSUM);
});
