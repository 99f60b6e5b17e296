import '../../dom/trusted.ts';
import { canKeepFiles, siteBase } from '../../dom/storage.ts';
import { askedGroups, isGroup } from './kept.ts';

/** How long after a page is there the rest may be fetched, in milliseconds: reading comes first. */
const LATER_MS = 3000;

/**
 * Starts the service worker; then, on pages that name a group in `data-offline`, keeps what they need without a signal.
 */
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const first = !serviceWorker.controller;
  await serviceWorker.register(`${siteBase()}sw.js`, { scope: siteBase(), updateViaCache: 'none' });
  await serviceWorker.ready;
  if (first) await controlled();
  // The page of a first visit came before there was a worker to keep it.
  if (first) await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  const named = document.body.dataset['offline'];
  const wanted = isGroup(named) ? named : undefined;
  if ((!wanted && askedGroups().length === 0) || !navigator.onLine) return;
  await new Promise((resolve) => setTimeout(resolve, LATER_MS));
  // A worker that takes itself away is gone by now, and nothing would read what is kept.
  if (await serviceWorker.getRegistration(siteBase())) await (await import('./keep-unasked.ts')).keepUnasked(wanted);
}

const controlled = (): Promise<void> =>
  new Promise((resolve) => {
    if (navigator.serviceWorker.controller) resolve();
    else navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });

if (canKeepFiles()) {
  if (import.meta.env.PROD) {
    // Whatever goes wrong here, the page in front of the reader works without it.
    addEventListener('load', () => void register().catch(() => undefined));
  } else {
    // A worker of a built site that was served at this address would show old pages while somebody writes.
    void navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => void one.unregister()));
  }
}
