/**
 * What the scripts of every page import, in one file. Left alone, the bundler makes a file of each module that several
 * scripts share: twelve of them, most under half a kB, each with an answer of its own to wait for and headers as long
 * as itself. A module that only some pages read does not belong here.
 */
const ON_EVERY_PAGE = {
  name: 'frame',
  test: new RegExp(
    [
      'vite/preload-helper',
      'src/dom/(?:add-sheet|element|keep-for-later|on-disk|page-lang|preload|share-address|storage|trusted)\\.ts',
      'src/intake/address-codes\\.ts',
      'src/intake/schema/names\\.ts',
      'src/library/publishing/line-address\\.ts',
      'src/features/offline/kept\\.ts',
      'src/features/search/box/engine-thread\\.ts',
      'src/features/search/format/start-file\\.ts',
      'src/features/tray/state/watch-trays\\.ts',
    ].join('|'),
  ),
};

/** Words of the search, in every language, with what chooses among them. */
const SEARCH_WORDS = {
  name: 'search-words',
  test: /src\/(?:features\/search\/box\/search-words|words\/in\/search|words\/[\w-]+\/search)\.ts/,
};

/** How numbers and languages are written, for pages that write no dates as well: `/write` would fetch these in vain. */
const FORMATS = { name: 'formats', test: /src\/words\/locale\/(?:formats|own-languages)\.ts/ };

/** Modules of their own that what suggests needs and other pages as well: a group takes what it imports along. */
const APART = [
  { name: 'dates', test: /src\/words\/dates\.ts/ },
  { name: 'address', test: /src\/library\/address\.ts/ },
];

/** What suggests while somebody types, with its list: the dialog, the search page and the fields of other pages need all of it. */
const SUGGESTING = {
  name: 'suggesting',
  test: /src\/(?:features\/search\/box\/(?:ask-engine|combobox|options-list|pieces|say-once|suggest-in)|features\/search\/present\/search-state)\.ts/,
};

/** Scripts that are one file though several others share parts of them; what an earlier one has, a later one has not. */
export const JOINED_SCRIPTS = [ON_EVERY_PAGE, SEARCH_WORDS, FORMATS, ...APART, SUGGESTING];
