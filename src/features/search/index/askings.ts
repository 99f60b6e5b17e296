import type { Dictionary } from '../format/dictionary.ts';
import type { GramLevels } from '../format/gram-table.ts';
import type { Asking } from '../kin/space-of-lists.ts';
import type { Meanings } from '../query/meanings.ts';
import { probe } from '../query/query-plan.ts';
import { rarityAmong } from '../rank/idf.ts';
import type { Lists } from './collect.ts';
import type { SearchPage } from './indexed-page.ts';

/** What reading a text as a query needs. */
interface Reader {
  dictionary: Dictionary;
  levels: GramLevels;
  meanings: Meanings;
}

/**
 * All texts that ask for a page or name it, read as queries are read and weighed as they are (`rank/candidates.ts`):
 * its questions, its title, and its statement or other names.
 */
export const askingsOf = (pages: readonly SearchPage[], lists: Lists, reader: Reader): Asking[] =>
  pages.flatMap(({ asks = [], title, key = '' }, page) =>
    [...asks, title, key].filter(Boolean).map((text) => ({ page, ...read(text, lists, reader) })),
  );

function read(text: string, lists: Lists, { dictionary, levels, meanings }: Reader): Omit<Asking, 'page'> {
  const { words, meant } = probe(text, dictionary, levels, meanings);
  const worthOf = new Map(words.map((word) => [word, word.weight * rarityOf(lists.words.get(word.key) ?? [], lists)]));
  return {
    words: words.map((word) => ({ key: word.key, worth: worthOf.get(word)! })),
    meant: meant.map(({ number, weight, covers }) => ({
      number,
      worth: weight * covers.reduce((sum, word) => sum + (worthOf.get(word) ?? 0), 0),
    })),
  };
}

function rarityOf(records: readonly number[], lists: Lists): number {
  const asked = records.findIndex((record) => record >= lists.passages);
  const told = asked < 0 ? records.length : asked;
  return rarityAmong(told, records.length - told, lists);
}
