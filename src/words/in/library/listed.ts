// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { listedEn } from '../../en/library/listed.ts';
import { listedTh } from '../../th/library/listed.ts';
import type { Lang } from '../../languages.ts';

export const listedIn: Readonly<Record<Lang, typeof listedEn>> = {
  th: listedTh,
  en: listedEn,
};
