import { resultsEn } from './en/results.ts';
import type { Lang } from './languages.ts';
import { resultsTh } from './th/results.ts';

/** Words of the form in which a circle tells what came of it. */
export type ResultWords = typeof resultsTh;
export const resultWords = (lang: Lang): ResultWords => (lang === 'en' ? resultsEn : resultsTh);
