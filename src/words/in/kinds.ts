// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { kindEn } from '../en/kinds.ts';
import { kindTh } from '../th/kinds.ts';
import type { Lang } from '../languages.ts';

export const kindsIn: Readonly<Record<Lang, typeof kindEn>> = {
  th: kindTh,
  en: kindEn,
};
