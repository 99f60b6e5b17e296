import '../../dom/trusted.ts';
import { canKeepFiles, readStored, siteBase, writeStored } from '../../dom/storage.ts';
import { askedGroups, isGroup } from './kept.ts';

/** How long after a page is there the rest may be fetched, in milliseconds: reading comes first. */
const LATER_MS = 3000;
/** One check a day is enough to keep kept pages current. */
const DAY_MS = 86_400_000;
const CHECKED = 'kept-checked';

/** Whether a line is too slow, or too dear, to fetch what nobody has asked for yet. Where a browser does not tell, it is not. */
function spares(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || SLOW.has(connection?.effectiveType ?? '');
}
const SLOW: ReadonlySet<string> = new Set(['slow-2g', '2g', '3g']);

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
  const wanted = document.body.dataset['offline'];
  const due = askedGroups().length > 0 && Date.now() - Number(readStored(CHECKED) ?? 0) > DAY_MS;
  if ((!wanted && !due) || spares() || !navigator.onLine) return;
  await new Promise((resolve) => setTimeout(resolve, LATER_MS));
  // A worker that takes itself away is gone by now, and nothing would read what is kept.
  if (!(await serviceWorker.getRegistration(siteBase()))) return;
  const { keepGroup, refreshKept } = await import('./keep-files.ts');
  if (isGroup(wanted)) await keepGroup(wanted);
  if (!due) return;
  await refreshKept();
  // Unless it was wiped meanwhile.
  if (askedGroups().length > 0) writeStored(CHECKED, String(Date.now()));
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
