import { byWords } from '../../words/order.ts';
import type { Lang } from '../../words/languages.ts';

/** Items that begin with the same letter. */
export interface InitialGroup<T> {
  initial: string;
  items: T[];
}

/** Letters with which names of a language begin, where they are not Latin. */
const NATIVE: ReadonlyMap<string, RegExp> = new Map([
  ['th', /[ก-ฮ]/],
  ['lo', /[ກ-ຮ]/],
]);

/**
 * Groups items by the letter that a reader would look under, in dictionary order.
 * In Thai and Lao that is the first consonant: a vowel written before it (เ แ โ ใ ไ) does not count. Signs before a
 * name, such as an opening quotation mark, do not count either. Names in another script come last, under their own
 * letters.
 */
export function initialGroups<T>(items: readonly T[], nameOf: (item: T) => string, lang: Lang): InitialGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const initial = initialOf(nameOf(item));
    const group = groups.get(initial);
    if (group) group.push(item);
    else groups.set(initial, [item]);
  }
  const compare = byWords(lang);
  const native = NATIVE.get(lang) ?? /[A-Z]/;
  return [...groups]
    .map(([initial, group]) => ({ initial, items: group.sort((a, b) => compare(nameOf(a), nameOf(b))) }))
    .sort((a, b) => Number(native.test(b.initial)) - Number(native.test(a.initial)) || compare(a.initial, b.initial));
}

function initialOf(name: string): string {
  const word = name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
  return (/[ก-ฮກ-ຮ]/.exec(/^[เแโใไເແໂໃໄ]/.test(word) ? word.slice(1, 3) : '')?.[0] ?? word[0] ?? '').toUpperCase();
}
