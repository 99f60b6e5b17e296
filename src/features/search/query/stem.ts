import { stemmer } from 'stemmer';

const STEMMED = /^[a-z]{3,}$/;
const known = new Map<string, string>();

/**
 * What a word is listed under: an English one under its stem (Porter), so that contribute, contributed and
 * contribution are one; a Thai word, a number or a name with a digit under itself.
 * @param word normal form (see `analyse`)
 */
export function keyOf(word: string): string {
  if (!STEMMED.test(word)) return word;
  let stem = known.get(word);
  if (stem === undefined) known.set(word, (stem = stemmer(word)));
  return stem;
}

/**
 * How every form of an English word begins, for finding and marking it in a text: `polic` of policy and policies.
 * @param word normal form
 */
export function rootOf(word: string): string {
  const stem = keyOf(word);
  if (stem === word) return word;
  let same = 0;
  // A final y is an i in the stem and in some of the forms.
  const sure = stem.endsWith('i') ? stem.length - 1 : stem.length;
  while (same < sure && stem[same] === word[same]) same++;
  return same >= 3 ? word.slice(0, same) : word;
}
