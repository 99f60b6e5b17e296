import { flexThai } from './flexsearch-thai.ts';

const made = flexThai();
for (const [key, data] of Object.entries((await (await fetch('/index.json')).json()) as Record<string, string>))
  made.import(key, data);

export async function find(query: string): Promise<string[]> {
  const fields = (await made.searchAsync(query, { limit: 10, suggest: true, merge: true } as never)) as unknown as {
    id: string;
  }[];
  return fields.map(({ id }) => id).slice(0, 10);
}
