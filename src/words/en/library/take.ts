import type { takeTh } from '../../th/library/take.ts';

/** Words of what leaves the library: lists of works, feeds, books, short addresses. */
export const takeEn: typeof takeTh = {
  worksOfPage: 'This page and what it cites, for reference managers',
  works: 'Take the references along',
  worksHelp: 'For Zotero, Mendeley, EndNote or JabRef; the text is a list in APA style, to be pasted anywhere.',
  form: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON', txt: 'Text (APA)' },
};
