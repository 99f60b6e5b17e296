// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { dataEn } from '../../en/library/data.ts';
import { dataTh } from '../../th/library/data.ts';
import type { Lang } from '../../languages.ts';

export const dataIn: Readonly<Record<Lang, typeof dataEn>> = {
  th: dataTh,
  en: dataEn,
};
