import { analyse, squeeze } from '../../../src/features/search/query/analyse.ts';
import type { CorpusText, Question } from './read-lines.ts';

export interface Measures {
  queries: number;
  /** Mean of 1 ÷ rank of the first right hit among ten; 0 where there is none. */
  mrr: number;
  /** Share of the right texts that are among the ten hits (of ten, where more are right). */
  recall: number;
  /** Share of queries without any result. */
  empty: number;
  /** Queries that stand letter for letter in a right text; and, of these: shares. */
  phrases: number;
  firstHas: number;
  found: number;
}

/** @param hits for each query the ids of its hits, best first */
export function measure(
  questions: readonly Question[],
  hits: ReadonlyMap<string, readonly string[]>,
  corpus: readonly CorpusText[],
): Measures {
  const texts = new Map(corpus.map(({ id, title = '', text }) => [id, squeeze(analyse(`${title} ${text}`))]));
  const has = (id: string | undefined, phrase: string): boolean =>
    id !== undefined && (texts.get(id)?.includes(phrase) ?? false);
  const sums = { mrr: 0, recall: 0, empty: 0, phrases: 0, firstHas: 0, found: 0 };
  for (const { id, query, relevant } of questions) {
    const ten = (hits.get(id) ?? []).slice(0, 10);
    const rank = ten.findIndex((hit) => relevant.includes(hit));
    if (rank >= 0) sums.mrr += 1 / (rank + 1);
    sums.recall += relevant.filter((text) => ten.includes(text)).length / Math.min(10, relevant.length);
    if (ten.length === 0) sums.empty++;
    const phrase = squeeze(analyse(query));
    if (phrase === '' || !relevant.some((text) => has(text, phrase))) continue;
    sums.phrases++;
    if (has(ten[0], phrase)) sums.firstHas++;
    if (rank >= 0) sums.found++;
  }
  const each = questions.length || 1;
  return {
    queries: questions.length,
    mrr: sums.mrr / each,
    recall: sums.recall / each,
    empty: sums.empty / each,
    phrases: sums.phrases,
    firstHas: sums.firstHas / (sums.phrases || 1),
    found: sums.found / (sums.phrases || 1),
  };
}
