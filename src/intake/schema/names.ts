/** What things are called and what ids look like. Apart from the schemas, so that pages can ask without loading zod. */

/** The kinds of entry that have a folder, and so an address of their own. */
export const ENTRY_KINDS = ['case', 'lesson', 'note', 'workshop', 'agenda', 'topic', 'help'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The kinds that somebody can try: what says what to do. */
export const TRIED_KINDS = ['lesson', 'workshop', 'help'] as const satisfies readonly EntryKind[];
export type TriedKind = (typeof TRIED_KINDS)[number];

/** How it went for those who tried, the best first. */
export const TRIED_RESULTS = ['worked', 'partly', 'failed'] as const;
export type TriedResult = (typeof TRIED_RESULTS)[number];

/** The sides of the site's triangle, as its settings name them. */
export { SIDES, type Side } from '../../settings/sides.ts';

/** ASCII kebab-case: what folders, addresses and references are made of. */
export const ID_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
