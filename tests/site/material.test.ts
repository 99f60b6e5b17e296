import { plainText } from '../../src/text/plain-text.ts';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasProgram } from '../../scripts/other-programs.ts';
import type { Material } from '../../src/features/material/portable/document-inputs.ts';
import { planDocx } from '../../src/features/material/plan/plan-docx.ts';
import type { PortableEntry } from '../../src/features/material/portable/portable-entry.ts';
import { deck } from '../../src/features/material/slides/deck.ts';
import { pptx } from '../../src/features/material/slides/pptx.ts';
import { storageKey } from '../../src/dom/storage.ts';
import { TRAYS_NAME, type Tray, type TrayItem } from '../../src/features/tray/state/tray.ts';
import { LONG } from '../features/material/sample.ts';
import { launch } from './support/browser.ts';
import { greyPage, missingInOrder, readPdf, scratch, squeezed, toPdf } from './support/other-programs.ts';

const TRAYS_KEY = storageKey(TRAYS_NAME, '/');

const origin = inject('origin');
const READS_PDF = hasProgram('pdftotext');
const OFFICE = READS_PDF && hasProgram('soffice');
const UNZIP = hasProgram('unzip');
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => context?.close());

/** An entry as the browser has it once it was fetched: its addresses lead to where the reader is. */
function portable(kind: string, id: string, lang: 'th' | 'en' = 'th'): PortableEntry {
  const served = JSON.parse(
    readFileSync(join('dist', lang === 'en' ? 'en' : '', 'data', kind, `${id}.json`), 'utf8'),
  ) as PortableEntry;
  const at = (path: string) => new URL(path, origin).href;
  return { ...served, url: at(served.url), credit: { ...served.credit, home: at(served.credit.home) } };
}
const idsOf = (kind: string) => readdirSync(join('dist/data', kind)).map((file) => file.replace('.json', ''));
const lessons = idsOf('lesson').map((id): TrayItem => ({ kind: 'lesson', id, title: id }));
const MIXED: TrayItem[] = [
  { ...lessons[0]!, remark: 'ถามป้าก่อน' },
  lessons[1]!,
  ...(['case', 'note', 'term'] as const).map((kind): TrayItem => ({ kind, id: idsOf(kind)[0]!, title: kind })),
];
const trayOf = (items: TrayItem[], more: Partial<Tray> = {}): Tray => ({
  id: 'a',
  name: 'เวทีกรรมการ',
  date: '2026-12-05',
  place: 'ศาลาวัด',
  people: 30,
  items,
  ...more,
});

async function open(path: string, tray?: Tray, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  if (tray)
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key!, value!),
      [TRAYS_KEY, JSON.stringify({ version: 1, current: tray.id, trays: [tray], removed: [] })],
    );
  await page.goto(origin + path);
  return page;
}
const press = (page: Page, what: string) => page.locator(`make-material [data-make=${what}]`).click();
const choose = (page: Page, options: Record<string, string>) =>
  page.evaluate((wanted) => {
    for (const [name, value] of Object.entries(wanted))
      document.querySelector<HTMLSelectElement>(`make-material [name=${name}]`)!.value = value;
  }, options);
const status = (page: Page) => page.locator('make-material [data-part=status]').textContent();
const problem = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('make-material [data-part=problem]')?.textContent);
  return page.locator('make-material [data-part=problem]').innerText();
};
async function download(page: Page, what: string): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, what)]);
  const file = join(scratch, `${what}-${saved.suggestedFilename()}`);
  await saved.saveAs(file);
  expect(saved.suggestedFilename()).toMatch(/^[\p{L}\p{M}\p{N}-]+\.[a-z]+$/u);
  return file;
}

