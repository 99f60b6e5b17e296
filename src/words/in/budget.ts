// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { budgetEn } from '../en/budget.ts';
import { budgetTh } from '../th/budget.ts';
import type { Lang } from '../languages.ts';

export const budgetIn: Readonly<Record<Lang, typeof budgetEn>> = {
  th: budgetTh,
  en: budgetEn,
};
