import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { phoneServer, type PhoneServer } from './search/phone-server.ts';

/**
 * `npm run bench:search:phone`: how long a first answer takes on a slow phone, over the site in `dist/`. Slow 4G and
 * HTTP/2 are made in the server (`phone-server.ts`); the page's thread is slowed four times by the browser, which cannot
 * slow a worker: the engine runs at this machine's speed. Nothing is cached. The median of five.
 */
const RUNS = 5;
const SLOWED = 4;
const QUESTION = 'เงินไม่พอจ่ายค่าทำศพทำไงดี';
const WIDTHS = { width: 360, height: 740 };

interface Measured {
  ms: number;
  requests: number;
  bytes: number;
  shift: number;
}

/** Each walk returns when the first answer stands on the screen; what came before `begin` is not counted. */
const WALKS: Record<string, (page: Page, origin: string, begin: () => void) => Promise<void>> = {
  'dialog, from the tap': async (page, origin, begin) => {
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    begin();
    await page.locator('search-box a').dispatchEvent('click');
    await page.locator('dialog input').fill(QUESTION);
    await page.locator('dialog [role=option] mark').first().waitFor();
  },
  'a shared link': async (page, origin, begin) => {
    begin();
    await page.goto(`${origin}/search/?q=${encodeURIComponent(QUESTION)}`, { waitUntil: 'commit' });
    await page.locator('.found-best li').first().waitFor();
  },
};

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const server = await phoneServer('dist');
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--ignore-certificate-errors'],
});
try {
  console.log(`Slow 4G (1.6 Mbit/s, 150 ms), HTTP/2, gzip, page slowed ${SLOWED} times; median of ${RUNS}\n`);
  console.log('until the first answer     ms  requests     kB    of search: requests     kB     CLS');
  for (const [name, walk] of Object.entries(WALKS)) {
    const runs: (Measured & { search: { requests: number; bytes: number } })[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(browser, server, walk));
    const middle = (of: (run: (typeof runs)[number]) => number): number =>
      runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    const kb = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
    console.log(
      `${name.padEnd(22)} ${middle(({ ms }) => ms)
        .toFixed(0)
        .padStart(
          6,
        )}  ${String(middle(({ requests }) => requests)).padStart(8)}${kb(middle(({ bytes }) => bytes))} ${String(middle(({ search }) => search.requests)).padStart(22)}${kb(middle(({ search }) => search.bytes))}  ${middle(({ shift }) => shift).toFixed(3)}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}

async function once(
  engine: Browser,
  { origin, sent, forget }: PhoneServer,
  walk: (typeof WALKS)[string],
): Promise<Measured & { search: { requests: number; bytes: number } }> {
  const context = await engine.newContext({ viewport: WIDTHS, ignoreHTTPSErrors: true, serviceWorkers: 'block' });
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
    const search = sent.filter(({ path }) => path.startsWith('/search-index/') || path.includes('engine-worker'));
    const bytes = (of: typeof sent): number => of.reduce((sum, one) => sum + one.bytes, 0);
    return {
      ms,
      requests: sent.length,
      bytes: bytes(sent),
      shift,
      search: { requests: search.length, bytes: bytes(search) },
    };
  } finally {
    await context.close();
  }
}
