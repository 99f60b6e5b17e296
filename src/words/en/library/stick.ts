import type { stickTh } from '../../th/library/stick.ts';

/** Words of a copy of the site that is handed on by memory stick (`npm run stick`). */
export const stickEn: typeof stickTh = {
  language: 'English',
  what: 'The whole library is in this folder. It opens without a signal, and nothing has to be installed.',
  open: 'Open the library in English',
  openHelp:
    'With Chrome, Edge or Firefox on a computer. Search, tray, print room, fund model and triangle board all work.',
  unpack:
    'If it came as a .zip file, unpack all of it first (Windows: right-click, “Extract all”). Opened inside the .zip, its links do not work.',
  phone: 'On a phone',
  phonePage: 'Open everything on one page',
  phoneHelp:
    'Most phones open one file at a time, so links to other files do not work there. In the file manager, tap this very file. It has the text of every entry; “Find in page” of the browser searches it. It has no pictures and no tools.',
  book: 'EPUB book, for a reading app',
  handOn: 'Hand it on',
  handOnHelp:
    'Copy the whole folder to a memory stick or another computer, or pass on the .zip file. Keep the files together. The texts may be used under this licence',
  size: (size, files) => `Size: ${size}, ${files.toLocaleString('en')} files`,
  dated: (date) => `Texts last changed on ${date}. This copy does not update itself.`,
  newer: (address) => `The newest edition: ${address}`,
  phoneContents: 'Contents',
  toContents: 'Back to the contents',
  notHere: {
    title: 'This page did not come with this copy',
    text: 'This copy has what can be read and used without a signal. It has no editors’ desk, no feeds, and no language that was not chosen when it was made.',
    home: 'To the home page',
  },
  notes: {
    offline:
      'You are reading a copy on this device. The whole library is here already; there is nothing to keep or install.',
    write:
      'You are reading a copy on this device. You can write here and save a file. Drafts stay in the browser of this device. Sending needs a signal, or somebody who carries the .zip file.',
    links:
      'You are reading a copy on this device. Links and QR codes made here open on this device only. To pass something on, save it as a file or print it.',
    published: (address) =>
      `You are reading a copy on this device. Links and QR codes made here lead to ${address}, which needs a signal.`,
    noLink:
      'This copy is read from files on this device, so there is no link to share. Pass on the whole folder, or print this page.',
    apart:
      'Firefox keeps what each page on a disk stores apart from the others: what you put into the tray on one page does not show on another. To use the tray, open this copy in Chrome or Edge.',
  },
};
