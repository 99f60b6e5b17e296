import { SECOND, type Lang } from '../../../words/languages.ts';

/** A text as the only translation of an entry; none where there is no text, or no language for it. */
export const inSecond = <T extends object>(
  text: T | undefined | '' | null,
): Partial<Record<Lang, T & { lang: Lang }>> => (text && SECOND ? { [SECOND]: { ...text, lang: SECOND } } : {});
