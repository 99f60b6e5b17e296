import { askingsOf } from './askings.ts';
import { chooseWords } from './choose-words.ts';
import { collect } from './collect.ts';
import { passages } from './passages.ts';
import { press } from './press.ts';
import { kinOf } from '../kin/space-of-lists.ts';
import { tokenizer } from './tokens.ts';
import { writeLists } from './write-lists.ts';
import { writeStart } from './write-start.ts';
import { writeTexts } from './write-texts.ts';
import { Dictionary, writeDictionary } from '../format/dictionary.ts';
import { GuessedGrams, writeGramTable, wrongGuesses } from '../format/gram-table.ts';
import { DATE_FILE, writeDates } from '../format/dates.ts';
import { englishStems } from './english-words.ts';
import { writeFacets, writePageLists } from '../format/facet-lists.ts';
import { frequencyClass } from '../format/frequency.ts';
import { checksum } from '../format/hash.ts';
import { isThaiCollection, readMeanings, writeMeanings } from '../format/meanings-file.ts';
import { ENGLISH_FILE, FACETS_FILE, GRAMS_FILE, MEMBERS_FILE, START } from '../format/layout.ts';
import { ONE_FILE, PARTS_FILE, partNames, writeOneFile, writeParts } from '../fetch/one-file.ts';
import { writeNames } from '../format/name-groups.ts';
import { writePlaces } from '../kin/vectors.ts';
import { writeWordFilter } from '../format/word-filter.ts';
import { titleFile, TITLES_A_FILE, writeTitles } from '../format/titles.ts';
import { meaningsOf, type Meaning } from '../query/meanings.ts';
import type { NameGroup } from '../query/names.ts';
import type { SearchPage } from './indexed-page.ts';

/** Everything the browser may ask for, by path below the index's own folder. */
export type IndexFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** What people say for one thing, as an index takes it. */
export interface MeantSource {
  meanings?: readonly Omit<Meaning, 'level'>[];
  /** Numbers of the meanings that are places of a page: its own, and those it names. */
  placed?: (page: SearchPage) => { own: number[]; named: number[] };
}

/** Some hosts take no file larger than 25 MB; a library of some 7,000 entries comes near. Its parts come one by one. */
const MOST_OF_ONE_FILE = 24_000_000;

/** Made once, since it is the same in every index. */
let made: Uint8Array<ArrayBuffer> | undefined;
const english = (): Uint8Array<ArrayBuffer> => (made ??= writeWordFilter(englishStems()));

/**
 * Turns pages into a static index. Runs wherever `Intl.Segmenter` knows Thai (Node does); only the first, rough cut of
 * the texts depends on it. From then on everything is cut with the dictionary that comes out of that.
 * @param pages the same pages in the same order give the same bytes
 * @param names groups of names that mean the same, for widening a search
 * @param meant what people say for one thing, and which of these are places of a page
 */
export function buildIndex(
  pages: readonly SearchPage[],
  names: readonly NameGroup[] = [],
  meant: MeantSource = {},
): IndexFiles {
  const tokens = tokenizer();
  const split = pages.map((page) => ({
    ...page,
    sections: page.sections.length ? page.sections.flatMap(passages) : [{ text: '' }],
  }));
  const words = writeDictionary(chooseWords(split, names, tokens));
  const dictionary = new Dictionary(words);
  const { meanings = [], placed } = meant;
  const lists = collect(split, dictionary, meanings, placed);

  const files: IndexFiles = new Map();
  const gramCounts = new Map([...lists.grams].map(([gram, records]) => [gram, records.length]));
  const told = wrongGuesses(gramCounts, new GuessedGrams(dictionary.levels, lists.records));
  const levels = new GuessedGrams(dictionary.levels, lists.records, told);
  const thai = isThaiCollection(dictionary.levels.keys());
  const levelled = meanings.map((meaning, number) => ({
    ...meaning,
    level: frequencyClass(lists.meant[number]!.records.length),
  }));
  const { own, other } = writeMeanings(levelled, thai);
  const kin = kinOf(lists, pagesOfRecords(split), split.length, () =>
    askingsOf(split, lists, { dictionary, levels, meanings: meaningsOf(levelled) }),
  );
  const {
    words: wordPacks,
    shared,
    large,
  } = writeLists(files, lists, dictionary, levels, { meanings: readMeanings(own), kin, pages: split.length });
  files.set(GRAMS_FILE, press(writeGramTable(gramCounts)));
  const starts = writeTexts(files, split, dictionary.words, tokens, kin?.pages);
  const facts = split.map((page) => ({ ...page, records: page.sections.length, asked: Boolean(page.asks?.length) }));
  files.set(FACETS_FILE, press(writeFacets(facts)));
  const numbers = new Map(dictionary.words.map((word, number) => [word, number]));
  files.set(MEMBERS_FILE, press(other));
  files.set(DATE_FILE, writeDates(split));
  files.set(ENGLISH_FILE, english());
  for (let from = 0; from < split.length; from += TITLES_A_FILE)
    files.set(
      titleFile(from / TITLES_A_FILE),
      press(writeTitles(split.slice(from, from + TITLES_A_FILE), tokens, numbers)),
    );
  const digest = [...files]
    .reduce((sum, [name, bytes]) => checksum(bytes, checksum(name, sum)), checksum(words))
    .toString(36);
  const start = writeStart({
    digest,
    records: lists.records,
    passages: lists.passages,
    pages: split.length,
    dims: kin?.dims ?? 0,
    wordPacks,
    shared,
    large,
    names: writeNames(names, tokens, numbers),
    words,
    told,
    starts,
    pageLists: writePageLists(facts, lists.passages),
    thai,
    meanings: own,
    places: kin ? writePlaces(kin.pages) : new Uint8Array(),
  });
  const packs = large.reduce((sum, home) => sum + home.packs, meanings.length + wordPacks + shared);
  const counts = { lists: packs, texts: starts.length };
  const { file, units } = writeOneFile(partNames(counts).map((name) => ({ name, bytes: files.get(name)! })));
  const out: IndexFiles = new Map([
    [START, start],
    ...(file.length > MOST_OF_ONE_FILE
      ? []
      : ([
          [PARTS_FILE, writeParts(digest, counts, units, press)],
          [`${digest}/${ONE_FILE}`, file],
        ] as const)),
  ]);
  for (const [name, bytes] of files) out.set(`${digest}/${name}`, bytes);
  return out;
}

/** For each record, passages and then questions, the number of its page; none for a line of a list. */
const pagesOfRecords = (pages: readonly SearchPage[]): (number | undefined)[] => [
  ...pages.flatMap(({ sections }, page) => sections.map(({ listed }) => (listed ? undefined : page))),
  ...pages.flatMap(({ asks }, page) => (asks?.length ? [page] : [])),
];
