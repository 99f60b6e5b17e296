// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { fundPageEn } from '../../en/fund/fund-page.ts';
import { fundPageTh } from '../../th/fund/fund-page.ts';
import type { Lang } from '../../languages.ts';

export const fundPageIn: Readonly<Record<Lang, typeof fundPageEn>> = {
  th: fundPageTh,
  en: fundPageEn,
};
