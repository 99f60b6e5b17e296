/** The door of books: EPUB of the library, and of a tray in the browser. */
export { epub } from './epub.ts';
export { bookOfTray } from './from-portable.ts';
