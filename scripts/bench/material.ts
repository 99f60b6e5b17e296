import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { deck } from '../../src/features/material/slides/deck.ts';
import { siteServer } from '../serve/site-server.ts';

const HELP = `npm run bench:material [-- --items 60] [--runs 3]

ทำสไลด์ แผน และ ZIP จากตะกร้า 60 เรื่องในเบราว์เซอร์ใช้เวลาเท่าไร ไฟล์หนักเท่าไร (สั่ง npm run build ก่อน)
เทียบกับ pptxgenjs เปล่า ๆ ที่เขียนข้อความเดียวกันจำนวนสไลด์เท่ากัน ในรอบเดียวกัน

How long slides, plan and ZIP of a tray of 60 take in the browser, from the press of the button to the file, and what
they weigh (npm run build first). The peer is pptxgenjs alone, in the same browser and the same run, writing as many
slides with the texts of ours and nothing else. Seconds depend on the machine and on what else runs on it: compare the
ratio, and the processor's time of the page.`;

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const told = (name: string, usual: number): number =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) || usual : usual;
const [items, runs] = [told('--items', 60), told('--runs', 3)];

/** A kit, and lessons and cases until the tray is as full as wished. */
const picked = (['workshop', 'lesson', 'case', 'note'] as const)
  .flatMap((kind) =>
    readdirSync(join('dist/data', kind))
      .filter((file) => file.endsWith('.json'))
      .slice(0, kind === 'workshop' ? 1 : undefined)
      .map((file) => ({ kind, id: file.replace(/\.json$/, ''), title: file })),
  )
  .slice(0, items);
const tray = { id: 'a', name: 'Sixty', date: '2026-12-05', people: 30, items: picked };

const { outputFiles } = await build({
  stdin: {
    contents: `import PptxGenJS from 'pptxgenjs';
export async function bare(slides) {
  const from = performance.now();
  const file = new PptxGenJS();
  for (const texts of slides) {
    const slide = file.addSlide();
    texts.forEach((text, at) => slide.addText(text, { x: 0.5, y: 0.3 + at * 0.5, w: 9, h: 0.5 }));
    slide.addNotes(texts.join(' '));
  }
  const bytes = await file.write({ outputType: 'uint8array', compression: true });
  return { seconds: (performance.now() - from) / 1000, bytes: bytes.length };
}`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  globalName: 'peer',
});
const peerCode = outputFiles[0]?.text ?? '';

interface Made {
  seconds: number;
  /** Processor's time of the page's main thread, seconds. */
  worked: number;
  bytes: number;
  file: string;
}

/** Asks a page how long its main thread has worked so far, seconds of the processor. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Presses a button and waits for the file. */
async function make(page: Page, what: string, worked: () => Promise<number>): Promise<Made> {
  const [before, from] = [await worked(), performance.now()];
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 300_000 }),
    page.locator(`make-material [data-make=${what}]`).click(),
  ]);
  const seconds = (performance.now() - from) / 1000;
  const after = await worked();
  const file = await saved.path();
  return { seconds, worked: after - before, bytes: readFileSync(file).length, file };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const server = siteServer('dist', '/');
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
/** The tray's page with everything loaded once, so that no network is measured. */
async function opened(length: 'short' | 'full'): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${origin}/tray/`);
  await page.locator('make-material').evaluate(
    (element: HTMLElement, keys) => {
      element.dataset['items'] = keys;
    },
    picked.map(({ kind, id }) => `${kind}:${id}`).join(' '),
  );
  await page.locator('make-material [name=length]').evaluate((field: HTMLSelectElement, value) => {
    field.value = value;
  }, length);
  await make(page, 'json', await workOf(page));
  return page;
}
try {
  console.log(
    `${picked.length} items; middle of ${runs}; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}\n\n| | seconds | processor, s | kB |\n|---|---|---|---|`,
  );
  const row = (name: string, made: readonly Pick<Made, 'seconds' | 'worked' | 'bytes'>[]): void =>
    console.log(
      `| ${name} | ${middle(made.map(({ seconds }) => seconds)).toFixed(1)} | ${middle(made.map(({ worked }) => worked)).toFixed(1)} | ${(middle(made.map(({ bytes }) => bytes)) / 1000).toFixed(0)} |`,
    );
  const took: Partial<Record<string, number>> = {};
  for (const length of ['short', 'full'] as const) {
    const page = await opened(length);
    const worked = await workOf(page);
    for (const what of ['slides', 'plan', 'everything']) {
      const made: Made[] = [];
      for (let run = 0; run < runs; run += 1) made.push(await make(page, what, worked));
      row(`${what}, ${length}`, made);
      took[`${what} ${length}`] = middle(made.map((each) => each.worked));
    }
    await page.context().close();
  }
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/robots.txt`);
  const texts = slideTexts();
  const bare: Pick<Made, 'seconds' | 'worked' | 'bytes'>[] = [];
  const worked = await workOf(page);
  for (let run = 0; run < runs; run += 1) {
    const before = await worked();
    const made = await page.evaluate<Pick<Made, 'seconds' | 'bytes'>>(
      `${peerCode};peer.bare(${JSON.stringify(texts)})`,
    );
    bare.push({ ...made, worked: (await worked()) - before });
  }
  row(`pptxgenjs alone, ${texts.length} slides`, bare);
  const peer = middle(bare.map((each) => each.worked));
  console.log(
    `\nSlides in full take ${((took['slides full'] ?? NaN) / peer).toFixed(2)} times the processor's time of pptxgenjs alone.`,
  );
} finally {
  await browser.close();
  server.close();
}

/** The texts of our slides in full, slide by slide. */
function slideTexts(): string[][] {
  const entries = picked.map(
    ({ kind, id }) =>
      JSON.parse(readFileSync(join('dist/data', kind, `${id}.json`), 'utf8')) as Parameters<
        typeof deck
      >[0]['entries'][number],
  );
  const [first] = entries;
  if (!first) return [];
  return deck({ tray, entries, lang: 'th', credit: { ...first.credit, home: 'https://example.org/' } }).map(
    ({ title, columns, table }) => [
      title,
      ...columns.flat().map(({ text }) => text),
      ...(table?.rows.map((cells) => cells.join(' ')) ?? []),
    ],
  );
}
