import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { askAxe, DARK_RULES, RULES, standsStill } from './axe/ask-axe.ts';
import { builtPages } from './build/built-pages.ts';
import { ensureChromium } from './chromium.ts';
import { siteServer } from './serve/site-server.ts';

const HELP = `npm run axe [-- --lang en] [--from /cases/]

axe ตรวจทุกหน้าใน dist/ ทั้งสองภาษา ทั้งสว่างและมืด (สั่ง npm run build ก่อน) ใช้เวลานาน จึงรันตอนกลางคืนใน CI
axe over every page of dist/, both languages, light and dark (npm run build first). It takes long, so CI runs it at
night; npm test asks one page of each kind. --lang looks at one language, --from
at addresses that begin so. Exits 1 when it finds any.`;

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const from = option('--from') ?? '/';
const lang = option('--lang');
const paths = builtPages().filter(
  (path) => path.startsWith(from) && (lang === undefined || path.startsWith('/en/') === (lang === 'en')),
);

const server = siteServer('dist');
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
let found = 0;

/** Asks axe of one page and prints what it finds. */
async function ask(page: Page, path: string, dark: boolean): Promise<void> {
  await page.goto(origin + path, { waitUntil: 'load' });
  await standsStill(page);
  const axe = askAxe(page);
  const { violations } = await (dark ? axe.withRules(DARK_RULES) : axe.withTags(RULES)).analyze();
  for (const { id, help, nodes } of violations) {
    found += 1;
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140));
    console.log(`${path}${dark ? ' (dark)' : ''} ${id}: ${help}\n    ${where.join('\n    ')}`);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  const queue = [...paths];
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await Promise.all(
    [1, 2].map(async () => {
      const page = await context.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift())
        await ask(page, path, colorScheme === 'dark');
    }),
  );
  await context.close();
}
await browser.close();
server.close();
console.log(`\n${paths.length} pages, light and dark: ${found} found · ${paths.length} หน้า ทั้งสว่างและมืด พบ ${found} ข้อ`);
process.exitCode = found > 0 ? 1 : 0;
