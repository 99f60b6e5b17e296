import type { Facet } from '../rank/facets.ts';

/**
 * By what results can be narrowed, in the order in which the page shows it. Each is also the name of its part of the
 * address.
 */
export const FACET_ORDER = [
  'kind',
  'side',
  'evidence',
  'topic',
  'province',
  'year',
] as const satisfies readonly Facet[];
export type { Facet };

export const SORTS = ['relevance', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** Everything that a search is made of. It lives in the address, so that a search can be shared and Back works. */
export interface SearchState {
  query: string;
  /** Values chosen in each facet: any one of them is enough, but each facet must agree. */
  chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
  sort: Sort;
  /** Search what was typed, letter for letter, without mending or widening it. */
  asTyped: boolean;
  /** Search the other language, too. */
  both: boolean;
}

/** Longer questions are cut; no one asks that much. */
export const LONGEST_QUERY = 300;
const MOST_VALUES = 100;
/** Ids, province codes and years; anything else in an address is a slip or a trick. */
const VALUE = /^[\w-]{1,80}$/;

/**
 * Reads a search out of an address. What makes no sense there is passed over.
 * @param params such as those of `?q=…&kind=lesson&kind=case&sort=date`
 */
export function readState(params: URLSearchParams): SearchState {
  const chosen: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACET_ORDER) {
    const values = [...new Set(params.getAll(facet).filter((value) => VALUE.test(value)))].slice(0, MOST_VALUES);
    if (values.length > 0) chosen[facet] = values;
  }
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    chosen,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    asTyped: params.get('as') === 'typed',
    both: params.get('both') === '1',
  };
}

/** The part of an address behind `?`, empty when nothing is asked. `readState` gives the same search back. */
export function writeState({ query, chosen, sort, asTyped, both }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of FACET_ORDER) for (const value of chosen[facet] ?? []) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (asTyped) params.set('as', 'typed');
  if (both) params.set('both', '1');
  return params.toString();
}

/** How many values are chosen in all facets together. */
export const chosenCount = ({ chosen }: SearchState): number =>
  FACET_ORDER.reduce((sum, facet) => sum + (chosen[facet]?.length ?? 0), 0);
