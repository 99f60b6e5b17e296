import type { offlineTh } from '../th/offline.ts';

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
  place: {
    intro:
      'Pages you have opened open again without a signal. Before a trip, choose the province you are going to and keep what is told of it on your device.',
    keepTitle: 'Keep a province on this device',
    keepText:
      'The cases, lessons and notes of the province you choose, with guides, ways out, terms, workshops and the fund model. You can keep several provinces. It stays on this device; nothing is sent.',
    needsSignal: 'Search, lists of the whole country and documents made from the tray still need a signal.',
    which: 'Province',
    keep: 'Keep this province',
    kept: 'All that is told of this province is on this device, and opens without a signal.',
    older:
      'What is told of this province is on this device, but the site has a newer set. Bring it up to date when there is a signal.',
    forget: 'Remove this province from this device',
    sure: (place) =>
      `Remove what is told of ${place} from this device? To use it again you would have to keep it anew.`,
  },
  stick: 'Going where there is no signal, with somebody else’s computer:',
  size: (megabytes) => `Needs about ${megabytes} MB of data`,
  keep: 'Keep the library',
  again: 'Bring up to date',
  forget: 'Remove from this device',
  working: 'Keeping it. Leave this page open until it is done.',
  done: 'All of it is kept.',
  kept: 'The whole library is on this device. Every page opens without a signal.',
  keptOn: (date) => `This set was kept on ${date}`,
  groups: {
    all: 'the whole library',
    search: 'search',
    tray: 'tray',
    write: 'writing',
    board: 'board',
    fund: 'fund model',
  },
  goOn: 'Go on keeping',
  part: (kept, of) =>
    `Kept ${kept} of ${of} files so far. Pages that are not among them will not open without a signal.`,
  older:
    'The whole library is on this device, but the site has a newer one. Bring it up to date when there is a signal.',
  notAll: (kept, of) =>
    `Kept ${kept} of ${of} files. The site could not send the others, or sent older ones. If a whole set was on this device before, it still works. Wait a while and press again; only what is missing will be fetched.`,
  lacking: 'Pages that could not be kept',
  gone: 'Removed from this device.',
  full: 'This device has not enough room. Remove pictures or apps you do not need and try again. What was kept so far is still there.',
  broken: 'The signal was lost before all was kept. Press again when it is back; it goes on from where it stopped.',
  pages: 'Pages you can read now',
  needsScript: 'Keeping pages on the device needs JavaScript.',
  device: 'What this site keeps on this device',
  deviceText:
    'All of this is on this device and nowhere else. Whoever holds the device can open it. If you share the device, wipe it here before you hand it on.',
  deviceLimit:
    'The history of the browser and files that you downloaded are not in this list. Delete those in the browser and on the device.',
  nothing: 'Nothing of yours is on this device; only this page is, for when there is no signal.',
  held: {
    library: 'Files for reading without a signal',
    read: 'Pages you have read',
    trays: 'Lesson trays',
    boards: 'Triangles of your own',
    funds: 'Figures of funds that you kept',
    drafts: 'Unfinished drafts',
    clocks: 'Running clocks',
    desk: 'Sign-in of an editor',
    other: 'Settings and unfinished work',
  },
  heldCount: {
    library: (n) => (n === 1 ? '1 file' : `${n} files`),
    read: (n) => (n === 1 ? '1 page' : `${n} pages`),
    trays: (n) => (n === 1 ? '1 tray' : `${n} trays`),
    boards: (n) => (n === 1 ? '1 board' : `${n} boards`),
    funds: (n) => (n === 1 ? '1 fund' : `${n} funds`),
    drafts: (n) => (n === 1 ? '1 draft' : `${n} drafts`),
    clocks: (n) => (n === 1 ? '1 clock' : `${n} clocks`),
    desk: (n) => (n === 1 ? '1 item' : `${n} items`),
    other: (n) => (n === 1 ? '1 item' : `${n} items`),
  },
  wipe: 'Delete',
  wipeAll: 'Delete everything of this site from this device',
  sure: (what) => `Delete from this device: ${what}? This cannot be undone.`,
  sureAll:
    'Delete everything that this site keeps on this device, pages you have read, trays and drafts included? This cannot be undone.',
  wiping: 'Deleting.',
  wiped: (what) => `Deleted: ${what}.`,
  wipedAll: 'Everything of this site is deleted from this device.',
  inUse: 'Nothing was deleted: a draft is open in another tab. Close that tab and press again.',
  notWiped: 'It could not be deleted. Press again, or clear the data of this site in the settings of the browser.',
};
