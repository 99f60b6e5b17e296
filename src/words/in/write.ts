// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { writeEn } from '../en/write.ts';
import { writeTh } from '../th/write.ts';
import type { Lang } from '../languages.ts';

export const writeIn: Readonly<Record<Lang, typeof writeEn>> = {
  th: writeTh,
  en: writeEn,
};
