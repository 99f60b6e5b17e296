/** What results can be narrowed by. */
export const FACETS = ['kind', 'side', 'province', 'topic', 'year', 'evidence'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * What a reader ticked. Values of one facet are joined by "or", facets by "and". Values are those of the entries:
 * `kind` an entry kind or `term`; `side` policy, movement, knowledge; `province` an ISO 3166-2 code (`TH-52`);
 * `topic` a topic's id; `year` four digits, Common Era; `evidence` strong, fair, single, weak.
 * A value that nothing has finds nothing; an empty list is the same as none.
 */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/** How many results have a value, for each facet, most first. Values that no result has are left out. */
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;
