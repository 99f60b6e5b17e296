import { boardIn } from './in/board.ts';
import type { Lang } from './languages.ts';
import type { BoardWords } from './th/board.ts';

/**
 * The words of a group's own triangle in a language. Apart from the other words of the interface, since one page alone
 * asks for them.
 */
export const boardWords = (lang: Lang): BoardWords => boardIn[lang];
