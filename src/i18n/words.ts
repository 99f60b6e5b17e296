import type { Lang } from '../model/entry.ts';
import { en } from './en.ts';
import { th, type Words } from './th.ts';

/** The words of the interface in a language. */
export const words = (lang: Lang): Words => (lang === 'en' ? en : th);
