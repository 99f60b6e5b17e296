import type { Page } from 'playwright-core';

/**
 * Every address of the open entry that its reader may hand on, each once: in the LINE link, the copied link, the
 * citations as shown and as copied, the share sheet, and the line that is printed. Needs the clipboard.
 */
export async function handedOut(page: Page): Promise<string[]> {
  const copied = async (selector: string): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator(selector).click();
    await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text !== ''));
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const line = await page.locator('.page-actions a[data-do=line]').getAttribute('href');
  await page.locator('.cite-this summary').click();
  const texts = [
    decodeURIComponent(line!.replace('https://line.me/R/share?text=', '')),
    await copied('[data-do=copy-link]'),
    ...(await page.locator('.cite-texts pre').allInnerTexts()),
    await copied('[data-from=cite-thai]'),
    await copied('[data-from=cite-apa]'),
    await copied('[data-from=cite-bibtex]'),
    (await page.locator('.printed-from').textContent())!,
  ];
  return [...new Set(texts.flatMap((text) => text.match(/https?:\/\/[^\s{}]+/g) ?? [`no address in: ${text}`]))];
}
