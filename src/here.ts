import { address, type Target } from './library/address.ts';
import type { Lang } from './words/languages.ts';

/** Gives a function from targets to addresses in a language, under the base path of this build. */
export const here =
  (lang: Lang) =>
  (target: Target): string =>
    address(target, lang, import.meta.env.BASE_URL);
