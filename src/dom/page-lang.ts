import type { Lang } from '../words/languages.ts';

/** Language in which the page stands. A part of it may stand in the other one: see `langOf`. */
export const pageLang = (): Lang => (document.documentElement.lang === 'en' ? 'en' : 'th');

/** Language of the part of the page in which an element stands. */
export const langOf = (element: Element): Lang => (element.closest<HTMLElement>('[lang]')?.lang === 'en' ? 'en' : 'th');
