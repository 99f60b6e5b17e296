/** A page of a sister library, as its own index scores it. */
export interface Scored<T> {
  item: T;
  /** Pagefind's score; it means nothing beside that of another library. */
  score: number;
  /** Which part of what was asked it has, by how rare the words are there: 1 is all. */
  share: number;
}

/** Less of a question than this is no answer to it. */
export const LEAST = 0.34;

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

/** A word of a question, with how much it weighs. */
export interface Word {
  text: string;
  weight: number;
}

/** A word weighs the less the more pages have it. @param pages how many */
export const weigh = (text: string, pages: number): Word => ({ text, weight: 1 / Math.sqrt(1 + pages) });

/** Thai, Lao, Khmer, Burmese. */
const UNSPACED = /[\u0E01-\u0EFF\u1000-\u109F\u1780-\u17FF]/;

/**
 * Which part of a question a page really has, by weight: Pagefind goes on with the first letters of a word that no page has,
 * and so answers what nobody asked. A word is there where one begins with the greater part of it, so that other forms of it
 * count; a coded one, whose letters are no form of anything, wholly.
 */
export function shareOf(words: readonly Word[], page: string): number {
  const letters = page.toLowerCase();
  const starts = letters.split(/[^\p{L}\p{M}\p{N}]+/u);
  const there = (text: string): boolean => {
    // Written without spaces, a word begins anywhere.
    if (UNSPACED.test(text)) return letters.includes(text);
    const begin = text.startsWith('zq') ? text : text.slice(0, Math.max(3, Math.floor(text.length * 0.6)));
    return starts.some((start) => (text.length > 3 ? start.startsWith(begin) : start === begin));
  };
  const sum = (of: readonly Word[]): number => of.reduce((total, { weight }) => total + weight, 0);
  const whole = sum(words);
  return whole === 0 ? 0 : sum(words.filter(({ text }) => there(text.toLowerCase()))) / whole;
}
