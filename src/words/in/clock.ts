// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { clockEn } from '../en/clock.ts';
import { clockTh } from '../th/clock.ts';
import type { Lang } from '../languages.ts';

export const clockIn: Readonly<Record<Lang, typeof clockEn>> = {
  th: clockTh,
  en: clockEn,
};
