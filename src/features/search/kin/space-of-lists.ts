import { spaceOf, type Row } from './space.ts';
import { taught } from './taught.ts';
import { rarity } from '../rank/idf.ts';
import type { Lists } from '../index/collect.ts';

/** What of a library's lists is written beside them: where pages and words lie. */
export interface Kin {
  dims: number;
  pages: Float32Array[];
  words: Map<string, Float32Array>;
  meant: Map<number, Float32Array>;
}

/** A text that asks for a page or names it, by what is listed of it and what each is worth. */
export interface Asking {
  page: number;
  words: readonly { key: string; worth: number }[];
  meant: readonly { number: number; worth: number }[];
}

/** How much it counts that a page has something: in its text, in its title besides, in the questions people ask. */
const IN = { text: 0.5, title: 0.5, asks: 1.5 };
/** What nearly every page has tells nothing; what one has joins nothing. */
const COMMON = 0.4;
const FEWEST = 2;

/** Years and sums stand on pages that have nothing else in common. */
const NUMBER = /\d/;

const MOST_DIMS = 48;
/** In fewer directions than these unlike things fall together. */
const LEAST_DIMS = 24;
/** A search fetches the places of all pages, so with more pages they have fewer directions, and past that none. */
const BYTES = 32_000;
/** In fewer pages too little belongs together. */
const LEAST_PAGES = 100;

/**
 * It is questions that teach which words mean the same: of passages without any, questions on them found less with a
 * space than without. So many of all pages must have some.
 */
const LEAST_ASKED = 0.5;

/** How many directions the space of so many pages has; 0 where there is none. */
export function dimsFor(pages: number): number {
  const dims = Math.min(MOST_DIMS, Math.floor(BYTES / pages) * 2);
  return pages < LEAST_PAGES || dims < LEAST_DIMS ? 0 : dims;
}

/**
 * Learns from the lists which pages and words belong together, and from questions what tells pages apart.
 * @param pageOf for each record, passages and then questions, the number of its page; none for what is left out
 * @param asking called only where there is a space
 */
export function kinOf(
  lists: Lists,
  pageOf: readonly (number | undefined)[],
  pages: number,
  asking: () => readonly Asking[] = () => [],
): Kin | undefined {
  const dims = dimsFor(pages);
  if (dims === 0 || lists.records - lists.passages < pages * LEAST_ASKED) return undefined;
  const rowOf = (records: readonly number[], titles: readonly number[]): Row | undefined => {
    const row = new Map<number, number>();
    const count = (numbers: readonly number[], weight: number): void => {
      for (const page of new Set(numbers.flatMap((record) => pageOf[record] ?? [])))
        row.set(page, (row.get(page) ?? 0) + weight);
    };
    count(
      records.filter((record) => record < lists.passages),
      IN.text,
    );
    count(titles, IN.title);
    count(
      records.filter((record) => record >= lists.passages),
      IN.asks,
    );
    if (row.size < FEWEST || row.size >= pages * COMMON) return undefined;
    const rare = rarity(row.size, pages);
    return new Map([...row].map(([page, weight]) => [page, weight * rare]));
  };
  const words = [...lists.words].flatMap(([word, records]) => {
    const row = NUMBER.test(word) ? undefined : rowOf(records, lists.titles.get(word) ?? []);
    return row ? [{ word, row }] : [];
  });
  const meant = lists.meant.flatMap(({ records, titles }, number) => {
    const row = rowOf(records, titles);
    return row ? [{ number, row }] : [];
  });
  const rowOfWord = new Map(words.map(({ word }, at) => [word, at]));
  const rowOfMeant = new Map(meant.map(({ number }, at) => [number, words.length + at]));
  const part = (row: number | undefined, worth: number) => (row === undefined ? [] : [{ row, worth }]);
  const space = taught(
    spaceOf(
      [...words, ...meant].map(({ row }) => row),
      pages,
      dims,
    ),
    asking().map((one) => ({
      page: one.page,
      parts: [
        ...one.words.flatMap(({ key, worth }) => part(rowOfWord.get(key), worth)),
        ...one.meant.flatMap(({ number, worth }) => part(rowOfMeant.get(number), worth)),
      ],
    })),
  );
  return {
    dims,
    pages: space.pages,
    words: new Map([...rowOfWord].map(([word, row]) => [word, space.rows[row]!])),
    meant: new Map([...rowOfMeant].map(([number, row]) => [number, space.rows[row]!])),
  };
}
