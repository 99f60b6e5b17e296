import MiniSearch from 'minisearch';
import { options } from './clients/minisearch-options.ts';
import { thaiWords } from './clients/thai-words.ts';
import { trigrams } from './clients/trigrams.ts';

/** A page as a peer gets it: all of its passages as one text. */
export interface PeerPage {
  id: string;
  title: string;
  text: string;
}

/** Ids of the pages that a query finds, best first. */
export type Finder = (query: string) => string[];

/** MiniSearch in this process, set up as in the browser. */
const miniSearch =
  (tokenize: (text: string) => string[]) =>
  (pages: readonly PeerPage[]): Finder => {
    const made = new MiniSearch(options(tokenize));
    made.addAll(pages);
    return (query) => made.search(query).map(({ id }) => String(id));
  };

export const words = miniSearch(thaiWords);
export const trigramsOf = miniSearch(trigrams);
