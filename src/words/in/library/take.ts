// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { takeEn } from '../../en/library/take.ts';
import { takeTh } from '../../th/library/take.ts';
import type { Lang } from '../../languages.ts';

export const takeIn: Readonly<Record<Lang, typeof takeEn>> = {
  th: takeTh,
  en: takeEn,
};
