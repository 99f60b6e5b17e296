import type { offlineTh } from './offline.th.ts';

/** Words of reading without a signal, in English. */
export const offlineEn: typeof offlineTh = {
  title: 'Read without a signal',
  intro:
    'Pages you have opened open again without a signal. Before a trip you can keep the whole library on your device.',
  missing:
    'There is no signal now, and the page you wanted is not kept on this device. Open it again when there is a signal, or choose one of the pages below.',
  cannot:
    'This browser cannot keep pages for later. Try a normal window instead of a private one, and an address that begins with https.',
  keepTitle: 'Keep the whole library on this device',
  keepText:
    'Every English page, search, the tray, the running clock and the tools that make documents. It stays on this device; nothing is sent.',
  size: 'Needs about {} MB of data',
  keep: 'Keep the library',
  again: 'Bring up to date',
  forget: 'Remove from this device',
  working: 'Keeping it. Leave this page open until it is done.',
  done: 'All of it is kept.',
  kept: 'The whole library is on this device. Every page opens without a signal.',
  gone: 'Removed from this device.',
  full: 'This device has not enough room. Remove pictures or apps you do not need and try again. What was kept so far is still there.',
  broken: 'The signal was lost before all was kept. Press again when it is back; it goes on from where it stopped.',
  pages: 'Pages you can read now',
  needsScript: 'Keeping pages on the device needs JavaScript.',
};
