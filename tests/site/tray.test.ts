import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { askAxe } from '../../scripts/axe/ask-axe.ts';
import { checkContent } from '../../src/sync/check-content.ts';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import { encodeTray } from '../../src/features/tray/state/tray-link.ts';
import { writeTrayFile } from '../../src/features/tray/state/tray-file.ts';
import { storageKey } from '../../src/dom/storage.ts';
import { TRAYS_NAME, type Tray, type TrayBox, type TrayItem } from '../../src/features/tray/state/tray.ts';
import { workshopSchema } from '../../src/intake/schema/entry/workshop.ts';
import { launch } from './support/browser.ts';

const TRAYS_KEY = storageKey(TRAYS_NAME, '/');

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

const newContext = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  return context;
};
const lessons: [id: string, th: string, en: string | null, side: string][] = await fetch(
  `${origin}/near/lessons.json`,
).then((answer) => answer.json());
const items = (count: number): TrayItem[] =>
  lessons.slice(0, count).map(([id, title]) => ({ kind: 'lesson', id, title }));
const boxOf = (...trays: Tray[]): TrayBox => ({ version: 1, current: trays[0]!.id, trays, removed: [] });
const tray = (more: Partial<Tray> = {}): Tray => ({ id: 'a', name: 'เวทีกรรมการ', items: items(3), ...more });

/** Opens the tray (or another page) with trays on the device. */
async function openWith(box: TrayBox | undefined, path = '/tray/', context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await page.goto(`${origin}/robots.txt`);
  if (box) await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [TRAYS_KEY, JSON.stringify(box)]);
  await page.goto(origin + path);
  return page;
}
const stored = (page: Page): Promise<TrayBox> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), TRAYS_KEY);
const titles = (page: Page): Promise<string[]> => page.locator('.tray-list > li .tray-title').allInnerTexts();
const row = (page: Page, at: number) => page.locator('.tray-list > li').nth(at);
const said = (page: Page) => page.locator('[data-part=said-text]');

