import { buildIndex } from '../../../src/features/search/index/build-index.ts';
import type { Indexer } from '../../../scripts/bench/search/prepare.ts';

/** The index that the site ships, by the code that makes it. */
export const index: Indexer = ({ pages, names, meant }, _folder, write) => {
  for (const [path, bytes] of buildIndex(pages, names, meant)) write(`search-index/th/${path}`, bytes);
};
