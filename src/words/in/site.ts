// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { en } from '../en/site.ts';
import { th } from '../th/site.ts';
import type { Lang } from '../languages.ts';

export const siteIn: Readonly<Record<Lang, typeof en>> = {
  th,
  en,
};
