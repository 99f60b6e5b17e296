import { SearchAsker } from '../../../src/features/search/box/ask-engine.ts';

/** The way the site's own pages ask: through the worker that runs the engine. */
const asker = new SearchAsker('/', 'th');

export const find = async (query: string): Promise<string[]> =>
  (await asker.search(query, { limit: 10 })).hits.map(({ key }) => key);
