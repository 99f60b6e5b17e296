/** A page of a sister library, as its own index scores it. */
export interface Scored<T> {
  item: T;
  /** Pagefind's score; it means nothing beside that of another library. */
  score: number;
  /** Which part of what was asked it has, by how rare the words are there: 1 is all. */
  share: number;
}

/** Less of a question than this is no answer to it. */
const LEAST = 0.34;

/**
 * Answers of several libraries in one order. Pagefind's scores depend on the length and number of a library's pages, so
 * that one library would overtake another (Pagefind#796): each is first measured by the best of its own, and by how much of
 * the question it has.
 * @param libraries answers by library, each with its best first or not
 */
export function mergeAnswers<T>(libraries: readonly (readonly Scored<T>[])[], most: number): T[] {
  return libraries
    .flatMap((answers) => {
      const top = Math.max(...answers.map(({ score }) => score), Number.MIN_VALUE);
      return answers
        .filter(({ share }) => share >= LEAST)
        .map(({ item, score, share }) => ({ item, rank: share * (1 + Math.max(0, score) / top) }));
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

/** A word of a question with the pages that have it: their ids with scores. */
export type WordAnswer = readonly { id: string; score: number }[];

/**
 * What pages have of a question whose words no page has all: Pagefind wants every word, and people ask in whole sentences.
 * A word weighs the less the more pages have it, and one that no page has counts against all of them.
 * @returns pages by id
 */
export function joinWords(words: readonly WordAnswer[]): Map<string, { score: number; share: number }> {
  const weights = words.map((answers) => 1 / Math.sqrt(1 + answers.length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<string, { score: number; share: number }>();
  for (const [at, answers] of words.entries()) {
    const weight = weights[at] ?? 0;
    const top = Math.max(...answers.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of answers) {
      const page = pages.get(id) ?? { score: 0, share: 0 };
      pages.set(id, { score: page.score + (weight * score) / top, share: page.share + weight / whole });
    }
  }
  return pages;
}
