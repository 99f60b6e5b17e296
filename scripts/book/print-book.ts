import { chromium } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import type { Book } from '../../src/features/book/book.ts';
import type { BookWords } from '../../src/features/book/epub.ts';
import { printPage, type PageOf } from '../../src/features/book/print-page.ts';
import { ensureChromium } from '../chromium.ts';

/** Numbers that do not come to rest after so many printings are a mistake of ours. */
const MOST_PRINTINGS = 4;

/**
 * Prints a book with Chromium: tagged, with an outline, its fonts inside. Printed again with the numbers of the pages as
 * they came out, until contents and index tell what is true.
 * @param fonts rules of `@font-face`
 */
export async function printBook(book: Book, t: BookWords, names: Iterable<string>, fonts: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    let known = new Map<string, number>();
    for (let printing = 1; printing <= MOST_PRINTINGS; printing++) {
      const pageOf: PageOf = (id) => known.get(id);
      await page.setContent(printPage(book, t, names, fonts, pageOf), { timeout: 0 });
      await page.evaluate(() => document.fonts.ready);
      const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      const found = await pagesOfPlaces(bytes);
      if (found.size === known.size && [...found].every(([id, number]) => known.get(id) === number)) return bytes;
      known = found;
    }
    throw new Error(
      'เลขหน้าในสารบัญไม่นิ่ง · The numbers in the contents do not come to rest; the layout of contents or index changes with them',
    );
  } finally {
    await browser.close();
  }
}

/** Every place of a PDF that its own links lead to, with the number of its page, from 1. */
export async function pagesOfPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const places = Object.entries((await pdf.getDestinations()) as Record<string, unknown[]>);
  const found = new Map<string, number>();
  for (const [id, [page]] of places) found.set(id, (await pdf.getPageIndex(page as { num: number; gen: number })) + 1);
  await pdf.destroy();
  return found;
}
