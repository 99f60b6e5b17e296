import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askAxe, DARK_RULES, RULES, standsStill } from '../../scripts/axe/ask-axe.ts';
import { launch, ONE_OF_EACH_KIND } from './support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any kind of page, ${colorScheme === 'dark' ? 'in the dark' : 'in both languages'}`, async () => {
    const found: string[] = [];
    const queue = [
      ...ONE_OF_EACH_KIND.filter((path) => colorScheme === 'light' || !path.startsWith('/en/')),
      '/no-such-page/',
    ];
    await Promise.all(
      [1, 2].map(async () => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        for (let path = queue.shift(); path; path = queue.shift()) {
          await page.goto(origin + path, { waitUntil: 'load' });
          await standsStill(page);
          const axe = askAxe(page);
          // Colours are the same in both languages.
          const { violations } = await (
            colorScheme === 'dark' ? axe.withRules(DARK_RULES) : axe.withTags(RULES)
          ).analyze();
          found.push(
            ...violations.map(
              ({ id, nodes }) =>
                `${path} ${id}: ${nodes
                  .slice(0, 3)
                  .map(({ html }) => html.slice(0, 140))
                  .join(' | ')}`,
            ),
          );
        }
      }),
    );
    expect(found).toEqual([]);
  }, 600_000);
}