/** Presses a button for printing, checks that nothing is cut off or too near to the edge, and prints to PDF. */
async function print(page: Page, what: string, options: Record<string, string> = {}): Promise<string> {
  await choose(page, options);
  await press(page, what);
  await page.locator('.print-room').waitFor();
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(async () => {
    await document.fonts.ready;
    const mm = 96 / 25.4;
    const found: string[] = [];
    for (const sheet of document.querySelectorAll('.sheet')) {
      const paper = sheet.getBoundingClientRect();
      for (const box of [sheet, ...sheet.querySelectorAll('.leaf, .leaf-body, .card, .card-body, .form-body, .inside')])
        if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
          found.push(
            `${box.className} holds ${box.scrollWidth}×${box.scrollHeight} in ${box.clientWidth}×${box.clientHeight}`,
          );
      const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        // A half of the drawing on A3 holds the whole of it and shows its part.
        if (!node.textContent?.trim() || node.parentElement!.closest('.tile svg')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects())
          if (
            rect.left < paper.left + 4 * mm ||
            rect.right > paper.right - 4 * mm ||
            rect.top < paper.top + 4 * mm ||
            rect.bottom > paper.bottom - 3 * mm
          )
            found.push(`outside: ${node.textContent.slice(0, 60)}`);
      }
    }
    return found;
  });
  expect(wrong, what).toEqual([]);
  const file = join(
    scratch,
    `${what}-${Object.values(options).join('-')}-${Math.random().toString(36).slice(2, 8)}.pdf`,
  );
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await page.locator('.print-room').waitFor({ state: 'detached' });
  return file;
}
const unhyphened = (text: string): string => text.replaceAll('-', '');
const FACES = ['Sarabun-Bold', 'Sarabun-Regular', 'Trirong-SemiBold'];
function expectPages(file: string, count: number, [width, height]: [number, number]) {
  const pdf = readPdf(file);
  expect(pdf.pages).toEqual(Array.from({ length: count }, () => [width, height]));
  expect(pdf.embedded).toBe(true);
  expect(pdf.fonts.filter((name) => !FACES.includes(name))).toEqual([]);
  return pdf;
}
const UPRIGHT: [number, number] = [210, 297];
const ACROSS: [number, number] = [297, 210];

