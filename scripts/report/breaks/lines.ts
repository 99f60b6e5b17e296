import type { Page } from 'playwright-core';

/** A heading as it stands on a page: what each of its lines holds. */
export interface SetHeading {
  lines: string[];
  /** For each break, in order: whether what stands between the spaces around it is narrower than a line. */
  avoidable: boolean[];
}

/** Headings of more than one line on a page as it is. */
export const headingsOf = (page: Page): Promise<SetHeading[]> => page.evaluate(readHeadings);

/** Unfolds what is folded, so that its headings are seen. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Takes away what holds phrases, so that lines end where browsers would end them by themselves. */
export const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const span of document.querySelectorAll('[class^="whole-"]')) span.replaceWith(...span.childNodes);
  });

/** Runs in the page. */
function readHeadings(): SetHeading[] {
  const range = document.createRange();
  return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, .held')].flatMap((heading) => {
    if (!heading.checkVisibility() || heading.closest('.visually-hidden')) return [];
    const style = getComputedStyle(heading);
    // Most headings have one line: their letters need no look.
    if (heading.clientHeight < 1.9 * parseFloat(style.lineHeight)) return [];
    const letters: { text: string; top: number; width: number }[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      // A mark above a letter has its place with it.
      for (const { segment, index } of new Intl.Segmenter('th').segment(text)) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const [box] = range.getClientRects();
        // The space at which a line ends has no place.
        const top = box?.bottom ?? letters.at(-1)?.top;
        if (top !== undefined) letters.push({ text: segment, top, width: box?.width ?? 0 });
      }
    }
    const lines: { text: string; widths: [text: string, width: number][]; bottom: number }[] = [];
    for (const { text, top, width } of letters) {
      const line = lines.at(-1);
      if (line && (Math.abs(line.bottom - top) < 8 || !text.trim())) {
        line.text += text;
        line.widths.push([text, width]);
      } else lines.push({ text, widths: [[text, width]], bottom: top });
    }
    if (lines.length < 2) return [];
    const room = heading.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const all = lines.flatMap(({ widths }) => widths);
    let at = 0;
    const avoidable = lines.slice(0, -1).map(({ widths }) => {
      at += widths.length;
      let [from, to, width] = [at, at, 0];
      while (from > 0 && all[from - 1]?.[0].trim()) width += all[--from]?.[1] ?? 0;
      while (to < all.length && all[to]?.[0].trim()) width += all[to++]?.[1] ?? 0;
      return width < room;
    });
    return [{ lines: lines.map(({ text }) => text), avoidable }];
  });
}
