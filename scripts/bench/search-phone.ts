import { existsSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { buildStarlight } from './pages/peer.ts';
import { phoneServer, type PhoneServer, type Sent } from './search/phone-server.ts';

const HELP = `npm run bench:search:phone [-- --runs 5] [--lines] [--alone] [--http1] [--files]

คำตอบแรกของการค้นหามาช้าเร็วแค่ไหนบนมือถือสายช้า เทียบกับ Starlight ที่มีเนื้อความเดียวกัน ในรอบเดียวกัน (สั่ง npm run build ก่อน)

How long a first answer takes on a slow phone, over the site in dist/, beside Starlight with its Pagefind over the same
texts, in turns (npm run build first). Slow 4G and HTTP/2 are made in the server; the page's thread is slowed four times
by the browser, which cannot slow a worker: engines run at this machine's speed. Nothing is kept from before.

  --runs N   how often; the median is printed (5)
  --lines    what was asked for in the last run of each, with the times at which it was asked for and gone
  --alone    without Starlight
  --http1    over HTTP/1.1
  --files    from a host that answers no several ranges of a file, as buckets do`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    lines: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    http1: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const RUNS = Math.max(1, Number(values.runs) || 5);
const SLOWED = 4;
const QUESTION = 'เงินไม่พอจ่ายค่าทำศพทำไงดี';
const WIDTHS = { width: 360, height: 740 };
/** Folders whose pages Starlight gets: whatever a Thai search of ours finds, but for records and the site's own pages. */
const TEXTS = ['help', 'cases', 'lessons', 'notes', 'topics', 'workshops', 'agenda'];

interface Measured {
  ms: number;
  shift: number;
  sent: Sent[];
}

/** Returns when the first answer stands on the screen; what came before `begin` is not counted. */
type Walk = (page: Page, origin: string, begin: () => void) => Promise<void>;

const ourDialog: Walk = async (page, origin, begin) => {
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  // On a busy machine a slowed page is quiet long before its scripts have run.
  await page.evaluate(() => customElements.whenDefined('search-box').then(() => undefined));
  begin();
  await page.locator('search-box a').dispatchEvent('click');
  await page.locator('dialog input').fill(QUESTION);
  await page.locator('dialog [role=option] mark').first().waitFor();
};
const ourLink: Walk = async (page, origin, begin) => {
  begin();
  await page.goto(`${origin}/search/?q=${encodeURIComponent(QUESTION)}`, { waitUntil: 'commit' });
  await page.locator('.found-best li').first().waitFor();
};
/** Its field is made when the page is idle, and then stands in the closed dialog. */
const starlightDialog: Walk = async (page, origin, begin) => {
  await page.goto(`${origin}/help/`, { waitUntil: 'networkidle' });
  await page.locator('site-search dialog input').waitFor({ state: 'attached' });
  begin();
  await page.locator('site-search button[data-open-modal]').dispatchEvent('click');
  await page.locator('site-search dialog input:visible').fill(QUESTION);
  await page.locator('site-search .pagefind-ui__result-link').first().waitFor();
};

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const host = { http1: values.http1, ranges: !values.files };
const ours = await phoneServer('dist', host);
const peer = values.alone ? undefined : await phoneServer(await buildStarlight(textPages()), host);
const walks: [string, PhoneServer, Walk][] = [
  ['dialog, from the tap', ours, ourDialog],
  ...(peer ? [['  Starlight', peer, starlightDialog] as [string, PhoneServer, Walk]] : []),
  ['a shared link', ours, ourLink],
];
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    `--ignore-certificate-errors-spki-list=${[ours, peer].flatMap((one) => one?.trust ?? []).join()}`,
  ],
});
try {
  const load = loadavg()[0] ?? 0;
  console.log(
    `${new Date().toISOString().slice(0, 10)}, load ${load.toFixed(1)}${load > 1 ? ' (not quiet: compare, do not quote)' : ''}`,
  );
  console.log(
    `Slow 4G (1.6 Mbit/s, 150 ms), ${values.http1 ? 'HTTP/1.1' : 'HTTP/2'}${values.files ? ', no several ranges' : ''}, gzip, page slowed ${SLOWED} times; median of ${RUNS}\n`,
  );
  const runs = walks.map((): Measured[] => []);
  for (let run = 0; run < RUNS; run++)
    for (const [at, [, server, walk]] of walks.entries()) runs[at]?.push(await once(browser, server, walk));
  console.log(
    `${''.padEnd(22)}     ms     CLS   ${['all', 'of search', 'worker, behind'].map((name) => name.padStart(18)).join('')}`,
  );
  walks.forEach(([name], at) => console.log(row(name, runs[at] ?? [])));
  if (values.lines) walks.forEach(([name], at) => printLines(name, runs[at]?.at(-1)));
} finally {
  await browser.close();
  ours.close();
  peer?.close();
}

async function once(engine: Browser, { origin, sent, forget }: PhoneServer, walk: Walk): Promise<Measured> {
  const context = await engine.newContext({ viewport: WIDTHS });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
        document.documentElement.dataset['shift'] = String(shift);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    let began = 0;
    await walk(page, origin, () => {
      forget();
      began = performance.now();
    });
    const ms = performance.now() - began;
    const shift = Number(await page.evaluate(() => document.documentElement.dataset['shift'] ?? 0));
    const since = sent.map((one) => ({ ...one, asked: one.asked - began, gone: one.gone && one.gone - began }));
    return { ms, shift, sent: since };
  } finally {
    await context.close();
  }
}

function ofSearch({ path }: Sent): boolean {
  return /^\/(?:search-index|pagefind)\//.test(path) || /engine-worker|search-dialog|ui-core/.test(path);
}

function row(name: string, runs: readonly Measured[]): string {
  const middle = (of: (run: Measured) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? NaN;
  const counted = (which: (one: Sent) => boolean): string => {
    const requests = middle(({ sent }) => sent.filter(which).length);
    const bytes = middle(({ sent }) => sent.filter(which).reduce((sum, one) => sum + one.bytes, 0));
    return `${requests} · ${(bytes / 1000).toFixed(1)} kB`.padStart(18);
  };
  return [
    name.padEnd(22),
    middle(({ ms }) => ms)
      .toFixed(0)
      .padStart(7),
    middle(({ shift }) => shift)
      .toFixed(3)
      .padStart(8),
    '   ',
    counted(({ behind }) => !behind),
    counted((one) => !one.behind && ofSearch(one)),
    counted(({ behind }) => behind),
  ].join('');
}

function printLines(name: string, run: Measured | undefined): void {
  console.log(`\n${name}\n   asked    gone    bytes`);
  for (const { path, bytes, asked, gone, behind } of run?.sent ?? [])
    console.log(
      `${asked.toFixed(0).padStart(8)}${gone.toFixed(0).padStart(8)}${String(bytes).padStart(9)}  ${path}${behind ? '  (worker, behind)' : ''}`,
    );
}

/** Pages of our site with texts, by address. */
function textPages(): string[] {
  return TEXTS.flatMap((folder) => [
    `/${folder}/`,
    ...readdirSync(`dist/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${folder}/${name}/`),
  ]).filter((path) => existsSync(`dist${path}index.html`));
}
