import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.ts';

/**
 * Starts the Chromium of this machine without the background requests it makes by itself.
 * Contexts run without the site's service worker unless they ask for it: requests that it answers would pass by the
 * tests' own.
 */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = (options) => open({ serviceWorkers: 'block', ...options });
  return browser;
}

/** Opens a page of the site as a phone of 360 px shows it, in a context of its own; wait until it has loaded. */
export async function openOnPhone(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** One page of every kind, in both languages. */
export const ONE_OF_EACH_KIND = [
  '/',
  '/triangle/',
  '/triangle/knowledge/',
  '/triangle/cases/',
  '/cases/',
  '/cases/map/',
  '/cases/compare/',
  '/cases/benefits/',
  '/cases/in/th-52/',
  '/cases/in/th-42/',
  '/cases/songkhla/',
  '/cases/chamuang/',
  '/cases/samut-prakan/',
  '/help/',
  '/help/members-stop-paying/',
  '/lessons/',
  '/lessons/see-then-do/',
  '/notes/',
  '/notes/dream-and-reality-2007/',
  '/topics/',
  '/topics/benefits/',
  '/topics/model-rules/',
  '/terms/',
  '/terms/c/',
  '/sources/',
  '/sources/g/',
  '/agenda/',
  '/agenda/2007/',
  '/workshops/',
  '/workshops/ox-cart/',
  '/workshops/triangle-cafe/',
  '/fund/',
  '/fund/share/',
  '/tray/',
  '/search/',
  '/timeline/',
  '/figures/',
  '/rules/',
  '/studies/',
  '/awards/',
  '/about/',
  '/about/coverage/',
  '/data/',
  '/book/',
  '/changes/',
  '/offline/',
  '/admin/',
  '/guide/',
  '/guide/components/',
  '/guide/note-to-lesson/',
].flatMap((path) => [path, `/en${path}`]);
