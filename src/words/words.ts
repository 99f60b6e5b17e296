import { withFigure } from './figure-words.ts';
import { siteIn } from './in/site.ts';
import { LANGS, type Lang } from './languages.ts';
import type { Words } from './th/site.ts';

const SAID = Object.fromEntries(LANGS.map((lang) => [lang, withFigure(siteIn[lang], lang)])) as Readonly<
  Record<Lang, Words>
>;

/** The words of the interface in a language. */
export const words = (lang: Lang): Words => SAID[lang];
