import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is held: WCAG 2.2 AA and what axe calls best practice. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark only colours differ; every other rule has been asked in the light. */
export const DARK_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * axe for a page, ready to be told where to look and by which rules. It notes only what it finds against, and answers
 * within the page: no frame here is another site's. Together that takes less than half the time.
 */
export const askAxe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

/** How long nothing may change in a page before it is called still. */
const STILL_MS = 250;

/**
 * Waits until nothing is fetched and nothing changes in a page any more: what measures places and sizes one after the other
 * must not do so while they move.
 */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    (still) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, still);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, still);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    STILL_MS,
  );
}
