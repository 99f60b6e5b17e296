import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { captures, given } from '../../../src/certain.ts';
import { builtPages } from '../../build/built-pages.ts';
import { headingsOf, letGo, unfold, type SetHeading } from './lines.ts';

/** Widths at which headings are looked at, in CSS pixels: a narrow phone and a desk. */
export const LOOKED_AT = [360, 1280] as const;
type Width = (typeof LOOKED_AT)[number];
export type Headings = Record<Width, SetHeading[]>;

/**
 * Headings of more than one line in all of `dist/`, each once for every width and text, as the site sets them and, if
 * that is asked for, as browsers would by themselves. Scripts of the pages do not run.
 * Pages of one frame and the same sheets take turns in one opened page: over a thousand are seen twice, and what a heading
 * needs of a page is its sheets and where it stands.
 */
export async function allHeadings(
  browser: Browser,
  origin: string,
  { alsoBare = false, paths = builtPages() }: { alsoBare?: boolean; paths?: string[] } = {},
): Promise<{ held: Headings; bare: Headings }> {
  const held: Headings = { 360: [], 1280: [] };
  const bare: Headings = { 360: [], 1280: [] };
  const groups = bySheets(paths);
  await Promise.all(
    LOOKED_AT.map(async (width) => {
      // Without this the policy of the pages forbids to read one into another.
      const context = await browser.newContext({
        javaScriptEnabled: false,
        bypassCSP: true,
        viewport: { width, height: 740 },
      });
      const page = await context.newPage();
      const seen = { held: new Map<string, SetHeading>(), bare: new Map<string, SetHeading>() };
      for (const group of groups)
        for (const [at, path] of group.entries()) {
          if (at === 0) await page.goto(origin + path);
          else await turnInto(page, path);
          await unfold(page);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          for (const heading of await headingsOf(page)) seen.held.set(heading.lines.join('\n'), heading);
          if (!alsoBare) continue;
          await letGo(page);
          for (const heading of await headingsOf(page)) seen.bare.set(heading.lines.join('\n'), heading);
        }
      await context.close();
      held[width] = [...seen.held.values()];
      bare[width] = [...seen.bare.values()];
    }),
  );
  return { held, bare };
}

/** Pages by the sheets that they ask for, and by language. */
function bySheets(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
    const key = [/<html[^>]*>/.exec(html)?.[0], ...captures(html, /<link[^>]*href="([^"]+\.css)"/g)].join(' ');
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return [...groups.values()];
}

/** Puts what another page of the same sheets shows in the place of what is shown. */
async function turnInto(page: Page, path: string): Promise<void> {
  const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
  const main = given(/<main\b.*<\/main>/s.exec(html)?.[0], `The main part of ${path}`);
  await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    document.querySelector('main')?.replaceWith(...parsed.body.childNodes);
  }, main);
}
