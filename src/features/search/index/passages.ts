import type { SearchSection } from './indexed-page.ts';

/** Passages of about this many letters rank best, and a reader sees at once why one was found. */
const USUAL = 900;
const OVERLAP = 90;

/**
 * Cuts a long section into passages at spaces. Neighbours share some text, so that a phrase across the cut is found in
 * one of them.
 */
export function passages(section: SearchSection): SearchSection[] {
  const { text } = section;
  if (text.length <= USUAL * 1.5) return [section];
  const out: SearchSection[] = [];
  const parts = Math.round(text.length / USUAL);
  for (let part = 0, from = 0; part < parts; part++) {
    const to = part === parts - 1 ? text.length : spaceAfter(text, Math.round((text.length * (part + 1)) / parts), 200);
    out.push({ ...section, text: text.slice(from, to) });
    from = Math.max(from + 1, spaceAfter(text, to - OVERLAP, OVERLAP));
  }
  return out;
}

/**
 * The place behind the next space, or where we are when there is none within reach. Never inside a letter with its
 * marks.
 */
function spaceAfter(text: string, at: number, reach: number): number {
  const space = text.indexOf(' ', at);
  if (space >= 0 && space - at < reach) return space + 1;
  while (
    at < text.length &&
    (/\p{M}|[\u0E32\u0E33\uDC00-\uDFFF]/u.test(text[at]!) || /[\u0E40-\u0E44]/u.test(text[at - 1] ?? ''))
  )
    at++;
  return at;
}
