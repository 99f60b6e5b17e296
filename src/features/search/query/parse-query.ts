/** What a person typed, taken apart. */
export interface Asked {
  /** Everything to search for, phrases included, without operators. */
  text: string;
  /** What stood in quotes: must stand in a result letter for letter. */
  phrases: string[];
  /** What must not stand in a result. */
  without: string[];
}

/** Longer input is nobody's question; what lies beyond is not read. */
export const LONGEST_QUERY = 300;
const TERM =
  /(?<minus>(?<=^|\s)[-−–](?=[^\s\-−–]))?(?:["“”„«»](?<quoted>[^"“”„«»]*)["“”„«»]|(?<bare>[^\s"“”„«»]+|["“”„«»]))/gu;

/** Marks of HTML that came along with a copied text, and what is left of them. */
const MARKUP = /<\/?[a-z][^<>]*>|[<>]/giu;
/**
 * Understands `"exact phrase"` (also with curly quotes) and `-without`. A quote left open is read over; a hyphen counts
 * only in
 * front of a word. Never throws.
 */
export function parseQuery(query: string): Asked {
  const text: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const typed = query.slice(0, LONGEST_QUERY).replace(MARKUP, ' ');
  for (const { groups } of typed.matchAll(TERM)) {
    const { minus, quoted, bare } = groups!;
    const words = (quoted ?? bare ?? '').trim();
    if (words === '' || /^["“”„«»]$/u.test(words)) continue;
    if (minus) without.push(words);
    else {
      text.push(words);
      if (quoted !== undefined) phrases.push(words);
    }
  }
  return { text: text.join(' '), phrases, without };
}
