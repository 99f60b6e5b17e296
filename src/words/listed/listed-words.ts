import { listedIn } from '../in/library/listed.ts';
import type { Lang } from '../languages.ts';
import type { listedTh } from '../th/library/listed.ts';

/** Words of lists that stand on several pages. Apart from the others, since pages say them and no script does. */
export const listedWords = (lang: Lang): typeof listedTh => listedIn[lang];
