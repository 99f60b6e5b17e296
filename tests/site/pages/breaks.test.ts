import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { allHeadings, LOOKED_AT } from '../../../scripts/report/breaks/all-headings.ts';
import { judge } from '../../../scripts/report/breaks/judge.ts';
import { listedPhrases } from '../../../scripts/report/breaks/phrases.ts';
import { launch, ONE_OF_EACH_KIND } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('on no width do more than 5 % of the breaks of all headings part a phrase, or 3 % leave one word', async () => {
  const { held } = await allHeadings(browser, inject('origin'));
  for (const width of LOOKED_AT) {
    const found = judge(held[width], listedPhrases());
    expect(found.breaks, String(width)).toBeGreaterThan(100);
    expect(found.inPhrase / found.breaks, `${width} px: ${found.worst.join(' · ')}`).toBeLessThan(0.05);
    expect(found.oneWordLast / found.headings, `${width} px: ${found.worst.join(' · ')}`).toBeLessThan(0.03);
  }
}, 900_000);

test('no line holds nothing but marks of sources', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const alone: string[] = [];
  for (const path of ONE_OF_EACH_KIND) {
    await page.goto(inject('origin') + path);
    alone.push(...(await page.evaluate(marksAlone)).map((text) => `${path} ${text}`));
  }
  await page.close();
  expect(alone).toEqual([]);
});

/** Marks before which a line begins though words stand before them in the same paragraph. */
function marksAlone(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const range = document.createRange();
  return [...document.querySelectorAll('main a.cite')].flatMap((mark) => {
    const walker = document.createTreeWalker(mark.closest('p, li, dd, dt, td, th, figcaption, blockquote') ?? mark, 4);
    const [box] = mark.getClientRects();
    let last: DOMRect | undefined;
    for (let node = walker.nextNode(); node && !mark.contains(node); node = walker.nextNode()) {
      const text = (node.nodeValue ?? '').trimEnd();
      if (!text || node.parentElement?.closest('a.cite')) continue;
      range.setStart(node, Math.max(0, text.length - 1));
      range.setEnd(node, text.length);
      last = [...range.getClientRects()].at(-1) ?? last;
    }
    const rows = [...document.querySelectorAll('a.cite')].some(
      (other) =>
        other !== mark &&
        other.getClientRects()[0]?.bottom === box?.bottom &&
        other.parentElement === mark.parentElement,
    );
    return box && last && box.top >= last.bottom && !rows ? [mark.parentElement!.innerText.slice(-60)] : [];
  });
}
