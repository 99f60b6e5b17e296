import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { decodeBoard } from '../../src/features/board/model/board-link.ts';
import { readTold } from '../../src/features/tried/read-told.ts';
import { clockTh } from '../../src/words/th/clock.ts';
import { launch } from './support/browser.ts';

const origin = inject('origin');
const KIT = '/workshops/pot-of-sweets/';
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
});
afterEach(() => context.close());

describe('the clock of a kit', () => {
  const part = (page: Page, name: string) => page.locator(`.clock-face [data-c=${name}]`);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(origin + KIT);
    await page.locator('.run-clock .main-button').click();
    await part(page, 'run').click();
    return page;
  };
  test('begins anew only when asked twice, and any press can be taken back', async () => {
    const page = await open();
    await part(page, 'next').click();
    await part(page, 'next').click();
    const third = await part(page, 'title').innerText();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await part(page, 'restart').click();
    expect(await part(page, 'title').innerText()).toBe(third);
    page.once('dialog', (dialog) => void dialog.accept());
    await part(page, 'restart').click();
    expect(await part(page, 'title').innerText()).not.toBe(third);
    await part(page, 'undo').click();
    expect(await part(page, 'title').innerText()).toBe(third);
    // What is said of a press does not outlive the next one.
    expect(await part(page, 'said').innerText()).toBe(clockTh.undone);
    await part(page, 'next').click();
    expect(await part(page, 'said').innerText()).toBe('');
  });
  test('shows the room the task and the time, and not what the facilitator does and says', async () => {
    const page = await open();
    await part(page, 'next').click();
    expect(await page.locator('.clock-face').innerText()).toContain('ล้างสำรับวันนี้');
    await part(page, 'room').click();
    const seen = await page.locator('.clock-face').innerText();
    expect(seen).toContain('จับบัตรหนึ่งใบ');
    expect(seen).not.toMatch(/ล้างสำรับวันนี้|บ้านใครบ้านมัน/);
    expect(await part(page, 'title').evaluate((title) => title.getBoundingClientRect().top >= 0)).toBe(true);
    await part(page, 'room').click();
    expect(await page.locator('.clock-face').innerText()).toContain('ล้างสำรับวันนี้');
  });
  test('that runs late says what the kit says to leave out, in both languages', async () => {
    for (const [path, advice] of [
      [KIT, 'เวลาเหลือไม่ถึงชั่วโมง'],
      [`/en${KIT}`, 'Less than an hour is left'],
    ] as const) {
      const page = await context.newPage();
      await page.clock.install();
      await page.goto(origin + path);
      await page.locator('.run-clock .main-button').click();
      await part(page, 'run').click();
      await page.clock.fastForward('40:00');
      await part(page, 'drop').waitFor();
      expect(await part(page, 'drop').innerText()).toContain(advice);
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
  });
  test('leads at its end to the form that takes what came of the meeting', async () => {
    const page = await open();
    while (await part(page, 'next').isVisible()) await part(page, 'next').click();
    expect(await part(page, 'title').innerText()).toBe(clockTh.done);
    await part(page, 'tell').click();
    await page.locator('.w-result').waitFor();
    expect(await page.locator('.w-result select').first().inputValue()).toBe('pot-of-sweets');
  });
  test('speaks as a man where a man leads, on the page and on the clock', async () => {
    const page = await context.newPage();
    await page.goto(origin + KIT);
    await page.locator('.clock-particle select').selectOption('khrap');
    expect(await page.locator('blockquote.say').first().textContent()).toMatch(/ครับ/);
    await page.locator('.run-clock .main-button').click();
    expect(await page.locator('.clock-face .say').innerText()).toMatch(/ครับ/);
    expect(await page.locator('.clock-face .say').innerText()).not.toMatch(/ค่ะ|นะคะ/);
  });
});

