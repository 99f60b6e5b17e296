import { addSheet } from '../../dom/add-sheet.ts';
import sheet from './hints.css?url';
import { el } from '../../dom/element.ts';

/**
 * Shows the note behind a mark in the text (a citation or a glossary term) in a small popover on hover, focus and tap.
 * The notes stand in the page itself (reference list, terms on this page), so nothing is fetched and the links work
 * without this script.
 */
const MARKS = 'a.cite[href^="#ref-"], a.term[data-term]';
const CLOSE_DELAY_MS = 200;

let tip: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let closing = 0;
/** The mark whose note is to be shown as soon as the styles of notes are there. */
let wanted: HTMLAnchorElement | undefined;

const noteOf = (mark: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(mark.dataset['term'] ? `term-${mark.dataset['term']}` : mark.hash.slice(1));

/** @throws when the styles of notes cannot be fetched */
async function open(mark: HTMLAnchorElement): Promise<void> {
  window.clearTimeout(closing);
  const note = noteOf(mark);
  if (!note || owner === mark) return;
  wanted = mark;
  await addSheet(sheet);
  if (wanted === mark) show(mark, note);
}

function show(mark: HTMLAnchorElement, note: HTMLElement): void {
  close();
  tip = el('div', { class: 'hint', id: 'hint', role: 'note' });
  for (const child of note.childNodes) tip.append(child.cloneNode(true));
  for (const part of tip.querySelectorAll('[id]')) part.removeAttribute('id');
  // By keyboard the mark itself leads to the note; its links must not become two more stops after every mark.
  for (const link of tip.querySelectorAll('a')) link.tabIndex = -1;
  tip.addEventListener('pointerenter', () => window.clearTimeout(closing));
  tip.addEventListener('pointerleave', closeSoon);
  mark.setAttribute('aria-describedby', 'hint');
  mark.after(tip);
  owner = mark;
  place(tip, mark);
}

/** Below the mark, or above it where there is no room; always inside the window. */
function place(box: HTMLElement, mark: HTMLElement): void {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const width = Math.min(352, document.documentElement.clientWidth - 24);
  box.style.width = `${width}px`;
  const left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - width - 12));
  const below = at.bottom + box.offsetHeight + 12 < window.innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${below ? at.bottom + 6 : Math.max(6, at.top - box.offsetHeight - 6)}px`;
}

function close(): void {
  window.clearTimeout(closing);
  tip?.remove();
  owner?.removeAttribute('aria-describedby');
  tip = owner = wanted = undefined;
}

function closeSoon(): void {
  window.clearTimeout(closing);
  closing = window.setTimeout(close, CLOSE_DELAY_MS);
}

const markAt = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(MARKS) : null;

document.addEventListener('pointerover', (event) => {
  const mark = markAt(event);
  if (mark && event.pointerType === 'mouse') void open(mark).catch(() => undefined);
});
document.addEventListener('pointerout', (event) => {
  if (markAt(event) && event.pointerType === 'mouse') closeSoon();
});
document.addEventListener('focusin', (event) => {
  const mark = markAt(event);
  if (mark) void open(mark).catch(() => undefined);
  else if (!tip?.contains(event.target as Node)) close();
});
document.addEventListener('click', (event) => {
  const mark = markAt(event);
  // The first tap shows the note; a second one follows the link. A mouse has shown it already, and a keyboard has by
  // focus.
  if (mark && 'pointerType' in event && event.pointerType === 'touch' && mark.dataset['tapped'] !== 'yes') {
    if (!noteOf(mark)) return;
    event.preventDefault();
    mark.dataset['tapped'] = 'yes';
    // Without its styles the note would stand in the middle of the line: the mark leads to it, as it does by itself.
    void open(mark).catch(() => location.assign(mark.href));
    return;
  }
  if (!tip?.contains(event.target as Node)) close();
  for (const tapped of document.querySelectorAll<HTMLElement>('[data-tapped]'))
    if (tapped !== mark) delete tapped.dataset['tapped'];
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
window.addEventListener(
  'scroll',
  () => {
    if (!tip || !owner) return;
    const { bottom, top } = owner.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) close();
    else place(tip, owner);
  },
  { passive: true },
);
