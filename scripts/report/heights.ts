import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { htmlBytes, MOST_HEIGHT, MOST_HTML, pageHeights, PHONE, readPages } from './heights/page-sizes.ts';
import { siteServer } from '../serve/site-server.ts';

const HELP = `npm run report:heights -- [--most 30] [pattern]

หน้าไหนสูงแค่ไหนบนมือถือจอกว้าง ${PHONE.width} px ก่อนกางอะไร และ HTML หนักกี่ kB (gzip) เรียงจากสูงสุด
สั่ง npm run build ก่อน ใส่ส่วนหนึ่งของที่อยู่เพื่อวัดเฉพาะหน้าเหล่านั้น เช่น /cases/

How high every page of dist/ is on a phone ${PHONE.width} px wide, closed as it comes, and what its HTML weighs, gzipped;
the highest first. npm run build first; a part of an address measures only those pages. Tests hold every page
to ${MOST_HEIGHT.toLocaleString('en')} px and ${MOST_HTML / 1000} kB.`;

const args = process.argv.slice(2);
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const at = args.indexOf('--most');
const most = at < 0 ? 30 : Number(args[at + 1]);
const [pattern = ''] = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));

const server = siteServer('dist');
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const paths = readPages().filter((path) => path.includes(pattern));
const heights = await pageHeights(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths);
await browser.close();
server.close();

const rows = [...heights].map(([path, height]) => ({ path, height, bytes: htmlBytes(path) }));
const over = rows.filter(({ height, bytes }) => height > MOST_HEIGHT || bytes > MOST_HTML);
console.log(`     px     kB  of ${rows.length} pages, ${PHONE.width} px wide`);
for (const { path, height, bytes } of rows.sort((a, b) => b.height - a.height).slice(0, most))
  console.log(`${height.toLocaleString('en').padStart(7)}  ${(bytes / 1000).toFixed(1).padStart(5)}  ${path}`);
console.log(`\nOver ${MOST_HEIGHT.toLocaleString('en')} px or ${MOST_HTML / 1000} kB: ${over.length}`);
for (const { path, height, bytes } of over)
  console.log(`${height.toLocaleString('en').padStart(7)}  ${(bytes / 1000).toFixed(1).padStart(5)}  ${path}`);
