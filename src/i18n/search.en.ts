import type { searchTh } from './search.th.ts';

/** Words of the search in English. */
export const searchEn: typeof searchTh = { label: 'Search', placeholder: 'Search lessons, cases, terms' };
