// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import { listenEn } from '../en/listen.ts';
import { listenTh } from '../th/listen.ts';
import type { Lang } from '../languages.ts';

export const listenIn: Readonly<Record<Lang, typeof listenEn>> = {
  th: listenTh,
  en: listenEn,
};