describe('making', () => {
  test('loads nothing of the libraries before it is asked, tells how far it is, and saves files under the name of the tray', async () => {
    const page = await open('/tray/', trayOf(MIXED));
    const heavy: string[] = [];
    page.on('response', async (answer) => {
      const isCode = /\.(js|css)$/.test(new URL(answer.url()).pathname);
      const text = isCode ? await answer.text().catch(() => '') : '';
      for (const mark of ['PptxGenJS', 'word/document.xml', '@page']) if (text.includes(mark)) heavy.push(mark);
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect(heavy.filter((mark) => mark !== '@page')).toEqual([]);
    const before = heavy.length;
    await page.evaluate(() => {
      const line = document.querySelector('make-material [data-part=status]')!;
      new MutationObserver(() =>
        ((window as unknown as { said: string[] }).said ??= []).push(line.textContent ?? ''),
      ).observe(line, { childList: true, characterData: true, subtree: true });
    });
    await download(page, 'csv');
    expect(heavy.slice(before).filter((mark) => mark !== '@page')).toEqual([]);
    await download(page, 'slides');
    expect(heavy).toContain('PptxGenJS');
    expect(heavy).not.toContain('word/document.xml');
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.join('\n'));
    expect(said).toMatch(/กำลังอ่านเนื้อหา \d จาก 5/);
    expect(said).toMatch(/กำลังทำเอกสาร/);
    expect(said).toMatch(/เสร็จแล้ว: เวทีกรรมการ-2026-12-05-slides\.pptx \(\d+ kB\)/);
  });
  test('what is being made can be stopped: nothing is saved, the button is where it was, and it works the next time', async () => {
    const page = await open('/tray/', trayOf(MIXED));
    let files = 0;
    page.on('download', () => (files += 1));
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/data/**', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.locator('make-material [data-make=slides]').focus();
    await page.keyboard.press('Enter');
    const stop = page.locator('make-material [data-part=stop]');
    await stop.waitFor();
    await stop.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('make-material [data-part=status]')?.textContent?.includes('หยุดแล้ว'),
    );
    await stop.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['make'])).toBe('slides');
    goOn();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await download(page, 'json');
    expect(files).toBe(1);
  });
  test('everything is printed in one job: a list first, sheets with all their copies, empty backs where one side is printed', async () => {
    const page = await open('/workshops/pot-of-sweets/');
    await press(page, 'print');
    await page.locator('.print-room .sheet').first().waitFor();
    const sides = () => page.locator('.print-room .sheet').count();
    const once = await sides();
    expect(await page.locator('.print-room .sheet').first().innerText()).toContain('สิ่งที่จะพิมพ์');
    await page.getByLabel('ใส่ครบจำนวนชุดที่ต้องใช้').check();
    const all = await sides();
    expect(all).toBeGreaterThan(once + 50);
    await page.getByLabel('เครื่องพิมพ์สองหน้า').check();
    const twoSided = await page.locator('.print-room .sheet.cards').count();
    expect(await page.locator('.print-room .empty-back').count()).toBeGreaterThan(60);
    expect((await sides()) % 2).toBe(0);
    expect(twoSided).toBeGreaterThan(4);
  });
  test('on a phone every sheet has the width of its paper and stands in the middle, and what to print can be unfolded', async () => {
    const page = await open('/workshops/walking-map/', undefined, { viewport: { width: 360, height: 740 } });
    await press(page, 'print');
    await page.locator('.print-room .sheet').first().waitFor();
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.print-room .sheet')].map((sheet) => {
        const { left, right } = sheet.getBoundingClientRect();
        return { mm: Math.round((sheet.offsetWidth / 96) * 25.4), off: Math.abs(left + right - innerWidth) / 2 };
      }),
    );
    expect(new Set(sheets.map(({ mm }) => mm))).toEqual(new Set([210, 297]));
    expect(Math.max(...sheets.map(({ off }) => off))).toBeLessThan(6);
    const summary = page.locator('.room-choice summary');
    expect(await summary.evaluate((it) => getComputedStyle(it, '::before').content)).toContain('▸');
  });
  test('an empty tray says what to do, yet prints the triangle', async () => {
    const page = await open('/tray/', trayOf([]));
    await press(page, 'handout');
    expect(await problem(page)).toContain('ใส่ตะกร้าก่อน');
    await press(page, 'worksheet');
    await page.locator('.print-room .sheet').waitFor();
    expect(await page.locator('.print-room .sheet').count()).toBe(1);
  });
  test('what has gone from the library is named, and the rest is made', async () => {
    const page = await open(
      '/en/tray/',
      trayOf([{ kind: 'case', id: 'no-such-case', title: 'กองทุนที่หายไป' }, lessons[0]!]),
    );
    await press(page, 'cards');
    await page.locator('.print-room .sheet').first().waitFor();
    expect(await page.locator('.print-room .sheet').count()).toBe(2);
    expect(await page.locator('make-material [data-part=problem]').textContent()).toContain('กองทุนที่หายไป');
  });
  test.each([
    ['without a network', async (page: Page) => page.route('**/data/**', (route) => route.abort()), 'อ่านเนื้อหาไม่ได้'],
    [
      'when the tool cannot be loaded',
      async (page: Page) => page.route('**/_astro/make-pressed*', (route) => route.abort()),
      'โหลดเครื่องมือไม่ได้',
    ],
    [
      'on a full disk',
      async (page: Page) =>
        page.evaluate(() => {
          URL.createObjectURL = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
      'ที่ว่างไม่พอ',
    ],
  ])('%s it says so in plain words, and works again afterwards', async (_, spoil, words) => {
    const page = await open('/tray/', trayOf(MIXED), { serviceWorkers: 'block' });
    await spoil(page);
    await press(page, 'json');
    expect(await problem(page)).toContain(words);
    await page.unrouteAll();
    await page.reload();
    await download(page, 'json');
    expect(await status(page)).toContain('เสร็จแล้ว');
  });
  test('a ready-made workshop and a single lesson have the buttons too; Back leads back from the sheets', async () => {
    const page = await open('/lessons/see-then-do/');
    await page.locator('details.make-one > summary').click();
    await press(page, 'handout');
    await page.locator('.print-room .sheet').waitFor();
    await page.goBack();
    await page.locator('.print-room').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/lessons/see-then-do/');
    await page.goto(`${origin}/en/workshops/ox-cart/`);
    expect(await download(page, 'plan')).toContain('plan.docx');
  });
});

describe.skipIf(!READS_PDF)('printed pages, read by poppler', () => {
  test('handouts of a tray: one, two to a page and booklet, Thai and English', async () => {
    for (const path of ['/tray/', '/en/tray/']) {
      const page = await open(path, trayOf(MIXED));
      const entries = MIXED.map(({ kind, id }) => portable(kind, id, path === '/tray/' ? 'th' : 'en'));
      const one = expectPages(await print(page, 'handout', { layout: 'one' }), 5, UPRIGHT);
      entries.forEach(({ title }, index) =>
        expect(missingInOrder(one.texts[index]!, [title, new URL(origin).host, 'CC BY 4.0'])).toEqual([]),
      );
      // Her own remark is for her: it is printed only when she ticks so.
      expect(one.texts[0]).not.toContain(squeezed('ถามป้าก่อน'));
      await page.locator('.make-options > summary').click();
      await page.locator('.make-options [name=remarks]').check();
      expect(readPdf(await print(page, 'handout', { layout: 'one' })).texts[0]).toContain(squeezed('ถามป้าก่อน'));
      expectPages(await print(page, 'handout', { layout: 'two' }), 3, ACROSS);
      const booklet = expectPages(await print(page, 'handout', { layout: 'booklet' }), 4, ACROSS);
      expect(booklet.texts[0]).toContain(squeezed('เวทีกรรมการ'));
      await context.close();
    }
  });
  test('60 entries, and titles as long as can be', async () => {
    const page = await open(
      '/tray/',
      trayOf([...lessons, ...idsOf('case').map((id): TrayItem => ({ kind: 'case', id, title: id }))].slice(-60), {
        name: LONG,
        place: LONG.slice(0, 100),
      }),
    );
    expectPages(await print(page, 'handout', { layout: 'booklet' }), 32, ACROSS);
    expectPages(await print(page, 'cards', { cards: '8', edge: 'short' }), 16, UPRIGHT);
  });
  test.each(['long', 'short'])('cards turned about the %s edge lie back to back within a millimetre', async (edge) => {
    const page = await open('/tray/', trayOf(lessons.slice(0, 4)));
    const file = await print(page, 'cards', { cards: '4', edge });
    expectPages(file, 2, UPRIGHT);
    const dpi = 150;
    const turn = ({ x, y }: { x: number; y: number }) => (edge === 'long' ? { x: 210 - x, y } : { x, y: 297 - y });
    /** Middles of the cut marks along the upper and the left edge of a page, mm: where ink stands 6.5 mm from it. */
    const marks = (number: number) => {
      const grey = greyPage(file, number, dpi);
      const inset = Math.round((6.5 / 25.4) * dpi);
      const along = (length: number, ink: (at: number) => number) =>
        Array.from({ length }, (_, at) => at)
          .filter((at) => ink(at) < 160)
          .reduce<number[]>(
            (found, at) =>
              found.length && (at / dpi) * 25.4 - found.at(-1)! < 1 ? found : [...found, (at / dpi) * 25.4],
            [],
          );
      return { x: along(grey.width, (at) => grey.at(at, inset)), y: along(grey.height, (at) => grey.at(inset, at)) };
    };
    const [front, back] = [marks(1), marks(2)];
    expect(front.x).toHaveLength(3);
    expect(front.y).toHaveLength(3);
    for (const [axis, place] of [
      ['x', back.x.map((x) => turn({ x, y: 0 }).x)],
      ['y', back.y.map((y) => turn({ x: 0, y }).y)],
    ] as const)
      place.sort((a, b) => a - b).forEach((at, index) => expect(Math.abs(at - front[axis][index]!)).toBeLessThan(1));
    await press(page, 'cards');
    await page.locator('.print-room').waitFor();
    const cards = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-card]')].map((card) => {
        const [box, paper] = [card.getBoundingClientRect(), card.closest('.sheet')!.getBoundingClientRect()];
        const mm = 210 / paper.width;
        return {
          card: card.dataset['card'],
          x: (box.x + box.width / 2 - paper.x) * mm,
          y: (box.y + box.height / 2 - paper.y) * mm,
        };
      }),
    );
    for (const at of cards.slice(0, 4)) {
      const behind = turn(cards.slice(4).find(({ card }) => card === at.card)!);
      expect(Math.hypot(behind.x - at.x, behind.y - at.y)).toBeLessThan(1);
    }
  });
  test('the triangle on A4 and on A3 from two pages, and all sheets of the kits that have them, Thai and English', async () => {
    // Together these have every sheet there is.
    for (const [lang, kits] of [
      [
        '',
        [
          'pot-of-sweets',
          'ladder-and-river',
          'story-circle',
          'problem-tree',
          'ox-cart',
          'fund-timeline',
          'walking-map',
        ],
      ],
      ['/en', ['pot-of-sweets', 'ladder-and-river', 'story-circle']],
    ] as const) {
      const page = await open(`${lang}/workshops/triangle-cafe/`);
      expectPages(await print(page, 'worksheet', { size: 'a4' }), 1, UPRIGHT);
      expectPages(await print(page, 'worksheet', { size: 'a3' }), 2, ACROSS);
      for (const id of kits) {
        await page.goto(`${origin}${lang}/workshops/${id}/`);
        const pdf = readPdf(await print(page, 'sheets', { start: '09:00' }));
        expect(pdf.fonts.filter((name) => !FACES.includes(name))).toEqual([]);
        expect(pdf.texts.join('')).toContain('CCBY4.0');
        expect(pdf.texts.join('')).toContain('09.00');
      }
      await context.close();
    }
  });
});

