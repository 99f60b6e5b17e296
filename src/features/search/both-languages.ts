import { type Lang } from '../../words/languages.ts';
import { languageByLetters } from '../../words/locale/letters.ts';
import type { Answer, Hit } from './answer.ts';

/** How much a result in the other language counts, where the query is not in that language either. */
const OTHER = 0.85;
/** In which language of the site somebody typed, by the letters: `undefined` where it has no such language. */
export const languageOf = languageByLetters;

/**
 * Joins what two indexes answer to one query, for the switch "search both languages". A page that both have comes once,
 * in the reader's language; what only the other index has says so in `page.data.lang`.
 * @param own   answer of the index of the reader's language
 * @param other answer of the other index
 * @param lang  language of the other index
 * @param limit how many hits to hand over
 */
export function bothLanguages(own: Answer, other: Answer, lang: Lang, query: string, limit = 20): Answer {
  const weight = languageOf(query) === lang ? 1 : OTHER;
  const byPage = new Map(own.hits.map((hit) => [hit.page.id, hit]));
  let more = 0;
  for (const hit of other.hits) {
    const score = hit.score * weight;
    const before = byPage.get(hit.page.id);
    if (!before) more++;
    byPage.set(hit.page.id, before ? { ...before, score: Math.max(before.score, score) } : inOther(hit, lang, score));
  }
  const hits = [...byPage.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  return {
    ...(own.hits.length > 0 ? own : { ...other, facets: own.facets }),
    hits,
    total: own.total + more,
    nearest: hits.length > 0 ? [] : [...new Set([...own.nearest, ...other.nearest])],
  };
}

const inOther = (hit: Hit, lang: Lang, score: number): Hit => ({
  ...hit,
  score,
  page: { ...hit.page, data: { ...hit.page.data, lang } },
});
