import { analyse, squeeze } from '../query/analyse.ts';
import { cut, type Vocabulary } from '../query/cut.ts';
import { grams } from '../query/grams.ts';
import { bordersIn, MeaningFinder, type Meaning } from '../query/meanings.ts';
import { keyOf } from '../query/stem.ts';
import type { SearchPage } from './indexed-page.ts';

/** Records by what stands in them: passages, numbered through all pages, and then the questions of each page. */
export interface Lists {
  passages: number;
  records: number;
  words: Map<string, number[]>;
  /** Passages that begin a page whose title or key has the word. */
  titles: Map<string, number[]>;
  grams: Map<string, number[]>;
  /** Records that have a member of each meaning, and passages that begin a page whose title or key has one. */
  meant: { records: number[]; titles: number[] }[];
}

/** A page without a title is named by how it begins: that many letters. */
const LEAD = 60;

/** What a text has, each once. */
interface Parts {
  words: Set<string>;
  grams: Set<string>;
  meant: Set<number>;
}

/**
 * Reads every passage once. The title counts as part of each of its passages, so that "place + matter" finds the
 * section. The questions of a page are one record more, apart from its passages.
 * @param meanings what people say for one thing; the last of them may be places, which pages have by `placed`
 * @param placed   numbers of the meanings that are places of a page: its own, and those it names
 */
export function collect(
  pages: readonly SearchPage[],
  vocabulary: Vocabulary,
  meanings: readonly Pick<Meaning, 'members' | 'not'>[] = [],
  placed: (page: SearchPage) => { own: number[]; named: number[] } = () => ({ own: [], named: [] }),
): Lists {
  const finder = new MeaningFinder(meanings);
  const lists: Lists = {
    passages: 0,
    records: 0,
    words: new Map(),
    titles: new Map(),
    grams: new Map(),
    meant: meanings.map(() => ({ records: [], titles: [] })),
  };
  const read = (text: string): Parts => {
    const normal = analyse(text);
    const squeezed = squeeze(normal);
    const pieces = cut(normal, vocabulary);
    return {
      words: new Set(pieces.map((piece) => keyOf(piece.text))),
      grams: grams(squeezed),
      meant: new Set(finder.find(squeezed, bordersIn(squeezed, pieces)).map(({ number }) => number)),
    };
  };
  const put = (record: number, ...parts: Partial<Parts>[]): void => {
    for (const { words, grams: three, meant } of parts) {
      if (words) add(lists.words, words, record);
      if (three) add(lists.grams, three, record);
      for (const number of meant ?? []) addOnce(lists.meant[number]!.records, record);
    }
  };
  for (const page of pages) {
    const title = read(`${page.title} ${page.key ?? ''}`);
    const places = placed(page);
    const titled = title.words.size > 0 ? title : read(page.sections[0]!.text.slice(0, LEAD));
    add(lists.titles, titled.words, lists.passages);
    for (const number of new Set([...titled.meant, ...places.own])) lists.meant[number]!.titles.push(lists.passages);
    const there = { meant: new Set([...places.own, ...places.named]) };
    for (const section of page.sections)
      put(lists.passages++, title, there, read(`${section.heading ?? ''} ${section.text}`));
  }
  lists.records = lists.passages;
  for (const { asks = [] } of pages) if (asks.length > 0) put(lists.records++, read(asks.join('\n')));
  return lists;
}

function add(to: Map<string, number[]>, keys: Iterable<string>, record: number): void {
  for (const key of keys) {
    const list = to.get(key);
    if (list) addOnce(list, record);
    else to.set(key, [record]);
  }
}

/** Records come in order, so one that is there already stands last. */
function addOnce(list: number[], record: number): void {
  if (list.at(-1) !== record) list.push(record);
}
