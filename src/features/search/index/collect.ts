import { analyse, squeeze } from '../query/analyse.ts';
import { cut, type Vocabulary } from '../query/cut.ts';
import { grams } from '../query/grams.ts';
import type { SearchPage } from './indexed-page.ts';

/** Records (passages, numbered through all pages) by what stands in them. */
export interface Lists {
  records: number;
  words: Map<string, number[]>;
  /** Records that begin a page whose title or key has the word. */
  titles: Map<string, number[]>;
  grams: Map<string, number[]>;
}

/** A page without a title is named by how it begins: that many letters. */
const LEAD = 60;

/**
 * Reads every passage once. The title counts as part of each of its passages, so that "place + matter" finds the
 * section.
 */
export function collect(pages: readonly SearchPage[], vocabulary: Vocabulary): Lists {
  const lists: Lists = { records: 0, words: new Map(), titles: new Map(), grams: new Map() };
  const add = (to: Map<string, number[]>, keys: Iterable<string>, record: number): void => {
    for (const key of keys) {
      const list = to.get(key);
      if (list) list.push(record);
      else to.set(key, [record]);
    }
  };
  for (const page of pages) {
    const title = analyse(`${page.title} ${page.key ?? ''}`);
    const titleWords = cut(title, vocabulary).map((piece) => piece.text);
    const titleGrams = grams(squeeze(title));
    add(
      lists.titles,
      new Set(
        titleWords.length > 0
          ? titleWords
          : cut(analyse(page.sections[0]!.text.slice(0, LEAD)), vocabulary).map((piece) => piece.text),
      ),
      lists.records,
    );
    for (const section of page.sections) {
      const text = analyse(`${section.heading ?? ''} ${section.text}`);
      add(lists.words, new Set([...titleWords, ...cut(text, vocabulary).map((piece) => piece.text)]), lists.records);
      add(lists.grams, new Set([...titleGrams, ...grams(squeeze(text))]), lists.records);
      lists.records++;
    }
  }
  return lists;
}
