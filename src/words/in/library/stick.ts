// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { stickEn } from '../../en/library/stick.ts';
import { stickTh } from '../../th/library/stick.ts';
import type { Lang } from '../../languages.ts';

export const stickIn: Readonly<Record<Lang, typeof stickEn>> = {
  th: stickTh,
  en: stickEn,
};
