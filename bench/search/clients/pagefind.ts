interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
const pagefind = (await import('/pagefind/pagefind.js' as string)) as Pagefind;
const ids = (await (await fetch('/ids.json')).json()) as string[];

export async function find(query: string): Promise<string[]> {
  const { results } = await pagefind.search(query);
  const ten = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return ten.map(({ url }) => ids[Number(/(\d+)\.html/.exec(url)![1])]!);
}
