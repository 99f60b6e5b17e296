/**
 * `npm run bench:offline`: what keeping the Thai library without a signal takes in Chromium, from `dist/` on this
 * machine: seconds, requests and storage as it is done (packs, unpacked into an entry for each file, texts compressed),
 * and how long a file takes to read from such an entry and from its pack, were packs kept as they come.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Pack } from '../../src/features/offline/fetch-packs.ts';
import type { Listed } from '../../src/features/offline/kept.ts';
import { findChromium } from '../chromium.ts';
import { siteServer } from '../serve/site-server.ts';

const GROUP = 'all-th';
const TRIES = 40;
const read = <T>(name: string): T => JSON.parse(readFileSync(`dist/offline/${name}`, 'utf8')) as T;
const files = read<Listed[]>(`${GROUP}.json`);
const packs = read<Pack[]>(`${GROUP}.packs.json`);

const server = siteServer('dist');
let requests = 0;
server.on('request', () => (requests += 1));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`${origin}/offline/`);
await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const used = (): Promise<number> => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

const [before, asked] = [await used(), requests];
const from = performance.now();
await page.locator('[data-part=keep]').click();
await page.locator('[data-part=kept]:visible').waitFor({ timeout: 0 });
const seconds = (performance.now() - from) / 1000;
console.log(`Kept: ${files.length} files in ${seconds.toFixed(1)} s, ${requests - asked} requests`);
console.log(`Storage: ${((await used()) - before) / 1e6} MB as entries`);

/** Milliseconds to read a file, middle and ninth of ten, from an entry and from a pack that is kept as it came. */
const times = await page.evaluate(
  async ({ paths, pack, tries }) => {
    const middle = (all: number[]): string => {
      const sorted = [...all].sort((a, b) => a - b);
      return `${sorted[Math.floor(tries / 2)]?.toFixed(1)} ms, ${sorted[Math.floor(tries * 0.9)]?.toFixed(1)} ms`;
    };
    const trial = await caches.open('bench');
    await trial.put('/pack', await fetch(`/${pack}`));
    const timed = async (work: (at: number) => Promise<unknown>): Promise<string> => {
      const all: number[] = [];
      for (let at = 0; at < tries; at += 1) {
        const start = performance.now();
        await work(at);
        all.push(performance.now() - start);
      }
      return middle(all);
    };
    const entry = await timed(async (at) => {
      const kept = await caches.match(`/${paths[at] ?? ''}`);
      if (kept?.body && kept.headers.has('x-pressed'))
        await new Response(kept.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
      else await kept?.arrayBuffer();
    });
    const packed = await timed(async () => {
      const body = (await trial.match('/pack'))?.body;
      if (body) await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    });
    await caches.delete('bench');
    return { entry, packed };
  },
  {
    paths: files
      .map(([path]) => path)
      .filter((path) => path.endsWith('/'))
      .slice(0, TRIES),
    pack: packs.at(-2)?.[0] ?? '',
    tries: TRIES,
  },
);
console.log(`A page, middle and ninth of ten: from its entry ${times.entry}; from its pack ${times.packed}`);
console.log(`Packs as they come: ${(packs.reduce((sum, [, bytes]) => sum + bytes, 0) / 1e6).toFixed(1)} MB`);
await browser.close();
server.close();
