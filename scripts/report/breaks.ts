import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium.ts';
import { allHeadings, LOOKED_AT } from './breaks/all-headings.ts';
import { judge, type Verdict } from './breaks/judge.ts';
import { listedPhrases } from './breaks/phrases.ts';
import { siteServer } from '../serve/site-server.ts';

const HELP = `npm run report:breaks

หัวข้อขึ้นบรรทัดใหม่ตรงไหน ทุกหน้าใน dist/ กว้าง 360 และ 1280 พิกเซล (สั่ง npm run build ก่อน)
แถวแรกคือที่เบราว์เซอร์ตัดเอง แถวหลังคือที่เว็บกำหนดไว้ ใส่ -- --worst เพื่อดูรายการ

Where the lines of headings end on every page of dist/, at 360 and 1280 pixels (npm run build first).
The first row is how browsers cut them by themselves, the second how the site has it. -- --worst lists what is wrong.`;

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
function row(name: string, { headings, breaks, inPhrase, atNoSpace, oneWordLast }: Verdict): string {
  const said = [
    `${headings} headings of more lines than one, ${breaks} breaks`,
    `in a phrase ${inPhrase} (${share(inPhrase, breaks)})`,
    `at no space ${atNoSpace} (${share(atNoSpace, breaks)})`,
    `one word last ${oneWordLast} (${share(oneWordLast, headings)})`,
  ];
  return `  ${name.padEnd(8)} ${said.join(' · ')}`;
}

const server = siteServer('dist');
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const phrases = listedPhrases();
const { held, bare } = await allHeadings(browser, origin, { alsoBare: true });
for (const width of LOOKED_AT) {
  const verdict = judge(held[width], phrases);
  console.log(`${width} px\n${row('browser', judge(bare[width], phrases))}\n${row('site', verdict)}`);
  if (process.argv.includes('--worst')) console.log(verdict.worst.map((line) => `    ${line}`).join('\n'));
}
await browser.close();
server.close();
