import { button } from '../../dom/element.ts';
import { decodeLoosely } from '../../intake/address-codes.ts';

/** What a mark in a text leads to: a source or a term, behind the text or on a page of its own. */
const NOTE = '[id^=ref-],[id^=term-],.term-item,.source-group li';
let back: HTMLButtonElement | undefined;

/**
 * Opens what is folded around the place that an address leads to. New browsers do so by themselves; in the others a
 * link would lead to something that cannot be seen. A source or a term offers the way back to where the reader was.
 * @param fromHere whether the reader came by a link of this site
 */
function openTarget(fromHere: boolean): void {
  const id = location.hash.slice(1);
  const target = id ? document.getElementById(decodeLoosely(id)) : null;
  let opened = false;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    if (!at.open && !target?.closest('summary')) {
      at.open = true;
      opened = true;
    }
  }
  // The list of contents lies over the page on a phone, and does not go by itself.
  document.querySelector<HTMLElement>('.contents[popover]')?.hidePopover?.();
  if (opened) target?.scrollIntoView();
  back?.remove();
  if (!fromHere || !target?.matches(NOTE)) return;
  back = button(document.getElementById('main')?.dataset['back'] ?? '', () => history.back());
  (target.querySelector('p, dd') ?? target).append(' ', back);
}

window.addEventListener('hashchange', () => openTarget(true));
openTarget(history.length > 1 && document.referrer.startsWith(`${location.origin}/`));
