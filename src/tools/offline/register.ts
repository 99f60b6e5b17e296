import { canKeep, keptGroups, siteBase, type Group } from './kept.ts';

/** How long after a page is there the rest may be fetched, in milliseconds: reading comes first. */
const LATER_MS = 3000;
/** One check a day is enough to keep kept pages current. */
const DAY_MS = 86_400_000;
const CHECKED = 'mountain-kept-checked';

const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Starts the service worker; then, on pages that name a group in `data-offline`, keeps what they need without a signal.
 */
async function register(): Promise<void> {
  await navigator.serviceWorker.register(`${siteBase()}sw.js`, { scope: siteBase() });
  await navigator.serviceWorker.ready;
  const wanted = document.body.dataset['offline'] as Group | undefined;
  const due = keptGroups().length > 0 && Date.now() - Number(localStorage.getItem(CHECKED) ?? 0) > DAY_MS;
  if ((!wanted && !due) || savesData() || !navigator.onLine) return;
  await new Promise((resolve) => setTimeout(resolve, LATER_MS));
  const { keepGroup, refreshKept } = await import('./keep-files.ts');
  if (wanted) await keepGroup(wanted);
  if (!due) return;
  await refreshKept();
  localStorage.setItem(CHECKED, String(Date.now()));
}

if (canKeep()) {
  if (import.meta.env.PROD) {
    // Whatever goes wrong here, the page in front of the reader works without it.
    addEventListener('load', () => void register().catch(() => undefined));
  } else {
    // A worker of a built site that was served at this address would show old pages while somebody writes.
    void navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => void one.unregister()));
  }
}