describe.skipIf(!OFFICE)('documents, opened by LibreOffice', () => {
  /** A workshop with what it uses, as its page would make it. */
  function kit(id: string, lang: 'th' | 'en' = 'th'): Material {
    const entry = portable('workshop', id, lang);
    const { lessons, cases, agenda } = entry.workshop!;
    const used = (kind: 'lesson' | 'case', ids: string[]) => [...new Set(ids)].map((one) => portable(kind, one, lang));
    return {
      tray: { id: '', name: entry.title, items: [{ kind: 'workshop', id, title: entry.title }] },
      entries: [
        entry,
        ...used('lesson', [...lessons, ...agenda.flatMap((step) => step.lessons)]),
        ...used('case', [...cases, ...agenda.flatMap((step) => step.cases)]),
      ],
      lang,
      credit: entry.credit,
    };
  }
  const write = (name: string, bytes: Uint8Array): string => {
    const file = join(scratch, name);
    writeFileSync(file, bytes);
    return file;
  };
  test('each kit can be run from its plan alone: steps, what to say, what to do when it goes wrong, all in order, in one face', async () => {
    const kits = [...idsOf('workshop').map((id) => kit(id)), kit('pot-of-sweets', 'en'), kit('story-circle', 'en')];
    const files = await Promise.all(
      kits.map(async (material, index) => write(`plan-${index}.docx`, await planDocx(material, { startAt: '13:00' }))),
    );
    toPdf(files).forEach((file, index) => {
      const { workshop, title, text: told } = kits[index]!.entries[0]!;
      const pdf = readPdf(file);
      expect(pdf.fonts, title).toEqual(['Sarabun-Bold', 'Sarabun-Regular']);
      expect(pdf.embedded).toBe(true);
      expect(pdf.pages.every(([width, height]) => width === 210 && height === 297)).toBe(true);
      // A day with a book that is filled in line by line has more to show than an afternoon.
      const minutes = workshop!.agenda.reduce((sum, step) => sum + step.minutes, 0);
      expect(pdf.pages.length, title).toBeLessThanOrEqual(minutes > 300 ? 20 : 14);
      const text = pdf.texts
        .map((page) => page.replace(/(เขยอนภเขา|MovingtheMountain)·CCBY4\.0·\d+\/\d+$/, ''))
        .join('');
      const { agenda, materials, room, trouble } = workshop!;
      expect(
        missingInOrder(text, [
          ...materials,
          room,
          ...agenda.flatMap((step) => [step.title, ...step.steps, ...(step.say ? [step.say] : [])]),
          ...told.flatMap((block) => (block.type === 'heading' ? plainText(block.text) : [])),
        ]),
      ).toEqual([]);
      // Cells of a table may be read in turn, so their beginnings are looked for.
      for (const item of trouble)
        for (const cell of [item.if, item.then]) expect(text, title).toContain(squeezed(cell).slice(0, 12));
    });
  });
  test('slides of kits and of a tray: as many pages as slides, titles in order, one face', async () => {
    const items = MIXED.map(({ kind, id }) => portable(kind, id));
    const tray: Material = { tray: trayOf(MIXED), entries: items, lang: 'th', credit: items[0]!.credit };
    const untranslated: Material = {
      tray: trayOf([lessons[0]!]),
      entries: [{ ...portable('lesson', lessons[0]!.id), lang: 'en' }],
      lang: 'en',
      credit: items[0]!.credit,
    };
    const decks = [
      tray,
      untranslated,
      kit('pot-of-sweets'),
      kit('story-circle', 'en'),
      { ...tray, tray: trayOf([], { name: LONG }), entries: [] },
    ];
    const files = await Promise.all(
      decks.map(async (material, index) => write(`slides-${index}.pptx`, await pptx(material))),
    );
    toPdf(files).forEach((file, index) => {
      const slides = deck(decks[index]!);
      const pdf = readPdf(file);
      expect(pdf.pages).toHaveLength(slides.length);
      expect(pdf.fonts.filter((name) => name !== 'OpenSymbol')).toEqual(['Sarabun-Bold', 'Sarabun-Regular']);
      slides.forEach(({ title, columns }, at) =>
        // A reader of PDF takes the hyphen at the end of a line of an address for one of hyphenation.
        expect(
          missingInOrder(unhyphened(pdf.texts[at]!), [title, columns.flat()[0]!.text].map(unhyphened)),
          title,
        ).toEqual([]),
      );
    });
  });
  test('60 entries become one plan that still fits the time, and slides for all', async () => {
    const items = lessons.slice(0, 60);
    const entries = items.map(({ id }) => portable('lesson', id));
    const [plan] = toPdf([
      write(
        'sixty.docx',
        await planDocx(
          { tray: trayOf(items, { name: LONG }), entries, lang: 'th', credit: entries[0]!.credit },
          { startAt: '09:00', minutes: 180 },
        ),
      ),
    ]);
    const { texts, fonts } = readPdf(plan!);
    expect(fonts).toEqual(['Sarabun-Bold', 'Sarabun-Regular']);
    expect(missingInOrder(texts.join(''), [LONG, ...entries.slice(0, 60).map(({ title }) => title)])).toEqual([]);
  });
});

