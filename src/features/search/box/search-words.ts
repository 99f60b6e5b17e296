import { searchEn } from '../../../words/en/search.ts';
import { searchTh } from '../../../words/th/search.ts';

/** The words of the search alone; the whole interface would be ten times as much to fetch. */
export const searchWords = (lang: string): typeof searchTh => (lang === 'en' ? searchEn : searchTh);
