import type { Options } from 'minisearch';

/** MiniSearch as its guide advises for a language without spaces: own tokenizer on both sides, titles weighing more. */
export const options = (tokenize: (text: string) => string[]): Options => ({
  fields: ['title', 'text'],
  idField: 'id',
  tokenize,
  processTerm: (term) => term,
  searchOptions: { boost: { title: 2 }, combineWith: 'OR' },
});
