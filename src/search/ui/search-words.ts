import { searchEn } from '../../i18n/search.en.ts';
import { searchTh } from '../../i18n/search.th.ts';

/** The words of the search alone; the whole interface would be ten times as much to fetch. */
export const searchWords = (lang: string): typeof searchTh => (lang === 'en' ? searchEn : searchTh);
