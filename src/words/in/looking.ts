// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { lookingEn } from '../en/looking.ts';
import { lookingTh } from '../th/looking.ts';
import type { Lang } from '../languages.ts';

export const lookingIn: Readonly<Record<Lang, typeof lookingEn>> = {
  th: lookingTh,
  en: lookingEn,
};
