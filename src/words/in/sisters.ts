// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { sistersEn } from '../en/sisters.ts';
import { sistersTh } from '../th/sisters.ts';
import type { Lang } from '../languages.ts';

export const sistersIn: Readonly<Record<Lang, typeof sistersEn>> = {
  th: sistersTh,
  en: sistersEn,
};