describe.skipIf(!UNZIP)('everything in one file, opened by unzip', () => {
  test('has ASCII names, a Thai index, and links that lead to what is in it', async () => {
    const page = await open('/workshops/pot-of-sweets/');
    const file = await download(page, 'everything');
    const folder = join(scratch, 'everything');
    execFileSync('unzip', ['-q', '-o', file, '-d', folder]);
    const names = readdirSync(folder);
    expect(execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n').sort()).toEqual(names.sort());
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
    for (const name of [
      'index.html',
      'session-plan.docx',
      'slides.pptx',
      'print-everything.html',
      'cards-4.html',
      'handouts.html',
      'sheet-event-cards.html',
      'sheet-vote-board.html',
      'tray.csv',
    ])
      expect(names).toContain(name);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.locator('h1').innerText()).toBe(portable('workshop', 'pot-of-sweets').title);
    for (const link of await page.locator('main li a:not([href^=http])').all())
      expect(names).toContain(await link.getAttribute('href'));
  });
  test.skipIf(!READS_PDF)('prints its cards from the folder, six sides upright', async () => {
    const page = await open('/tray/');
    await page.goto(pathToFileURL(join(scratch, 'everything', 'cards-4.html')).href);
    await page.evaluate(() => document.fonts.ready);
    await page.pdf({ path: join(scratch, 'from-folder.pdf'), preferCSSPageSize: true, printBackground: true });
    expectPages(join(scratch, 'from-folder.pdf'), 6, UPRIGHT);
  });
});
