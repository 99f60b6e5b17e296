import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { qrMatrix, qrPath } from '../../src/features/material/parts/qr-matrix.ts';
import { storageKey } from '../../src/dom/storage.ts';
import { TRAYS_NAME } from '../../src/features/tray/state/tray.ts';
import { SITE } from '../../src/site.config.ts';
import { builtPages } from '../../scripts/build/built-pages.ts';
import { launch } from './support/browser.ts';
import { handedOut } from './support/handed-out.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(origin + path);
  return page;
};
const html = (path: string) => readFileSync(join('dist', path, 'index.html'), 'utf8');

test('what has moved leads on from its old address, in both languages', async () => {
  for (const [from, to] of [
    ['/lessons/law-starts-in-the-village/', '/lessons/money-bill-gate/'],
    ['/en/lessons/law-starts-in-the-village/', '/en/lessons/money-bill-gate/'],
  ] as const) {
    const page = await open(from);
    await page.waitForURL(origin + to);
    await page.locator('h1').waitFor();
    await page.context().close();
  }
});

describe('without an address', () => {
  test('no file of the site names a made-up one', () => {
    const made = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => {
      const file = join('dist', name);
      return (
        statSync(file).isFile() &&
        /https?:[^\s"'<>]*\.example\b|moving-the-mountain\.example/.test(readFileSync(file, 'latin1'))
      );
    });
    expect(made).toEqual([]);
  });
  test.skipIf(SITE.url !== '')('what needs one is left out of every page, and there is no sitemap and no feed', () => {
    const wrong = builtPages().filter((path) =>
      /rel="canonical"|hreflang="x-default"|"og:url"|"og:image|citation_public_url|DC\.identifier|rss\+xml|atom\+xml|feed\+json|opensearch/.test(
        html(path),
      ),
    );
    expect(wrong).toEqual([]);
    for (const file of ['sitemap-index.xml', 'sitemap-0.xml', 'feed.xml', 'en/feed.xml', 'feeds', 'opensearch.xml'])
      expect(existsSync(join('dist', file)), file).toBe(false);
    expect(readFileSync('dist/robots.txt', 'utf8')).not.toContain('Sitemap');
  });
  test('what is served for documents names paths, and each of them exists', () => {
    const files = readdirSync('dist/data', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?!tables|works|schemas|snapshots)[^/\\]+[/\\].*\.json$/.test(name),
    );
    expect(files.length).toBeGreaterThan(100);
    const wrong = files.filter((name) => {
      const { url, credit } = JSON.parse(readFileSync(join('dist/data', name), 'utf8')) as {
        url: string;
        credit: { home: string };
      };
      return ![url, credit.home].every(
        (path) => path.startsWith('/') && existsSync(join('dist', path.replace(/#.*/, ''), 'index.html')),
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('without JavaScript', () => {
  test('no page hands out an address, and no citation looks torn', () => {
    const wrong = builtPages().flatMap((path) => {
      const page = html(path);
      const actions = /<page-actions[\s\S]*?<\/page-actions>/.exec(page)?.[0];
      if (!actions) return [];
      const texts = [...actions.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, text]) => text!);
      const whole = texts.length === 3 && texts.every((text) => /[.}]$/.test(text) && !/https?:|\burl\b/.test(text));
      return whole && !/href="https:\/\/line\.me/.test(actions) ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });
  test('nothing is shown that would need an address', async () => {
    const page = await open('/lessons/see-then-do/', { javaScriptEnabled: false });
    expect(await page.locator('.page-actions a[data-do=line]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-from').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('what a reader hands on carries the address at which she reads', () => {
  const may = { permissions: ['clipboard-read', 'clipboard-write'] };
  test.each([
    '/lessons/see-then-do/',
    '/en/lessons/see-then-do/',
    '/cases/lampang/',
    '/notes/dream-and-reality-2007/',
    '/en/notes/dream-and-reality-2007/',
    '/workshops/ox-cart/',
    '/topics/benefits/',
  ])('%s: LINE, link, citations shown and copied, print', async (path) => {
    const page = await open(`${path}?hl=%E0%B8%99#x`, may);
    expect(await handedOut(page)).toEqual([origin + path]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-from').innerText()).toContain(origin + path);
    await page.context().close();
  });
  test('every page that is printed names its address, a filtered list with its filter', async () => {
    const page = await open('/cases/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-from').innerText()).toContain(`${origin}/cases/`);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('select[name=group]').selectOption('pilot');
    await page.waitForURL(/group=pilot/);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-from').innerText()).toContain(`${origin}/cases/?group=pilot`);
    await page.goto(`${origin}/en/terms/c/#codi`);
    expect(await page.locator('.printed-from').innerText()).toMatch(/Printed from\s+http:\S+\/en\/terms\/c\/$/);
    await page.context().close();
  });
  test('at another name of the same server it is that name', async () => {
    const other = origin.replace('127.0.0.1', 'localhost');
    const page = await (await browser.newContext(may)).newPage();
    await page.goto(`${other}/lessons/see-then-do/`);
    expect(await handedOut(page)).toEqual([`${other}/lessons/see-then-do/`]);
    await page.context().close();
  });
  test('the share sheet of the device', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'share', {
        value: (shared: { url: string }) => ((document.title = shared.url), Promise.resolve()),
      }),
    );
    const page = await context.newPage();
    await page.goto(`${origin}/cases/lampang/?hl=x`);
    await page.locator('[data-do=share]').click();
    expect(await page.title()).toBe(`${origin}/cases/lampang/`);
    await context.close();
  });

  const tray = {
    id: 'a',
    name: 'เวที',
    items: [
      { kind: 'lesson', id: 'see-then-do', title: 'x' },
      { kind: 'case', id: 'lampang', title: 'y' },
    ],
  };
  const openTray = async (path: string): Promise<Page> => {
    const page = await open('/robots.txt', may);
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key!, value!),
      [storageKey(TRAYS_NAME, '/'), JSON.stringify({ version: 1, current: 'a', trays: [tray], removed: [] })],
    );
    await page.goto(origin + path);
    await page.locator('[data-part=panel]').waitFor();
    return page;
  };
  test('QR codes and addresses on printed sheets', async () => {
    for (const lang of ['', '/en']) {
      const page = await openTray(`${lang}/tray/`);
      for (const what of ['handout', 'cards']) {
        await page.locator(`[data-make=${what}]`).click();
        await page.locator('.print-room .sheet').first().waitFor();
        const drawn = await page
          .locator('.print-room svg.qr path')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!));
        // The shorter the address, the coarser the code.
        const wanted = [`${lang}/l/see-then-do/`, `${lang}/l/lampang/`].map((path) => qrPath(qrMatrix(origin + path)));
        expect(new Set(drawn), what).toEqual(new Set(wanted));
        expect(await page.locator('.print-room').innerText()).toContain(`${new URL(origin).host}${lang}/l/see-then-do`);
        await page.goBack();
        await page.locator('.print-room').waitFor({ state: 'detached' });
      }
      await page.context().close();
    }
  });
  test('every file of the ZIP with everything, and the link of a tray', async () => {
    const page = await openTray('/tray/');
    expect(await page.locator('[data-part=link]').inputValue()).toContain(`${origin}/tray/#`);
    expect(decodeURIComponent((await page.locator('[data-part=line]').getAttribute('href'))!)).toContain(
      `${origin}/tray/#`,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-make=everything]').click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    for (const name of ['tray.csv', 'tray.json', 'index.html'])
      expect(text(files[name]), name).toContain(`${origin}/lessons/see-then-do/`);
    // Where there are no links, addresses stand as people type them.
    const short = `${new URL(origin).host}/l/see-then-do`;
    for (const name of ['handouts.html', 'handouts-two.html', 'booklet.html', 'cards-4.html', 'print-everything.html'])
      expect(text(files[name]), name).toContain(short);
    for (const name of ['session-plan.docx', 'slides.pptx']) {
      const parts = Object.entries(unzipSync(files[name]!)).filter(([part]) => /\.(xml|rels)$/.test(part));
      const all = parts.map(([, bytes]) => text(bytes)).join('\n');
      expect(all.includes(short), name).toBe(true);
    }
    await page.context().close();
  });
});
