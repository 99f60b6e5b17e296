import { kindEn } from './en/kinds.ts';
import { writeEn } from './en/write.ts';
import type { Lang } from './languages.ts';
import { kindTh } from './th/kinds.ts';
import { writeTh } from './th/write.ts';

/** What the writing page says before anything is opened; all other words are four times as many. */
export interface WriteWords {
  write: typeof writeTh;
  kind: typeof kindTh;
}

/** The words of the writing page in a language. */
export const writeWords = (lang: Lang): WriteWords =>
  lang === 'en' ? { write: writeEn, kind: kindEn } : { write: writeTh, kind: kindTh };
