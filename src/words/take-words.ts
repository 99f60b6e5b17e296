import { takeIn } from './in/library/take.ts';
import type { Lang } from './languages.ts';
import type { takeTh } from './th/library/take.ts';

/** The words of what leaves the library. Apart from the others, since pages say them and no script does. */
export const takeWords = (lang: Lang): typeof takeTh => takeIn[lang];
