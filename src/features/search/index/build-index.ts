import { chooseWords } from './choose-words.ts';
import { collect } from './collect.ts';
import { passages } from './passages.ts';
import { tokenizer } from './tokens.ts';
import { writeLists } from './write-lists.ts';
import { writeTexts } from './write-texts.ts';
import { Dictionary, writeDictionary } from '../format/dictionary.ts';
import { GramTable, writeGramTable } from '../format/gram-table.ts';
import { DATE_FILE, writeDates } from '../format/dates.ts';
import { FACET_FILE, writeFacets } from '../format/facet-lists.ts';
import { checksum } from '../format/hash.ts';
import { START } from '../format/layout.ts';
import { writeStart } from '../format/start.ts';
import { writeNames } from '../format/name-groups.ts';
import { titleFile, TITLES_A_FILE, writeTitles } from '../format/titles.ts';
import type { NameGroup } from '../query/names.ts';
import type { SearchPage } from './indexed-page.ts';

/** Everything the browser may ask for, by path below the index's own folder. */
export type IndexFiles = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * Turns pages into a static index. Runs wherever `Intl.Segmenter` knows Thai (Node does); only the first, rough cut of
 * the texts depends on it. From then on everything is cut with the dictionary that comes out of that.
 * @param pages the same pages in the same order give the same bytes
 * @param names groups of names that mean the same, for widening a search
 */
export function buildIndex(pages: readonly SearchPage[], names: readonly NameGroup[] = []): IndexFiles {
  const tokens = tokenizer();
  const split = pages.map((page) => ({
    ...page,
    sections: page.sections.length ? page.sections.flatMap(passages) : [{ text: '' }],
  }));
  const words = writeDictionary(chooseWords(split, names, tokens));
  const dictionary = new Dictionary(words);
  const lists = collect(split, dictionary);
  const table = writeGramTable(new Map([...lists.grams].map(([gram, records]) => [gram, records.length])));

  const files: IndexFiles = new Map();
  const packs = writeLists(files, lists, dictionary, new GramTable(table));
  const starts = writeTexts(files, split, dictionary.words, tokens);
  files.set(
    FACET_FILE,
    writeFacets(
      split.map((page) => ({ ...page, records: page.sections.length })),
      lists.records,
    ),
  );
  files.set(DATE_FILE, writeDates(split));
  const numbers = new Map(dictionary.words.map((word, number) => [word, number]));
  for (let from = 0; from < split.length; from += TITLES_A_FILE)
    files.set(titleFile(from / TITLES_A_FILE), writeTitles(split.slice(from, from + TITLES_A_FILE), tokens, numbers));
  const digest = [...files]
    .reduce((sum, [name, bytes]) => checksum(bytes, checksum(name, sum)), checksum(words))
    .toString(36);
  const start = writeStart({
    digest,
    records: lists.records,
    pages: split.length,
    packs,
    names: writeNames(names, tokens, numbers),
    words,
    table,
    starts,
  });
  const out: IndexFiles = new Map([[START, start]]);
  for (const [name, bytes] of files) out.set(`${digest}/${name}`, bytes);
  return out;
}