/** Long lists are folded until somebody asks for them. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });

describe('putting things in', () => {
  test('every page with entries has the button; it counts in the head, on the next page too, and takes out again', async () => {
    const page = await openWith(undefined, '/about/');
    for (const path of [
      '/lessons/see-then-do/',
      '/cases/trat/',
      '/notes/dream-and-reality-2007/',
      '/workshops/ox-cart/',
      '/terms/s/',
      '/lessons/',
      '/cases/',
      '/workshops/',
      '/en/lessons/see-then-do/',
    ]) {
      await page.evaluate(() => localStorage.clear());
      await page.goto(origin + path);
      await unfold(page);
      const button = page.locator('add-to-tray button').first();
      const title = ((await button.getAttribute('aria-label')) ?? '').split(': ').slice(1).join(': ');
      await button.click();
      await page.locator('.tray-count [role=status]').getByText('1').waitFor({ state: 'attached' });
      expect((await stored(page)).trays[0]!.items[0]!.title).toBe(title);
      expect(title.length).toBeGreaterThan(2);
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await page.reload();
      await unfold(page);
      await page.locator('.tray-count [data-count]').getByText('1', { exact: true }).waitFor();
      await page.locator('add-to-tray button.in-tray').first().click();
      await expect.poll(async () => (await stored(page)).trays[0]!.items).toEqual([]);
      await page.locator('.tray-count [data-count]').waitFor({ state: 'hidden' });
    }
  });
  test('taking out and putting in again brings the remark back', async () => {
    const page = await openWith(
      boxOf(tray({ items: [{ kind: 'lesson', id: 'see-then-do', title: 'x', remark: 'ของฉัน' }, ...items(1)] })),
      '/lessons/see-then-do/',
    );
    await page.locator('.page-actions add-to-tray button.in-tray').click();
    await page.locator('.page-actions add-to-tray button:not(.in-tray)').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    expect((await stored(page)).trays[0]!.items[0]).toMatchObject({ id: 'see-then-do', remark: 'ของฉัน' });
  });
  test('without JavaScript there is no button, and the tray says why', async () => {
    const page = await (await newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${origin}/lessons/see-then-do/`);
    expect(await page.locator('add-to-tray button').count()).toBe(0);
    await page.goto(`${origin}/tray/`);
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

describe('the tray in order', () => {
  test('keyboard alone: down, up, the focus stays with the thing, and the move is said', async () => {
    const page = await openWith(boxOf(tray()));
    const before = await titles(page);
    await row(page, 0).locator('[data-move=down]').focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([before[1], before[0], before[2]]);
    expect(await said(page).innerText()).toContain('2');
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('.tray-list > li')[1],
      ),
    ).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['move'])).toBe('up');
    await page.reload();
    expect(await titles(page)).toEqual([before[1], before[2], before[0]]);
  });
  test('dragging by the handle with the mouse, and Escape gives up', async () => {
    const page = await openWith(boxOf(tray()), '/tray/', await newContext({ viewport: { width: 1280, height: 1400 } }));
    const before = await titles(page);
    const drag = async (drop: boolean) => {
      const from = (await row(page, 0).locator('.tray-handle').boundingBox())!;
      const to = (await row(page, 2).boundingBox())!;
      await page.mouse.move(from.x + 10, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 6 });
      await page.locator('.drop-before, .drop-after').waitFor();
      if (!drop) await page.keyboard.press('Escape');
      await page.mouse.up();
    };
    await drag(false);
    expect(await titles(page)).toEqual(before);
    await drag(true);
    expect(await titles(page)).toEqual([before[1], before[2], before[0]]);
  });
  test('remarks, title, date, place and group size survive a reload', async () => {
    const page = await openWith(boxOf(tray()));
    await row(page, 1).locator('[data-do=remark]').click();
    await page.keyboard.type('ถามป้าก่อน');
    await page.locator('[name=name]').fill('เวทีใหม่');
    await page.locator('[name=date]').fill('2026-12-05');
    await page.locator('[name=place]').fill('ศาลา');
    await page.locator('[name=people]').fill('30');
    await page.reload();
    expect(await row(page, 1).locator('textarea').inputValue()).toBe('ถามป้าก่อน');
    expect((await stored(page)).trays[0]).toMatchObject({
      name: 'เวทีใหม่',
      date: '2026-12-05',
      place: 'ศาลา',
      people: 30,
    });
  });
  test('every removal can be undone: at once, and after a reload', async () => {
    const page = await openWith(boxOf(tray()));
    const before = await titles(page);
    await row(page, 1).locator('[data-do=remove]').click();
    await page.locator('[data-part=undo]').click();
    expect(await titles(page)).toEqual(before);
    await row(page, 0).locator('[data-do=remove]').click();
    await page.reload();
    await page.locator('.tray-removed summary').click();
    await page.locator('.tray-removed button').first().click();
    expect(await titles(page)).toEqual(before);
    await page.locator('[data-part=tray-buttons] button').last().click();
    expect(await titles(page)).toEqual([]);
    await page.locator('[data-part=undo]').click();
    expect(await titles(page)).toEqual(before);
  });
  test('several trays by name', async () => {
    const page = await openWith(boxOf(tray(), tray({ id: 'b', name: 'สอง', items: [] })));
    await page.locator('[data-part=which]').selectOption('b');
    expect(await page.locator('[data-part=empty]').isVisible()).toBe(true);
    await page.locator('[data-part=tray-buttons] button').first().click();
    await page.keyboard.type('สาม');
    expect((await stored(page)).trays.map(({ name }) => name)).toEqual(['เวทีกรรมการ', 'สอง', 'สาม']);
  });
  test('entries are named in the language of the page; one without English keeps its Thai title; one that has gone is named and has no link', async () => {
    const thaiOnly = lessons.filter(([, , en]) => !en).slice(0, 1);
    const wanted: TrayItem[] = [
      { kind: 'lesson', id: lessons[0]![0], title: 'old' },
      { kind: 'case', id: 'no-such-case', title: 'กองทุนที่หายไป' },
      ...thaiOnly.map(([id]) => ({ kind: 'lesson' as const, id, title: 'x' })),
    ];
    const page = await openWith(boxOf(tray({ items: wanted })), '/en/tray/');
    await page.waitForFunction(
      (title) => document.querySelector('.tray-title')?.textContent === title,
      lessons[0]![2] ?? lessons[0]![1],
    );
    expect(await row(page, 1).innerText()).toContain('กองทุนที่หายไป');
    expect(await row(page, 1).locator('a').count()).toBe(0);
    expect(await row(page, 1).locator('.tray-gone').innerText()).toContain('no longer');
    // Where every lesson has been translated there is no third row.
    for (const at of thaiOnly.keys())
      expect(
        await row(page, 2 + at)
          .locator('.tray-title')
          .getAttribute('lang'),
      ).toBe('th');
  });
  test('two tabs agree, and neither overwrites the other', async () => {
    const context = await newContext();
    const [one, two] = [await openWith(boxOf(tray()), '/tray/', context), await context.newPage()];
    await two.goto(`${origin}/lessons/${lessons[5]![0]}/`);
    await one.locator('[name=place]').fill('ศาลา');
    await two.locator('.page-actions add-to-tray button').click();
    await two.locator('.page-actions add-to-tray button.in-tray').waitFor();
    await one.waitForFunction(() => document.querySelectorAll('.tray-list > li').length === 4);
    await row(one, 0).locator('[data-do=remove]').click();
    await two.waitForFunction(() => document.querySelector('.tray-count [data-count]')?.textContent === '3');
    const { trays } = await stored(two);
    expect(trays[0]).toMatchObject({ place: 'ศาลา' });
    expect(trays[0]!.items).toHaveLength(3);
  });
  test('60 things with very long titles: nothing sticks out at 320 px, axe finds nothing, every control is 44 px high', async () => {
    const long = 'ชื่อยาวมากที่ไม่มีช่องว่างให้ตัดบรรทัดเลยสักแห่งเดียวเพราะคนตั้งอยากใส่ทุกอย่างลงไป'.repeat(3).slice(0, 200);
    const many = Array.from({ length: 60 }, (_, index): TrayItem => ({
      kind: 'case',
      id: `gone-${index}`,
      title: `${index} ${long}`,
      remark: index % 3 === 0 ? long : undefined,
    }));
    for (const [colorScheme, items] of [
      ['light', many],
      ['dark', many.slice(0, 4)],
    ] as const) {
      const page = await openWith(
        boxOf(tray({ items })),
        '/tray/',
        await newContext({ viewport: { width: 320, height: 700 }, colorScheme }),
      );
      expect(await page.locator('.tray-list > li').count()).toBe(items.length);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const small = await page
        .locator('main :is(button, input:not([type=checkbox]), select, summary):visible')
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.getBoundingClientRect().height < 43.5)
            .map(({ outerHTML }) => outerHTML.slice(0, 90)),
        );
      expect(small).toEqual([]);
      const { violations } = await askAxe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    }
  });
  test('a browser that keeps nothing, or has no room left, says so in plain words and the tray goes on working', async () => {
    for (const [failing, words] of [
      [
        () => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('no', 'SecurityError');
            },
          });
        },
        'ไม่ยอมให้เว็บเก็บข้อมูล',
      ],
      [
        () => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        },
        'เต็ม',
      ],
    ] as const) {
      const context = await newContext();
      const page = await openWith(boxOf(tray()), '/tray/', context);
      await context.addInitScript(failing);
      await page.goto(`${origin}/lessons/${lessons[5]![0]}/`);
      await page.locator('.page-actions add-to-tray button').click();
      await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
      expect(await page.locator('.tray-count [role=status]').innerText()).toContain(words);
      expect(await page.locator('.page-actions add-to-tray button').innerText()).toBe('อยู่ในตะกร้า');
      await page.goto(`${origin}/tray/`);
      await page.locator('[name=place]').fill('ศาลา');
      expect(await page.locator('[data-part=trouble]').innerText()).toContain(words);
      expect(await page.locator('[name=place]').inputValue()).toBe('ศาลา');
    }
  });
  test('what a newer site wrote is set aside, not thrown away', async () => {
    const page = await openWith(undefined, '/about/');
    await page.evaluate((key) => localStorage.setItem(key, '{"version":9}'), TRAYS_KEY);
    await page.goto(`${origin}/lessons/see-then-do/`);
    await page.locator('.page-actions add-to-tray button').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    expect(await page.evaluate((key) => localStorage.getItem(key), storageKey(`${TRAYS_NAME}:unreadable`, '/'))).toBe(
      '{"version":9}',
    );
  });
  test('offline the tray still shows what it holds', async () => {
    const context = await newContext();
    const page = await openWith(boxOf(tray()), '/tray/', context);
    await page.route('**/near/*.json', (route) => route.abort());
    await page.reload();
    await page.locator('[data-part=offline]').waitFor();
    expect(await titles(page)).toEqual(items(3).map(({ title }) => title));
    expect(await page.locator('.tray-gone').count()).toBe(0);
  });
});

describe('passing a tray on', () => {
  const full = tray({ place: 'ศาลากลางบ้าน', date: '2026-12-05', people: 30, items: items(20) });
  test('the link of 20 things is short enough for LINE, shows first, and changes nothing until asked', async () => {
    const page = await openWith(boxOf(full));
    const link = await page.locator('[data-part=link]').inputValue();
    expect(link.length).toBeLessThan(1000);
    expect(decodeURIComponent((await page.locator('[data-part=line]').getAttribute('href'))!)).toContain(link);
    const other = await openWith(boxOf(tray({ name: 'ของฉันเอง', items: items(2) })));
    const before = await stored(other);
    await other.goto('about:blank');
    await other.goto(link);
    await other.locator('.offered h2').waitFor();
    expect(await other.locator('.tray-offered > li').count()).toBe(20);
    await other.waitForFunction(
      (title) => document.querySelector('.tray-offered .tray-title')?.textContent === title,
      lessons[0]![1],
    );
    const { violations } = await askAxe(other)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    expect(await stored(other)).toEqual(before);
    await other.locator('.offered button').last().click();
    expect(await stored(other)).toEqual(before);
    expect(new URL(other.url()).hash).toBe('');
    await other.goto('about:blank');
    await other.goto(link);
    await other.locator('.offered button').first().click();
    expect((await stored(other)).trays.map(({ name, items: held }) => `${name} ${held.length}`)).toEqual([
      'ของฉันเอง 2',
      'เวทีกรรมการ 20',
    ]);
    expect((await stored(other)).trays[1]).toMatchObject({ place: 'ศาลากลางบ้าน', people: 30 });
    expect((await stored(other)).trays[1]!.items[0]!.title).toBe(lessons[0]![1]);
  });
  test('where the link is too long for a code, the button is off and the page says why and what to do', async () => {
    const remark = 'ค'.repeat(900);
    const page = await openWith(boxOf(tray({ items: items(2).map((one) => ({ ...one, remark })) })));
    const code = page.locator('[data-part=link-buttons] button[aria-describedby=long-link]');
    const why = page.locator('#long-link');
    await page.locator('[data-part=with-remarks] input').check();
    expect(await code.isDisabled()).toBe(true);
    expect(await why.innerText()).toMatch(/QR.*ไม่ใส่หมายเหตุ.*บันทึกเป็นไฟล์/);
    await page.locator('[data-part=with-remarks] input').uncheck();
    expect(await code.isEnabled()).toBe(true);
    expect(await why.isHidden()).toBe(true);
    // Without remarks there are none to leave out.
    const many = await openWith(boxOf(tray({ items: items(60) })));
    expect(await many.locator('#long-link').innerText()).not.toContain('หมายเหตุ');
  });
  test('how whoever leads speaks is chosen without a plan, and documents follow', async () => {
    const kit: TrayItem = { kind: 'workshop', id: 'pot-of-sweets', title: 'หม้อขนม' };
    const page = await openWith(boxOf(tray({ items: [kit] })));
    await unfold(page);
    await page.locator('make-material [data-part=particle]').selectOption('khrap');
    await page.locator('make-material [data-make=print]').click();
    await page.locator('.print-room .say').first().waitFor();
    const said = (await page.locator('.print-room .say').allInnerTexts()).join(' ');
    expect(said).toContain('ครับ');
    expect(said).not.toMatch(/ค่ะ|นะคะ/);
  });
  test('a link can be added to one’s own tray; what has gone is named; a cut-off link says so', async () => {
    const page = await openWith(boxOf(tray({ items: items(2) })));
    await page.goto('about:blank');
    await page.goto(
      `${origin}/tray/#${encodeTray(tray({ items: [...items(3), { kind: 'case', id: 'gone-case', title: '' }] }))}~c`,
    );
    await page.locator('.offered .tray-gone').waitFor();
    expect(await page.locator('.offered').innerText()).toContain('gone-case');
    expect(await page.locator('.offered').innerText()).toContain('1 รายการในลิงก์ที่อ่านไม่ออก');
    await page.locator('.offered button').nth(1).click();
    expect((await stored(page)).trays[0]!.items.map(({ id }) => id)).toEqual([
      ...items(3).map(({ id }) => id),
      'gone-case',
    ]);
  });
  test('a link that comes while the page is open is shown too', async () => {
    const page = await openWith(boxOf(tray()));
    await page.evaluate((hash) => (location.hash = hash), encodeTray(full));
    await page.locator('.offered h2').waitFor();
  });
  test('a file that was chosen before the script had come is opened once it has', async () => {
    const context = await newContext();
    let come = (): void => undefined;
    const script = new Promise<void>((resolve) => (come = resolve));
    await context.route(/\/_astro\/.*\.js$/, async (route) => {
      await script;
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(`${origin}/tray/`, { waitUntil: 'commit' });
    await page.locator('[data-part=open-file]').setInputFiles({
      name: 'tray.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeTrayFile(full)),
    });
    come();
    await page.locator('.offered button').first().click();
    expect((await stored(page)).trays[0]!.items).toHaveLength(20);
  });
  test('as a file: saved, and opened on another device; a wrong file is refused in plain words', async () => {
    const page = await openWith(boxOf(full));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-part=file-buttons] button').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-2026-12-05-tray\.json$/);
    const file = join(mkdtempSync(join(tmpdir(), 'tray-')), 'tray.json');
    await download.saveAs(file);
    const other = await openWith(undefined);
    await other.locator('[data-part=open-file]').setInputFiles(file);
    await other.locator('.offered button').first().click();
    expect((await stored(other)).trays[0]!.items).toHaveLength(20);
    await other
      .locator('[data-part=open-file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await other.waitForFunction(() =>
      document.querySelector('[data-part=said-text]')?.textContent?.includes('ไม่ใช่ไฟล์ตะกร้า'),
    );
  });
});

test('results go to the kit, not to the opener that lies before it', async () => {
  const kit = (id: string): TrayItem => ({ kind: 'workshop', id, title: id });
  const page = await openWith(boxOf(tray({ items: [kit('one-word-weather'), kit('problem-tree')] })));
  const link = page.locator('[data-part=tell] a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain('tell=workshop:problem-tree');
});

describe('a plan of one’s own', () => {
  test('a workshop is opened from its page, changed, and becomes a valid folder for the library', async () => {
    const page = await openWith(undefined, '/workshops/ox-cart/');
    await page.locator('keep-kit button').click();
    await page.waitForURL('**/tray/**');
    // The tray holds what somebody picked; what a kit uses is put there when it is asked for.
    expect((await stored(page)).trays[0]!.items).toEqual([]);
    await page.getByRole('button', { name: 'ใส่บทเรียนที่ชุดนี้ใช้ลงตะกร้า' }).click();
    await page.locator('.tray-list > li').first().waitFor();
    const step = page.locator('.plan-steps > li').first();
    await step.locator('summary').click();
    await step.locator('input[type=number]').first().fill('17');
    await step.locator('input[type=text]').first().fill('เปิดวงแบบบ้านเรา: ร้องเพลง');
    const many = await page.locator('.plan-steps > li').count();
    await page.locator('.plan-steps > li').nth(1).locator('[data-move=up]').click();
    expect(await page.locator('.plan-steps > li summary').nth(1).innerText()).toContain('ร้องเพลง');
    await page.locator('[data-group=notes] summary').click();
    await page.locator('[data-group=notes] textarea').fill('ลองที่บ้านเรา {ระวัง} <b>');
    await page.reload();
    expect(await page.locator('.plan-steps > li summary').nth(1).innerText()).toContain('17');
    await page.locator('.plan-publish summary').click();
    const make = page.locator('.plan-publish button');
    for (const [id, words] of [
      ['Bad Id', 'ตัวเล็ก'],
      ['ox-cart', 'มีชุดรหัสนี้แล้ว'],
    ] as const) {
      await page.locator('[data-part=kit-id]').fill(id);
      await make.click();
      await page.waitForFunction(
        (expected) => document.querySelector('[data-part=kit-problems]')?.textContent?.includes(expected),
        words,
      );
    }
    await page.locator('[data-part=kit-id]').fill('ox-cart-trat');
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files).filter((name) => !name.endsWith('/'))).toEqual(['ox-cart-trat/index.mdx']);
    const mdx = strFromU8(files['ox-cart-trat/index.mdx']!);
    const kit = workshopSchema.parse(readYaml(splitFrontMatter(mdx).yaml, 'x').data);
    expect(kit.agenda).toHaveLength(many);
    expect(kit.agenda[1]).toMatchObject({ minutes: 17, title: 'เปิดวงแบบบ้านเรา: ร้องเพลง' });
    expect(kit.minutes).toBe(kit.agenda.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(mdx).toContain('[[workshop:ox-cart]]');
    const library = mkdtempSync(join(tmpdir(), 'library-'));
    cpSync('content', join(library, 'content'), { recursive: true });
    mkdirSync(join(library, 'content/workshops/ox-cart-trat'));
    writeFileSync(join(library, 'content/workshops/ox-cart-trat/index.mdx'), mdx);
    expect(checkContent(library).filter(({ file }) => file.includes('ox-cart-trat'))).toEqual([]);
    // The documents follow the changed plan, not the kit that it came from.
    const [plan] = await Promise.all([page.waitForEvent('download'), page.locator('[data-make=plan]').click()]);
    expect(strFromU8(unzipSync(readFileSync(await plan.path()))['word/document.xml']!)).toContain(
      'เปิดวงแบบบ้านเรา: ร้องเพลง',
    );
  });
  test('what is told ahead of the goal, and what to do when it is late, can be written', async () => {
    const page = await openWith(undefined, '/workshops/pot-of-sweets/');
    await page.locator('keep-kit button').click();
    await page.waitForURL('**/tray/**');
    const kit = async () => (await stored(page)).trays[0]!.plan!.kit;
    const overview = page.locator('[data-group=overview]');
    await overview.locator('summary').click();
    const ahead = overview.getByLabel('เป้าหมายที่บอกก่อน');
    expect(await ahead.inputValue()).toContain('เล่นเกม');
    // Another goal takes away what the kit told ahead of its own; what she writes herself stays.
    await overview.getByLabel('เป้าหมาย', { exact: true }).fill('ทุกคนเลือกสวัสดิการหนึ่งชุด');
    expect(await ahead.inputValue()).toBe('');
    expect((await kit()).ahead).toBeUndefined();
    await ahead.focus();
    await page.keyboard.type('เล่นเกมด้วยกันหนึ่งเย็น');
    expect(await ahead.inputValue()).toBe('เล่นเกมด้วยกันหนึ่งเย็น');
    await overview.getByLabel('เป้าหมาย', { exact: true }).fill('ทุกคนเลือกสวัสดิการ');
    expect(await kit()).toMatchObject({ goal: 'ทุกคนเลือกสวัสดิการ', ahead: 'เล่นเกมด้วยกันหนึ่งเย็น' });
    await page.locator('[data-group=trouble] summary').click();
    const late = page.getByLabel('เป็นเรื่องเวลาไม่พอ');
    expect(await late.last().isChecked()).toBe(true);
    await late.last().uncheck();
    await late.first().check();
    await page.reload();
    const { trouble } = await kit();
    expect([trouble[0]!.late, trouble.at(-1)!.late]).toEqual([true, false]);
    await page.locator('[data-group=trouble] summary').click();
    expect(await page.getByLabel('เป็นเรื่องเวลาไม่พอ').last().isChecked()).toBe(false);
  });
  test('two kits become one plan with one welcome, moved by keys and mouse, with the time on the clock of each part', async () => {
    const kit = (id: string): TrayItem => ({ kind: 'workshop', id, title: id });
    const two = tray({ items: [kit('pot-of-sweets'), kit('triangle-cafe')], start: '13:00', people: 30 });
    const page = await openWith(boxOf(two), '/en/tray/', await newContext({ viewport: { width: 1000, height: 900 } }));
    await page.locator('.plan-join button').click();
    const rows = page.locator('.plan-steps > li');
    await rows.first().waitFor();
    expect(await page.locator('.plan-heading').allInnerTexts()).toEqual([
      'Pot of sweets and sticker board',
      'World Café on the triangle',
    ]);
    expect(await page.locator('.plan-clock').allInnerTexts()).toEqual(
      expect.arrayContaining(['13.00', '13.10', '15.00', '15.10']),
    );
    // The welcome of the second takes the ten minutes that its kit names, not its fifteen.
    expect((await stored(page)).trays[0]!.plan!.kit.agenda[9]).toMatchObject({ minutes: 10, from: 'triangle-cafe' });
    // By keys: the focus stays with the part that moves.
    await rows.first().locator('[data-move=down]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('li')?.previousElementSibling);
    expect(await rows.nth(1).innerText()).toContain('Into the circle');
    // By mouse: the first part goes to the third place, and its time with it.
    const [from, to] = [
      (await rows.first().locator('.tray-handle').boundingBox())!,
      (await rows.nth(2).boundingBox())!,
    ];
    await page.mouse.move(from.x + 8, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + to.height - 4, { steps: 6 });
    await page.locator('.plan-steps .dragging').waitFor();
    await page.mouse.up();
    await page.waitForFunction(() =>
      document.querySelector('.plan-steps > li:nth-child(3)')?.textContent?.includes('Round 1'),
    );
    expect(await rows.nth(2).locator('.plan-clock').innerText()).toBe('13.25');
  });
  test('a short part is set between, a break is put in where people sit too long, and time left goes to the tray', async () => {
    const page = await openWith(boxOf(tray({ items: items(12), minutes: 200 })), '/en/tray/');
    await page.locator('[data-part=kits]').selectOption('outcome-map-light');
    await page.locator('[data-part=kits] + button').click();
    const rows = page.locator('.plan-steps > li');
    await rows.first().waitFor();
    // Every kit has its breaks; without its own, one is proposed.
    await page.locator('.plan-steps .plan-break > summary').click();
    await page.locator('.plan-steps .plan-break button').click();
    await page.locator('.plan-steps .plan-break').waitFor({ state: 'detached' });
    const many = await rows.count();
    const propose = page.locator('.plan-propose:visible button');
    await propose.first().click();
    await rows.nth(many).waitFor();
    expect(await propose.count()).toBe(0);
    await page.locator('.plan-borrow summary').click();
    await page.locator('#borrow-kit').selectOption('rain-with-hands');
    await page.locator('.plan-borrowed button').first().click();
    await rows.nth(many + 1).waitFor();
    const { agenda, sources } = (await stored(page)).trays[0]!.plan!.kit;
    expect(agenda.filter(({ role }) => role === 'break')).toHaveLength(1);
    expect(agenda.find(({ from }) => from === 'rain-with-hands')?.minutes).toBe(5);
    expect(sources).toContain('uua-rainstorm');
    await page.locator('[data-part=details] [name=minutes]').fill('230');
    await page.locator('[data-part=fit] button').first().click();
    await rows.nth(many + 2).waitFor();
    const talk = (await stored(page)).trays[0]!.plan!.kit.agenda.find(
      (step) => step.shrinkTo === 12 && step.minutes === 20,
    );
    expect(items(12).map(({ id }) => id)).toContain(talk?.lessons[0]);
  });
  test('what is missing is named before a folder is made; the plan can be taken out and put back', async () => {
    const page = await openWith(boxOf(tray()));
    await page.locator('[data-part=kits] option').first().waitFor({ state: 'attached' });
    await page.locator('[data-part=kits]').selectOption('story-circle');
    await page.locator('[data-part=kits] + button').click();
    await page.locator('.plan-form').waitFor();
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.tray-page details').forEach((details) => (details.open = true)),
    );
    const { violations } = await askAxe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    await page.locator('[data-group=overview] textarea').nth(1).fill('');
    await page.locator('[data-part=kit-id]').fill('story-two');
    await page.locator('.plan-publish button').click();
    await page.waitForFunction(() =>
      document.querySelector('[data-part=kit-problems] li')?.textContent?.includes('goal'),
    );
    await page.locator('[data-part=plan-buttons] button').first().click();
    expect((await stored(page)).trays[0]!.plan).toBeUndefined();
    await page.locator('[data-part=undo]').click();
    expect((await stored(page)).trays[0]!.plan!.from).toBe('story-circle');
  });
});

describe('choosing a workshop and running it', () => {
  test('three questions narrow the list, and every kit shown fits', async () => {
    const page = await openWith(undefined, '/workshops/');
    const all = await page.locator('[data-item]').count();
    await page.locator('select[name=time]').selectOption('60');
    const short = await page.locator('[data-item]:visible').count();
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(all);
    await page.locator('select[name=people]').selectOption('10');
    await page.locator('select[name=purpose]').selectOption('review');
    for (const item of await page.locator('[data-item]:visible').all()) {
      expect((await item.getAttribute('data-people'))!.split(' ')).toContain('10');
      expect((await item.getAttribute('data-purpose'))!.split(' ')).toContain('review');
    }
    expect(new URL(page.url()).searchParams.get('purpose')).toBe('review');
  });
  test('the plan is fitted into the time there is, or the page says plainly that it cannot be', async () => {
    const page = await openWith(undefined, '/workshops/aar-collection-day/');
    const input = page.locator('run-clock input');
    expect(await input.inputValue()).toBe('40');
    await input.fill('5');
    expect(await page.locator('.clock-fit').innerText()).toContain('เวลาไม่พอ');
    expect(await page.locator('run-clock .main-button').isDisabled()).toBe(true);
    await input.fill('32');
    const minutes = (await page.locator('.clock-minutes li').allInnerTexts()).map((line) =>
      Number(/(\d+) นาที/.exec(line)?.[1] ?? 0),
    );
    expect(minutes.reduce((sum, value) => sum + value, 0)).toBe(32);
  });
  test('runs by keyboard, survives a reload, works without a signal, says when time is up and shortens the rest', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.clock.install({ time: new Date('2026-12-05T09:00:00') });
    await page.goto(`${origin}/workshops/aar-collection-day/`);
    await context.setOffline(true);
    await page.locator('run-clock .main-button').focus();
    await page.keyboard.press('Enter');
    const figures = page.locator('[data-c=figures]');
    expect(await figures.innerText()).toBe('3:00');
    await page.locator('[data-c=run]').focus();
    await page.keyboard.press('Enter');
    await page.clock.runFor(65_000);
    expect(await figures.innerText()).toMatch(/^1:5\d$/);
    await context.setOffline(false);
    await page.reload();
    await page.locator('.clock-face[open]').waitFor();
    expect(await figures.innerText()).toMatch(/^1:5\d$/);
    await page.locator('[data-c=run]').click();
    await page.clock.runFor(300_000);
    expect(await figures.innerText()).toMatch(/^1:5\d$/);
    await page.locator('[data-c=run]').click();
    await page.clock.runFor(120_000);
    expect(await page.locator('[data-c=said]').innerText()).toContain('หมดเวลา');
    expect(await figures.innerText()).toMatch(/^\+0:0\d$/);
    await page.locator('[data-c=catch]').click();
    expect(await page.locator('[data-c=late]').innerText()).toBe('');
    await page.locator('[data-c=next]').click();
    expect(await page.locator('[data-c=of]').innerText()).toContain('2');
    await page.locator('[data-c=back]').click();
    expect(await page.locator('[data-c=of]').innerText()).toContain('1');
    const { violations } = await askAxe(page).withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    for (let step = 0; step < 7; step += 1) await page.locator('[data-c=next]').click();
    expect(await page.locator('[data-c=title]').innerText()).toBe('จบวงแล้ว');
    await page.keyboard.press('Escape');
    await page.locator('.clock-face').waitFor({ state: 'detached' });
    expect(await page.locator('run-clock .main-button').innerText()).toBe('เริ่มเดินนาฬิกา');
  });
  test('where the screen cannot be kept on, it says what to do', async () => {
    const context = await newContext();
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'wakeLock', { value: undefined }));
    const page = await context.newPage();
    await page.goto(`${origin}/workshops/aar-collection-day/`);
    await page.locator('run-clock .main-button').click();
    expect(await page.locator('[data-c=awake]').innerText()).toContain('จอ');
    expect(await page.locator('[data-c=awake]').innerText()).toContain('ตั้งเวลาปิดจอ');
  });
});
