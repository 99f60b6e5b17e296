import type { Lang } from './languages.ts';
import { en } from './en/site.ts';
import { withFigure } from './figure-words.ts';
import { th, type Words } from './th/site.ts';

const SAID: Readonly<Record<Lang, Words>> = { th: withFigure(th, 'th'), en: withFigure(en, 'en') };

/** The words of the interface in a language. */
export const words = (lang: Lang): Words => SAID[lang];
