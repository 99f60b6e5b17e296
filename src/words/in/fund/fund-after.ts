// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { fundAfterEn } from '../../en/fund/fund-after.ts';
import { fundAfterTh } from '../../th/fund/fund-after.ts';
import type { Lang } from '../../languages.ts';

export const fundAfterIn: Readonly<Record<Lang, typeof fundAfterEn>> = {
  th: fundAfterTh,
  en: fundAfterEn,
};
