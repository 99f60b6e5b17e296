import { listenIn } from './in/listen.ts';
import type { Lang } from './languages.ts';
import type { ListenWords } from './th/listen.ts';

/** The words of reading aloud in a language. Apart from the other words of the interface, since they come on use. */
export const listenWords = (lang: Lang): ListenWords => listenIn[lang];
