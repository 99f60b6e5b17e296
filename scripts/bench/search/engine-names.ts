/** Engines that can be compared; `ours` is what the site ships. */
export const ENGINES = ['ours', 'pagefind', 'minisearch', 'minisearch-trigram', 'lunr', 'flexsearch', 'orama'] as const;
export type EngineName = (typeof ENGINES)[number];

export const isEngine = (name: string): name is EngineName => (ENGINES as readonly string[]).includes(name);
