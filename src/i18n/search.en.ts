import type { searchTh } from './search.th.ts';

/** Words of the search in English. */
export const searchEn: typeof searchTh = {
  label: 'Search',
  title: 'Search',
  intro: 'Type words or a question, as you would say it. Slips in spelling are forgiven.',
  placeholder: 'Search lessons, cases, terms',
  found: '{n} found, nearest first',
  none: 'Nothing found',
  noneHelp: 'Try fewer words, or browse the lists below.',
  failed: 'The search index could not be loaded. Your words are kept; we try again when you are online.',
  lists: 'Browse the lists',
  noScript: 'Search needs JavaScript. Without it, browse these lists.',
};