describe('telling what came of a meeting', () => {
  test('four answers, a card and a photograph make one file; a reload keeps what was typed', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/write/?tell=workshop:pot-of-sweets&date=2026-12-05&people=30`);
    await page.locator('.w-result').waitFor();
    await page.getByLabel('อะไรดีเกินคาด เพราะอะไร').fill('คนที่ไม่เคยพูดได้พูด');
    await page.getByLabel('บทเรียนหนึ่งประโยค').fill('นับเงินดัง ๆ แล้วคนเชื่อกัน');
    await page.getByLabel('ได้ผลบางส่วน').check();
    const wall = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c40' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('.w-result input[type=file]')
      .setInputFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer: wall });
    await page.getByLabel('ในรูปมีอะไร').fill('กระดานของสองกลุ่ม');
    await page.reload();
    await page.locator('.w-result').waitFor();
    expect(await page.getByLabel('อะไรดีเกินคาด เพราะอะไร').inputValue()).toBe('คนที่ไม่เคยพูดได้พูด');
    expect(await page.getByLabel('ในรูปมีอะไร').inputValue()).toBe('กระดานของสองกลุ่ม');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'บันทึกเป็นไฟล์เดียว' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('results-pot-of-sweets-2026-12-05.zip');
    const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
    expect(Object.keys(files).sort()).toEqual([
      'lessons/pot-of-sweets-2026-12-05-1/index.mdx',
      'notes/pot-of-sweets-2026-12-05/index.mdx',
      'notes/pot-of-sweets-2026-12-05/photo-1.jpg',
      'told.txt',
    ]);
    expect(readTold(strFromU8(files['told.txt']!))[0]!.told).toMatchObject({ result: 'partly', people: 30 });
  });
  test('promises become a board of the circle’s own triangle, and the agenda of the year', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/en/write/?tell=workshop:pot-of-sweets&date=2026-12-05`);
    await page.locator('.w-result').waitFor();
    await page.getByRole('button', { name: 'Make a triangle board of them' }).click();
    await page.getByText('Say who, what and on which side').waitFor();
    await page.getByLabel('Role').fill('treasurer');
    await page.getByLabel('What', { exact: true }).fill('count the ages of members');
    await page.locator('.w-result-list').last().locator('select').selectOption('knowledge');
    await page.getByRole('button', { name: 'Make a triangle board of them' }).click();
    await page.getByRole('link', { name: 'Open the board' }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as the agenda of the year' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('agenda-2026.zip');
    const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
    expect(strFromU8(files['agenda/2026/index.mdx']!)).toContain('count the ages of members');
    const board = await page.getByLabel('If the circle made a triangle').inputValue();
    expect(decodeBoard(new URL(board).hash)).toMatchObject({
      years: [
        { date: '2026-12-05', plan: [{ side: 'knowledge', who: 'treasurer', then: 'count the ages of members' }] },
      ],
    });
  });
  test('a telephone number stops the file, with words on what to do', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/en/write/?tell=workshop:pot-of-sweets`);
    await page.locator('.w-result').waitFor();
    await page.getByLabel('What fell short, and why?').fill('Call 081 234 5678');
    await page.getByRole('button', { name: 'Save as one file' }).click();
    await page.waitForFunction(() => document.querySelector('.w-result [role=status]')?.textContent);
    expect(await page.locator('.w-result [role=status]').innerText()).toContain('Take it out first');
  });
  test('axe finds nothing wrong with the form', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/write/?tell=workshop:pot-of-sweets`);
    await page.locator('.w-result').waitFor();
    expect((await new AxeBuilder({ page }).include('.w-result').analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('codes on paper', () => {
  test('are 20 mm wide or wider and are read from a copy of 150 dots an inch', async () => {
    const copier = await browser.newContext({ viewport: { width: 1000, height: 900 }, deviceScaleFactor: 150 / 96 });
    const page = await copier.newPage();
    for (const [path, what, cards] of [
      ['/workshops/triangle-cafe/', 'sheets', '4'],
      ['/workshops/distil-in-a-day/', 'sheets', '4'],
      ['/workshops/pot-of-sweets/', 'cards', '8'],
    ]) {
      await page.goto(origin + path);
      await page.evaluate((value) => {
        document.querySelector<HTMLSelectElement>('make-material [name=cards]')!.value = value!;
      }, cards);
      await page.locator(`make-material [data-make=${what}]`).click();
      await page.locator('.print-room .qr').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      const codes = page.locator('.print-room .qr');
      const read: string[] = [];
      for (const code of (await codes.all()).slice(0, 6)) {
        const box = (await code.boundingBox())!;
        expect((box.width / 96) * 25.4, path).toBeGreaterThanOrEqual(19.9);
        const { data, info } = await sharp(await code.screenshot())
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        read.push(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? 'unread');
      }
      expect(read.length).toBeGreaterThan(0);
      for (const address of read) expect(address, path).toMatch(new RegExp(`^${origin}/`));
      expect(read.some((address) => address.includes('tell=workshop:'))).toBe(what === 'sheets');
      await page.emulateMedia({ media: 'screen' });
    }
    await copier.close();
  });
});
