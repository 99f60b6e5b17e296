// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { traySaidEn } from '../en/tray-said.ts';
import { traySaidTh } from '../th/tray-said.ts';
import type { Lang } from '../languages.ts';

export const traySaidIn: Readonly<Record<Lang, typeof traySaidEn>> = {
  th: traySaidTh,
  en: traySaidEn,
};
