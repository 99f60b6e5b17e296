// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { searchEn } from '../en/search.ts';
import { searchTh } from '../th/search.ts';
import type { Lang } from '../languages.ts';

export const searchIn: Readonly<Record<Lang, typeof searchEn>> = {
  th: searchTh,
  en: searchEn,
};
