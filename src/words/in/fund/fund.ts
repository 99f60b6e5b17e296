// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { fundEn } from '../../en/fund/fund.ts';
import { fundTh } from '../../th/fund/fund.ts';
import type { Lang } from '../../languages.ts';

export const fundIn: Readonly<Record<Lang, typeof fundEn>> = {
  th: fundTh,
  en: fundEn,
};
