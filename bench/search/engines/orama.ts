import { insert, save } from '@orama/orama';
import { oramaThai } from '../clients/orama-thai.ts';
import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

export const index: Indexer = async ({ pages }, _folder, write) => {
  const made = oramaThai();
  for (const page of pages) await insert(made, { id: page.id, title: page.title, text: plainText(page) } as never);
  write('index.json', JSON.stringify(save(made)));
};
