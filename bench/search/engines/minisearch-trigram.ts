import MiniSearch from 'minisearch';
import { options } from '../clients/minisearch-options.ts';
import { trigrams } from '../clients/trigrams.ts';
import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

export const index: Indexer = ({ pages }, _folder, write) => {
  const made = new MiniSearch(options(trigrams));
  made.addAll(pages.map((page) => ({ id: page.id, title: page.title, text: plainText(page) })));
  write('index.json', JSON.stringify(made));
};
