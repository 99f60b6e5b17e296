// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { resultsEn } from '../en/results.ts';
import { resultsTh } from '../th/results.ts';
import type { Lang } from '../languages.ts';

export const resultsIn: Readonly<Record<Lang, typeof resultsEn>> = {
  th: resultsTh,
  en: resultsEn,
};
