import { traySaidIn } from './in/tray-said.ts';
import type { Lang } from './languages.ts';
import type { traySaidTh } from './th/tray-said.ts';

/** What is said of a change of a tray. Apart from the other words, since it comes to a page with the first change. */
export const traySaidWords = (lang: Lang): typeof traySaidTh => traySaidIn[lang];
