import { decodeLoosely } from '../../intake/address-codes.ts';

/**
 * Opens what is folded around the place that an address leads to. New browsers do so by themselves; in the others a
 * link would lead to something that cannot be seen.
 */
function openTarget(): void {
  const id = location.hash.slice(1);
  const target = id ? document.getElementById(decodeLoosely(id)) : null;
  let opened = false;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    if (!at.open && !target?.closest('summary')) {
      at.open = true;
      opened = true;
    }
  }
  if (opened) target?.scrollIntoView();
}

window.addEventListener('hashchange', openTarget);
openTarget();
