import type { Lang } from './languages.ts';
import { en } from './en/site.ts';
import { th, type Words } from './th/site.ts';

/** The words of the interface in a language. */
export const words = (lang: Lang): Words => (lang === 'en' ? en : th);
