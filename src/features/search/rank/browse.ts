import type { Answer, Hit, SearchOptions } from '../answer.ts';
import { allowedBy, countFacets, passes } from './count-facets.ts';
import type { Constraints } from './constraints.ts';
import type { Store } from '../store.ts';

/**
 * Pages by their facets alone, when no words were typed: in the order of the collection, or newest first.
 * @param answer an empty answer, to be filled
 * @param constraints what `-without` bars
 */
export async function browse(
  answer: Answer,
  store: Store,
  { filters = {}, sort = 'relevance', offset = 0, limit = 20 }: SearchOptions,
  { mayBe }: Pick<Constraints, 'mayBe'>,
): Promise<Answer> {
  const start = await store.start();
  const [lists, values] = await Promise.all([store.lists(), store.facets()]);
  const allowed = allowedBy(filters, values, lists.pages);
  const open = Uint8Array.from({ length: lists.pages }, (_, page) => mayBe[lists.firstRecord[page]!]!);
  const pages = Array.from({ length: lists.pages }, (_, page) => page).filter(
    (page) => open[page] && passes(allowed, page),
  );
  if (sort === 'date') {
    const days = await store.dates();
    pages.sort((a, b) => days[b]! - days[a]! || a - b);
  }
  const hits = await Promise.all(
    pages.slice(offset, offset + limit).map(async (number): Promise<Hit> => {
      const page = (await store.pages(store.shardOf(lists.firstRecord[number]!, start))).find(
        (one) => one.number === number,
      )!;
      return { page, section: page.sections[0]!, score: 0, rung: 'empty', slips: 0, asked: 0, named: 0, marks: [] };
    }),
  );
  return {
    ...answer,
    rung: 'empty',
    hits,
    total: pages.length,
    facets: countFacets(open, allowed, values),
  };
}
