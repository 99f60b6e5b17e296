// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { keepingEn } from '../../en/library/keeping.ts';
import { keepingTh } from '../../th/library/keeping.ts';
import type { Lang } from '../../languages.ts';

export const keepingIn: Readonly<Record<Lang, typeof keepingEn>> = {
  th: keepingTh,
  en: keepingEn,
};
