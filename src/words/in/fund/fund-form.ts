// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { fundFormEn } from '../../en/fund/fund-form.ts';
import { fundFormTh } from '../../th/fund/fund-form.ts';
import type { Lang } from '../../languages.ts';

export const fundFormIn: Readonly<Record<Lang, typeof fundFormEn>> = {
  th: fundFormTh,
  en: fundFormEn,
};
