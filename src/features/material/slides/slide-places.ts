import { LANGS, type Lang } from '../../../words/languages.ts';
import { localeOf } from '../../../words/locale/formats.ts';
/** Places on a slide, inches; a slide is 13.33 by 7.5. Left edge and width of all that stands in columns. */
export const [LEFT, WIDTH] = [0.7, 11.93];
/** Between two columns. */
export const GUTTER = 0.42;
/** Where columns and tables begin, and the height that they have. */
export const [TOP, HEIGHT] = [1.78, 4.75];
/** The languages as office files name them: proofing, and where lines of Thai may break, depend on it. */
export const OFFICE_LANG = Object.fromEntries(LANGS.map((lang) => [lang, localeOf(lang)])) as Readonly<
  Record<Lang, string>
>;
