import { flexThai } from '../clients/flexsearch-thai.ts';
import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

export const index: Indexer = async ({ pages }, _folder, write) => {
  const made = flexThai();
  for (const page of pages) made.add({ id: page.id, title: page.title, text: plainText(page) } as never);
  const parts: Record<string, unknown> = {};
  await made.export((key: string, data: unknown) => void (parts[key] = data));
  write('index.json', JSON.stringify(parts));
};
