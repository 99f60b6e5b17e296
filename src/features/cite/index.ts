/** The door of citing: a page, an entry or a source as other programs and people take it into their own lists. */
export { bibliography, BIBLIOGRAPHY_TYPES, entryAsWork } from './bibliography.ts';
export { citationText, citePage, type Citations } from './cite-page.ts';
export { sourceBibtex } from './source-bibtex.ts';
export { undividedName } from './undivided-name.ts';
