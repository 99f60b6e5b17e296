import { kindsIn } from './in/kinds.ts';
import { writeIn } from './in/write.ts';
import type { Lang } from './languages.ts';
import type { kindTh } from './th/kinds.ts';
import type { writeTh } from './th/write.ts';

/** What the writing page says before anything is opened; all other words are four times as many. */
export interface WriteWords {
  write: typeof writeTh;
  kind: typeof kindTh;
}

/** The words of the writing page in a language. */
export const writeWords = (lang: Lang): WriteWords => ({ write: writeIn[lang], kind: kindsIn[lang] });
