import { load, search } from '@orama/orama';
import { oramaThai } from './orama-thai.ts';

const made = oramaThai();
load(made, (await (await fetch('/index.json')).json()) as never);

export async function find(query: string): Promise<string[]> {
  const { hits } = await search(made, {
    term: query,
    properties: ['title', 'text'],
    boost: { title: 2 },
    threshold: 1,
    limit: 10,
  } as never);
  return hits.map(({ document }) => (document as { id: string }).id);
}
