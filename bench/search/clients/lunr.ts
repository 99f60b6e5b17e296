import { lunrThai, words } from './lunr-thai.ts';

const lunr = await lunrThai();
const made = lunr.Index.load((await (await fetch('/index.json')).json()) as object);

export const find = async (query: string): Promise<string[]> =>
  made
    .query((asked) => words(lunr, query).forEach((word) => asked.term(word, {})))
    .slice(0, 10)
    .map(({ ref }) => ref);
