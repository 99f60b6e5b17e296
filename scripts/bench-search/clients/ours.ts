import { Engine } from '../../../src/search/engine.ts';

const engine = new Engine(async (path) => {
  const answer = await fetch(`/search-index/${path}`);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return new Uint8Array(await answer.arrayBuffer());
});

export const find = async (query: string): Promise<string[]> => (await engine.search(query, { limit: 10 })).hits.map(({ page }) => page.id);
