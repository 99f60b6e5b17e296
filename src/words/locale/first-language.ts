import { FIRST } from '../languages.ts';

/** What readers of English call the language in which entries are written here: `Thai`, `Lao`. */
export const FIRST_IN_ENGLISH = new Intl.DisplayNames(['en'], { type: 'language' }).of(FIRST) ?? FIRST;
