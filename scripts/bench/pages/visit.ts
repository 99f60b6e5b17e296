import type { Browser } from 'playwright-core';

/** What a cold visit of a page cost. */
export interface Visit {
  /** Milliseconds until the largest thing of the first screen was painted. */
  lcp: number;
  /** Milliseconds until anything was painted. */
  fcp: number;
  /** How far things moved after they were painted; 0 is not at all. */
  cls: number;
  /** Bytes on the wire, headers included, without what the service worker fetches for later. */
  bytes: number;
  /** The same without headers, which HTTP/1 repeats with every answer and HTTP/2 packs to a few bytes. */
  bodies: number;
  fonts: number;
}

/** A phone on a slow line: 1.6 Mbit/s and 0.75 Mbit/s with 150 ms, and a processor four times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
/** Nothing has been fetched for so long: the page is whole. Milliseconds. */
const QUIET = 1000;

/** Visits a page for the first time, with nothing kept. @param url address of the page */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  let headers = 0;
  let fonts = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.responseReceived', ({ type, response }) => {
    fonts += type === 'Font' ? 1 : 0;
    headers += response.encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET);
  const seen = await page.evaluate(() => globalThis.seenByBench);
  await context.close();
  return { ...seen, bytes, bodies: bytes - headers, fonts };
}

declare global {
  var seenByBench: { lcp: number; fcp: number; cls: number };
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen = (globalThis.seenByBench = { lcp: 0, fcp: 0, cls: 0 });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  observe('layout-shift', (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value));
}
