import { searchIn } from '../../../words/in/search.ts';
import { FIRST, isLang } from '../../../words/languages.ts';
import type { searchTh } from '../../../words/th/search.ts';

/** The words of the search alone; the whole interface would be ten times as much to fetch. */
export const searchWords = (lang: string): typeof searchTh => searchIn[isLang(lang) ? lang : FIRST];
