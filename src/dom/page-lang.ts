import { FIRST, isLang, type Lang } from '../words/languages.ts';

const known = (code: string | undefined): Lang => (isLang(code) ? code : FIRST);

/** Language in which the page stands. A part of it may stand in another one: see `langOf`. */
export const pageLang = (): Lang => known(document.documentElement.lang);

/** Language of the part of the page in which an element stands. */
export const langOf = (element: Element): Lang => known(element.closest<HTMLElement>('[lang]')?.lang);
