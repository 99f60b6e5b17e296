/** Where the bundle of a site lies, from its home on; Pagefind's own custom. */
export const BUNDLE_FOLDER = 'pagefind/';
/** Head of an index: its version and its languages. */
export const ENTRY_FILE = 'pagefind-entry.json';
/** Words by which an index is cut, in the folder of the bundle; where it lies, the index is coded. */
export const WORDS_FILE = 'library-words.txt';
