// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { fundSheetEn } from '../../en/fund/fund-sheet.ts';
import { fundSheetTh } from '../../th/fund/fund-sheet.ts';
import type { Lang } from '../../languages.ts';

export const fundSheetIn: Readonly<Record<Lang, typeof fundSheetEn>> = {
  th: fundSheetTh,
  en: fundSheetEn,
};
