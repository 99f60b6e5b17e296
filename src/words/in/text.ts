// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { textEn } from '../en/text.ts';
import { textTh } from '../th/text.ts';
import type { Lang } from '../languages.ts';

export const textIn: Readonly<Record<Lang, typeof textEn>> = {
  th: textTh,
  en: textEn,
};
