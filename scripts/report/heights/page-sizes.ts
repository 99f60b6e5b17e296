import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** The phone that our readers hold. */
export const PHONE = { width: 360, height: 740 };

/** How high a page may be with everything folded as it comes, in CSS pixels on that phone. */
export const MOST_HEIGHT = 12_000;

/** What the HTML of a page may weigh, in bytes, gzipped. */
export const MOST_HTML = 40_000;

/** How many pages are open side by side. */
const ABREAST = 4;

/** Addresses of all pages in a built folder that people read: `/`, `/cases/`, `/en/cases/lampang/`. Sorted. */
export function readPages(folder = 'dist'): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(?:^|\/)index\.html$/.test(file))
      // What only leads elsewhere has no height of its own.
      .filter((file) => !/<meta http-equiv="refresh"/.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      .sort()
  );
}

/** What the HTML of a page weighs, in bytes, gzipped. @param path as of `readPages` */
export const htmlBytes = (path: string, folder = 'dist'): number =>
  gzipSync(readFileSync(join(folder, path, 'index.html'))).length;

/** Folders whose pages are all of one kind; every other page is a kind of its own. */
const MANY =
  /^(\/(?:en\/)?(?:cases\/in|cases(?!\/(?:benefits|compare|map)\/)|lessons|notes|workshops|agenda|topics|help|guide|terms|sources)\/)[^/]+\/$/;

/** Letters of a page that are shown before anything is unfolded. @param html of a page */
export function lettersShown(html: string): number {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  let [folds, letters] = [0, 0];
  for (const [whole, tag] of main.matchAll(/<(\/?\w+)[^>]*>|[^<]+/g)) {
    if (tag === 'details') folds += 1;
    else if (tag === '/details') folds -= 1;
    else if (tag === undefined && folds === 0) letters += whole.trim().length;
  }
  return letters;
}

/** The pages with most to show: of every kind of page, in each language, those with most letters. @param each how many */
export function fullestPages(paths = readPages(), each = 2, folder = 'dist'): string[] {
  const kinds = new Map<string, { path: string; letters: number }[]>();
  for (const path of paths) {
    const kind = MANY.exec(path)?.[1]?.concat('…') ?? path;
    const letters = lettersShown(readFileSync(join(folder, path, 'index.html'), 'utf8'));
    kinds.set(kind, [...(kinds.get(kind) ?? []), { path, letters }]);
  }
  return [...kinds.values()].flatMap((pages) =>
    pages
      .sort((a, b) => b.letters - a.letters)
      .slice(0, each)
      .map(({ path }) => path),
  );
}

/**
 * How high pages are on a phone, in CSS pixels, closed as they come, once their scripts and faces are there.
 * @param origin where the built site is served
 */
export async function pageHeights(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<Map<string, number>> {
  const heights = new Map<string, number>();
  const left = paths.values();
  const measureSome = async (): Promise<void> => {
    const page = await browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
    for (const path of left) {
      await page.goto(origin + path);
      await page.evaluate(() => document.fonts.ready);
      heights.set(path, await page.evaluate(() => document.documentElement.scrollHeight));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: ABREAST }, measureSome));
  return heights;
}
