import { resultsIn } from './in/results.ts';
import type { Lang } from './languages.ts';
import type { resultsTh } from './th/results.ts';

/** Words of the form in which a circle tells what came of it. */
export type ResultWords = typeof resultsTh;
export const resultWords = (lang: Lang): ResultWords => resultsIn[lang];
