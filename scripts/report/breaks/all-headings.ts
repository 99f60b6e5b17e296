import type { Browser, Page } from 'playwright-core';
import { builtPages } from '../../build/built-pages.ts';
import { headingsOf, letGo, unfold, type SetHeading } from './lines.ts';

/** Widths at which headings are looked at, in CSS pixels: a narrow phone and a desk. */
export const LOOKED_AT = [360, 1280] as const;
export type Headings = Record<(typeof LOOKED_AT)[number], SetHeading[]>;

/**
 * Headings of more than one line in all of `dist/`, each once for every width and text, as the site sets them and, if
 * that is asked for, as browsers would by themselves. Scripts of the pages do not run.
 */
export async function allHeadings(
  browser: Browser,
  origin: string,
  { alsoBare = false, paths = builtPages() }: { alsoBare?: boolean; paths?: string[] } = {},
): Promise<{ held: Headings; bare: Headings }> {
  const [held, bare] = [collector(), collector()];
  const queue = [...paths];
  const look = async (page: Page): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(origin + path);
      await unfold(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await held.add(page);
      if (!alsoBare) continue;
      await letGo(page);
      await bare.add(page);
    }
  };
  const context = await browser.newContext({ javaScriptEnabled: false });
  await Promise.all([1, 2].map(async () => look(await context.newPage())));
  await context.close();
  return { held: held.found(), bare: bare.found() };
}

function collector(): { add(page: Page): Promise<void>; found(): Headings } {
  const seen = { 360: new Map<string, SetHeading>(), 1280: new Map<string, SetHeading>() };
  return {
    add: async (page) => {
      for (const width of LOOKED_AT) {
        await page.setViewportSize({ width, height: 740 });
        for (const heading of await headingsOf(page)) seen[width].set(heading.lines.join('\n'), heading);
      }
    },
    found: () => ({ 360: [...seen[360].values()], 1280: [...seen[1280].values()] }),
  };
}
