import MiniSearch from 'minisearch';
import { options } from '../clients/minisearch-options.ts';
import { thaiWords } from '../clients/thai-words.ts';
import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

export const index: Indexer = ({ pages }, _folder, write) => {
  const made = new MiniSearch(options(thaiWords));
  made.addAll(pages.map((page) => ({ id: page.id, title: page.title, text: plainText(page) })));
  write('index.json', JSON.stringify(made));
};
