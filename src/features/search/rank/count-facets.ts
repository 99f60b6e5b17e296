import { NO_FACETS } from '../answer.ts';
import { FACETS, type Facet, type FacetCounts, type Filters } from './facets.ts';
import type { FacetValues } from '../format/facet-lists.ts';

/** Which pages a filter lets through, facet by facet: 1 for yes. Facets without a choice are left out. */
export type Allowed = Map<Facet, Uint8Array>;

/** Reads the filters once. @param size how many pages there are */
export function allowedBy(filters: Filters, values: FacetValues, size: number): Allowed {
  const allowed: Allowed = new Map();
  for (const facet of FACETS) {
    const wanted = filters[facet] ?? [];
    if (wanted.length === 0) continue;
    const pages = new Uint8Array(size);
    for (const value of wanted) for (const page of values[facet].get(value) ?? []) pages[page] = 1;
    allowed.set(facet, pages);
  }
  return allowed;
}

/** Whether a page passes all filters, or all but one. */
export function passes(allowed: Allowed, page: number, except?: Facet): boolean {
  for (const [facet, pages] of allowed) if (facet !== except && !pages[page]) return false;
  return true;
}

/**
 * Counts results by value.
 * @param found 1 for each page that matches the query, before any filter
 */
export function countFacets(found: Uint8Array, allowed: Allowed, values: FacetValues): FacetCounts {
  const counts = NO_FACETS();
  for (const facet of FACETS) {
    for (const [value, pages] of values[facet]) {
      let count = 0;
      for (const page of pages) if (found[page] && passes(allowed, page, facet)) count++;
      if (count > 0) counts[facet].push({ value, count });
    }
    counts[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return counts;
}
