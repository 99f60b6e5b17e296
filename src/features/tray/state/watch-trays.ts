import { readStored, watchStored } from '../../../dom/storage.ts';
import { TRAYS_EVENT, TRAYS_NAME } from './tray.ts';

/** Whether this device keeps trays. Where it keeps none, a page shows that without reading any. */
export const hasTrays = (): boolean => readStored(TRAYS_NAME) !== undefined;

/** Calls back after every change, in this tab or another, and when the page comes back from the browser's cache. */
export function watchTrays(changed: () => void): void {
  window.addEventListener(TRAYS_EVENT, changed);
  watchStored(TRAYS_NAME, changed);
  window.addEventListener('pageshow', (event) => event.persisted && changed());
}
