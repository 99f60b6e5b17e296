import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { fullestPages } from '../report/heights/page-sizes.ts';
import { siteServer } from '../serve/site-server.ts';
import { buildStarlight } from './pages/peer.ts';
import { visit, type Visit } from './pages/visit.ts';

const HELP = `npm run bench:pages [-- --runs 5 | --shifts]

หน้าเปิดเร็วแค่ไหนบนมือถือสายช้า (1.6 เมกะบิต 150 มิลลิวินาที เครื่องช้าลงสี่เท่า ยังไม่เคยเปิด) ค่ากลางของห้าครั้ง
เทียบกับ Starlight ที่มีเนื้อความเดียวกัน ในรอบเดียวกัน (สั่ง npm run build ก่อน)
--shifts วัดแต่การขยับของหน้า ชนิดละหนึ่งหน้า ทั้งสองภาษา มากสุดก่อน

How soon pages are there on a phone with a slow line (1.6 Mbit/s, 150 ms, processor four times slower, nothing kept):
the median of five visits, beside Starlight with the same texts, in turns (npm run build first). Sizes are exact; times
depend on the machine, so compare the two, not two machines. --shifts measures only how far things move (CLS), on the
fullest page of every kind in both languages, the most first; it takes ten minutes.`;

/** One page of each kind that people land on. */
const PAGES = [
  ['home', '/'],
  ['lesson', '/lessons/sum-before-promise/'],
  ['case', '/cases/lampang/'],
  ['help', '/help/members-stop-paying/'],
] as const;
/** What is not compared but must not move either. */
const OTHERS = ['/search/?q=เงินไม่พอจ่ายค่าทำศพ', '/tray/', '/sources/', '/cases/', '/lessons/', '/timeline/', '/terms/'];

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
function row(name: string, visits: readonly Visit[]): string {
  const of = (take: (visit: Visit) => number) => median(visits.map(take));
  return [
    name.padEnd(22),
    `${Math.round(of(({ lcp }) => lcp))} ms`.padStart(9),
    `${Math.round(of(({ fcp }) => fcp))} ms`.padStart(9),
    of(({ cls }) => cls)
      .toFixed(3)
      .padStart(7),
    `${(of(({ bodies }) => bodies) / 1000).toFixed(1)} kB`.padStart(9),
    `${(of(({ bytes }) => bytes) / 1000).toFixed(1)} kB`.padStart(9),
    String(of(({ fonts }) => fonts)).padStart(6),
  ].join(' ');
}

/** More than this is seen as a jump; “good” elsewhere is up to 0.1. */
const MOST_SHIFT = 0.02;

async function printShifts(): Promise<void> {
  const server = siteServer('dist');
  const origin = await listening(server);
  const chrome = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  const seen: { path: string; cls: number }[] = [];
  for (const path of fullestPages(undefined, 1)) seen.push({ path, cls: (await visit(chrome, origin + path)).cls });
  await chrome.close();
  server.close();
  for (const { path, cls } of seen.sort((a, b) => b.cls - a.cls)) console.log(`${cls.toFixed(3)}  ${path}`);
  console.log(`\nOver ${MOST_SHIFT}: ${seen.filter(({ cls }) => cls > MOST_SHIFT).length} of ${seen.length}`);
}

if (process.argv.includes('--shifts')) {
  await printShifts();
  process.exit(0);
}
const peerFolder = await buildStarlight(PAGES.map(([, path]) => path));
const servers = [siteServer('dist'), siteServer(peerFolder)];
const [ours, peer] = await Promise.all(servers.map(listening));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });

const load = loadavg()[0] ?? 0;
console.log(
  `${new Date().toISOString().slice(0, 10)}, load ${load.toFixed(1)}${load > 1 ? ' (not quiet: compare, do not quote)' : ''}\n`,
);
console.log(
  `${''.padEnd(22)} ${'LCP'.padStart(9)} ${'FCP'.padStart(9)} ${'CLS'.padStart(7)} ${'bodies'.padStart(9)} ${'headers too'.padStart(9)}  fonts`,
);
for (const [name, path] of PAGES) {
  const visits: { ours: Visit[]; peer: Visit[] } = { ours: [], peer: [] };
  for (let run = 0; run < runs; run += 1) {
    visits.ours.push(await visit(browser, ours + path));
    visits.peer.push(await visit(browser, peer + path));
  }
  console.log(`${row(name, visits.ours)}\n${row('  Starlight', visits.peer)}`);
  const ratio = median(visits.ours.map(({ lcp }) => lcp)) / median(visits.peer.map(({ lcp }) => lcp));
  console.log(`  LCP is ${ratio.toFixed(2)} of Starlight’s`);
}
console.log('\nWhat else must not move');
for (const path of OTHERS) console.log(row(path.replace(/\?.*/, '?q=…'), [await visit(browser, ours + path)]));
await browser.close();
for (const server of servers) server.close();
