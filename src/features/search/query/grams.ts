/**
 * The three-letter pieces of a squeezed text. They need no dictionary, so index and query always agree on them: they
 * find what word cutting breaks on, such as misspelling, names, new words, and words inside longer words.
 */
export function grams(squeezed: string): Set<string> {
  const out = new Set<string>();
  for (let at = 0; at + 3 <= squeezed.length; at++) out.add(squeezed.slice(at, at + 3));
  return out;
}
