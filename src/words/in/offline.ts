// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { offlineEn } from '../en/offline.ts';
import { offlineTh } from '../th/offline.ts';
import type { Lang } from '../languages.ts';

export const offlineIn: Readonly<Record<Lang, typeof offlineEn>> = {
  th: offlineTh,
  en: offlineEn,
};
