// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { triedEn } from '../en/tried.ts';
import { triedTh } from '../th/tried.ts';
import type { Lang } from '../languages.ts';

export const triedIn: Readonly<Record<Lang, typeof triedEn>> = {
  th: triedTh,
  en: triedEn,
};
