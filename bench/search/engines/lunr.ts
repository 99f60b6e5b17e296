import { lunrThai, words } from '../clients/lunr-thai.ts';
import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

export const index: Indexer = async ({ pages }, _folder, write) => {
  const lunr = await lunrThai();
  const made = lunr(function () {
    this.use((lunr as unknown as { th: unknown }).th);
    this.tokenizer = (text) => words(lunr, String(text ?? '')).map((word) => new lunr.Token(word, {}));
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('text');
    for (const page of pages) this.add({ id: page.id, title: page.title, text: plainText(page) });
  });
  write('index.json', JSON.stringify(made));
};
