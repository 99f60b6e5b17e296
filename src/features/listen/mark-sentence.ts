import type { Spoken } from './spoken.ts';

/** The name of the mark in the style sheet, `::highlight(being-read)`. */
const NAME = 'being-read';
const canMark = typeof Highlight === 'function' && 'highlights' in CSS;
let marked: Spoken | undefined;

/**
 * Marks the sentence that is being read, without touching the page: what stands in it (links, marks of sources) stays
 * as it is. Browsers without such marks mark the paragraph. Nothing where there is none.
 */
export function markSentence(sentence: Spoken | undefined): void {
  const before = marked;
  if (canMark) {
    if (sentence) CSS.highlights.set(NAME, new Highlight(sentence.range));
    else CSS.highlights.delete(NAME);
  } else {
    before?.block.classList.remove(NAME);
    sentence?.block.classList.add(NAME);
  }
  marked = sentence;
  if (sentence && sentence !== before) follow(sentence.range, before?.range);
}

/** Brings the sentence into sight above the bar, unless the reader has scrolled away from the one before. */
function follow(range: Range, before: Range | undefined): void {
  const lowest = document.querySelector('.listen-bar')?.getBoundingClientRect().top ?? window.innerHeight;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= lowest) return;
  const last = before?.getBoundingClientRect();
  if (last && (last.bottom < 0 || last.top > window.innerHeight)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - window.innerHeight / 4, behavior: still ? 'instant' : 'smooth' });
}
