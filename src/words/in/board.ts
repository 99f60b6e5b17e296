// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { boardEn } from '../en/board.ts';
import { boardTh } from '../th/board.ts';
import type { Lang } from '../languages.ts';

export const boardIn: Readonly<Record<Lang, typeof boardEn>> = {
  th: boardTh,
  en: boardEn,
};
