import { SEARCH_EXAMPLES } from '../../../site.texts.ts';
import type { Lang } from '../../../words/languages.ts';

/** Written into the code by a build, as in `src/settings/given.ts`, so that a search fetches no texts of the site. */
declare const EXAMPLES_GIVEN: Readonly<Record<Lang, readonly string[]>>;

/** Questions that the search offers before anything is typed. */
export const EXAMPLES = typeof EXAMPLES_GIVEN === 'undefined' ? SEARCH_EXAMPLES : EXAMPLES_GIVEN;
