// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { pageAsksEn } from '../../en/library/page-asks.ts';
import { pageAsksTh } from '../../th/library/page-asks.ts';
import type { Lang } from '../../languages.ts';

export const pageAsksIn: Readonly<Record<Lang, typeof pageAsksEn>> = {
  th: pageAsksTh,
  en: pageAsksEn,
};
