import { FIRST_IN_ENGLISH } from '../../locale/first-language.ts';
import type { takeTh } from '../../th/library/take.ts';

/** Words of what leaves the library: lists of works, feeds, books, short addresses. */
export const takeEn: typeof takeTh = {
  worksOfPage: 'This page and what it cites, for reference managers',
  works: 'Take the references along',
  worksHelp: 'For Zotero, Mendeley, EndNote or JabRef; the text is a list in APA style, to be pasted anywhere.',
  ofTray: 'References',
  form: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON', txt: 'Text (APA)' },
  feed: { all: 'new and changed', new: 'new entries', changed: 'changes' },
  changedTitle: (title) => `Changed: ${title}`,
  follow: 'Follow with a feed reader',
  followHelp: 'Everything, only what is new, only what changed, one kind or one topic; with the whole text.',
  geoNote:
    'Points are the middle of the province, to about ten kilometres, not the place of the fund (precision = province).',
  geo: (title) => `${title} on the map (GeoJSON)`,
  llms: (name, url) =>
    `Cases, lessons and field notes. Every statement names its source by id (@id); what no source tells is said to be unknown. ${FIRST_IN_ENGLISH} is the original. Licence: ${name} ${url}. Cite the page of the entry.`,
  leadsOn: 'This page leads on to',
  short: 'Short address, to be said aloud or put into a QR code:',
  picture: {
    label: 'As a picture',
    making: 'Drawing…',
    shared: 'Sent',
    saved: 'The picture is saved on this device, ready to be sent.',
    failed: 'This browser cannot draw the picture. Send the link instead, or open the page in Chrome.',
    scan: 'Read on',
    more: '… more on the page itself: scan the code below',
    sources: 'From {n} sources',
  },
  install: {
    title: 'Install it as an app',
    text: 'It opens from the home screen, with what is kept in this browser.',
    button: 'Install on this device',
    iphone: 'iPhone and iPad: press share, then “Add to Home Screen”. From within LINE, open it in the browser first.',
  },
  epub: ['Book', 'EPUB for readers of books'],
  book: {
    title: 'As a book',
    intro:
      'To be read on a phone or a reader of books, without a signal. EPUB files adapt to the size of letters that you choose, and many devices read them aloud.',
    whole: 'The whole library',
    places: 'A book for each province, with its cases, lessons and notes.',
    side: (name) => `Lessons: ${name}`,
    own: 'A book of your own',
    ownText: 'Put cases, lessons or notes into the tray, and press “Book” on its page:',
    how: 'A book of one case with its lessons and notes, or a PDF of A5 to be printed, is made with npm run book by whoever runs the site.',
  },
  inBook: {
    contents: 'Contents',
    index: 'Index',
    indexNote: 'Terms and provinces; each leads to the chapters that mention it most, eight at most.',
    references: 'Sources',
    accessible:
      'Text only, with a table of contents and headings in order; its letters can be resized and it can be read aloud. No pictures.',
    accessibleWithPictures:
      'With a table of contents and headings in order; its letters can be resized and it can be read aloud. Every picture is described, and nothing is lost without them.',
    onWeb: 'This page on the web',
  },
};
