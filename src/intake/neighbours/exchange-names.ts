/** What exchange lists are known by, apart from their schema, so that pages can ask without loading zod. */

/** Name and version by which a program knows an exchange list. Raised by one when an older reader would misread it. */
export const EXCHANGE_FORMAT = 'library-exchange';
export const EXCHANGE_VERSION = 1;
/** Where the list of a library lies, from its home on. */
export const EXCHANGE_PATH = 'data/exchange.json';

/** Letters that a text may have; lists come from other people's sites, and a longer one is no list of titles. */
export const LONGEST = { name: 120, title: 300, summary: 600, ask: 200, address: 500 } as const;
/** Entries that a list may have, and ways of asking that an entry may. */
export const MOST = { entries: 20_000, asks: 24, sides: 8, lists: 12 } as const;
