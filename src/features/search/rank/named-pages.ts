import { analyse, squeeze } from '../query/analyse.ts';
import { mayBegin } from '../query/cut.ts';
import type { PageLists } from '../format/facet-lists.ts';
import type { NameGroup } from '../query/names.ts';

/** So many terms that a query names are read whatever the lists say. */
const MOST = 3;
const SHORTEST = 2;

/**
 * First passages of the terms that a query names, the longest name first. A word such as *fund* stands in every title,
 * and the lists cannot tell the entry on the word itself from them.
 * @param names groups of names; the glossary's come first, in the order of its pages
 */
export function namedTerms(squeezed: string, names: readonly NameGroup[], lists: PageLists): number[] {
  const pages = lists.kinds.get('term') ?? [];
  const found: { record: number; length: number }[] = [];
  pages.forEach((page, at) => {
    const length = Math.max(0, ...(names[at] ?? []).map((name) => lengthIn(squeezed, squeeze(analyse(name)))));
    if (length >= SHORTEST) found.push({ record: lists.firstRecord[page]!, length });
  });
  return found
    .sort((a, b) => b.length - a.length || a.record - b.record)
    .slice(0, MOST)
    .map(({ record }) => record);
}

/** So many kits are read for a query that describes a meeting, whatever the lists say. */
const MOST_KITS = 8;

/**
 * The best passage of each kit that may suit a meeting: people and hours are told by no list, so that what suits may
 * lie far down.
 * @param scores of all passages, 0 where one is barred
 */
export function kitsWorthReading(scores: Float32Array, { kinds, firstRecord }: PageLists): number[] {
  const pages = kinds.get('workshop') ?? [];
  const tops = Array.from(pages, (page) => {
    let top = firstRecord[page]!;
    for (let record = top; record < firstRecord[page + 1]!; record++) if (scores[record]! > scores[top]!) top = record;
    return top;
  });
  return tops
    .filter((record) => scores[record]! > 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, MOST_KITS);
}

/** Letters of a name that stands in a query as a word or as words; 0 where it does not. */
export function lengthIn(squeezed: string, name: string): number {
  for (let at = name === '' ? -1 : squeezed.indexOf(name); at >= 0; at = squeezed.indexOf(name, at + 1))
    if (atBorder(squeezed, at) && atBorder(squeezed, at + name.length)) return name.length;
  return 0;
}

const LATIN = /[a-z0-9]/;
const atBorder = (text: string, at: number): boolean =>
  mayBegin(text, at) && !(LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at] ?? ''));
