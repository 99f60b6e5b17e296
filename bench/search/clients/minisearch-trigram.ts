import MiniSearch from 'minisearch';
import { options } from './minisearch-options.ts';
import { trigrams } from './trigrams.ts';

const made = MiniSearch.loadJSON(await (await fetch('/index.json')).text(), options(trigrams));

export const find = async (query: string): Promise<string[]> =>
  made
    .search(query)
    .slice(0, 10)
    .map(({ id }) => String(id));
