import { COMPOUNDS } from './compounds.ts';

/** Not known to every browser; without it a run is one word. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('th', { granularity: 'word' }) : undefined;
/** Shorter names are also the beginning of other words. */
const SHORTEST_NAME = 4;
/** A term that ends with the kind of a place would leave the name of the place alone. */
const AWAITS_NAME = /(?:ตำบล|อำเภอ|จังหวัด|บ้าน|เทศบาล)$/;
const THAI = /[\u0e01-\u0e4e]/;

/** Names that stay whole, ready for matching: by their first letter, the longest first. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Prepares names and terms that no line may part, beside words that every Thai text has. Spaces within them are places to break. */
export function namesToHold(names: Iterable<string>): Names {
  const byFirst = new Map<string, string[]>();
  const single = new Set([...COMPOUNDS, ...[...names].flatMap((name) => name.normalize('NFC').split(/\s+/))]);
  for (const name of single) {
    if (name.length < SHORTEST_NAME || !THAI.test(name) || AWAITS_NAME.test(name)) continue;
    const list = byFirst.get(name.charAt(0)) ?? [];
    if (list.length === 0) byFirst.set(name.charAt(0), list);
    list.push(name);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/**
 * Words of a run of letters without spaces, from left to right: names in one piece, the rest as the dictionary of the
 * platform cuts it. A name counts where a word begins at its start and one ends at its end.
 */
export function wordsOf(run: string, names: Names): string[] {
  if (!segmenter) return [run];
  const borders = new Set([...segmenter.segment(run)].map(({ index }) => index)).add(run.length);
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < run.length;) {
    const name = borders.has(at)
      ? names.get(run.charAt(at))?.find((each) => run.startsWith(each, at) && borders.has(at + each.length))
      : undefined;
    if (name === undefined) {
      at += 1;
      if (!borders.has(at)) continue;
    } else at += name.length;
    words.push(run.slice(from, at));
    from = at;
  }
  return words;
}
