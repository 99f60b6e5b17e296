import { ByteReader } from './format/bytes.ts';
import {
  ENGLISH_FILE,
  FACETS_FILE,
  GRAMS_FILE,
  hasOwnFile,
  MEMBERS_FILE,
  ownFile,
  packFile,
  START,
  textFile,
} from './format/layout.ts';
import { GramTable } from './format/gram-table.ts';
import { readPack } from './format/pack.ts';
import { readPostings } from './format/postings.ts';
import { readStart, type Start } from './format/start.ts';
import { DATE_FILE, readDates } from './format/dates.ts';
import { readFacets, type FacetValues, type PageLists } from './format/facet-lists.ts';
import { hasOtherLetters, readMeanings } from './format/meanings-file.ts';
import { unpress } from './format/pressed.ts';
import { meaningsOf, type Meanings } from './query/meanings.ts';
import { readVector } from './kin/vectors.ts';
import { readPages, type StoredPage } from './format/texts.ts';
import { readWordFilter } from './format/word-filter.ts';
import { readTitles, titleFile, TITLES_A_FILE, type PageHead } from './format/titles.ts';

/**
 * Brings one file of the index, by its path below the index's folder.
 * @throws when it cannot be had; the engine lets the error through
 */
export type Load = (path: string, fresh: boolean) => Promise<Uint8Array>;

/** A list that was looked up: records that have the word or trigram, and those whose page is named so. */
export interface Found {
  records: Uint32Array;
  titles: Uint32Array;
  /** Where the word lies in the space of what belongs together; nothing for what says too little or is too rare. */
  place?: Float32Array;
}

const NOTHING: Found = { records: new Uint32Array(0), titles: new Uint32Array(0) };
/** Files kept in memory; enough for typing on, little enough for a small phone. */
const KEPT_FILES = 400;

/** The index as the engine sees it: fetches what is missing, keeps what it has. */
export class Store {
  private starting?: Promise<Start>;
  private meaningLists?: { own: Uint8Array; other: Uint8Array | undefined; meanings: Meanings };
  /** Texts that were read already, for as long as their files are kept. */
  private readonly texts = new WeakMap<Uint8Array, StoredPage[]>();
  private readonly files = new Map<string, Promise<Uint8Array>>();
  private readonly load: Load;
  constructor(load: Load) {
    this.load = load;
  }

  /** The part that every search needs. A failed attempt is forgotten, so that the next call tries again. */
  start(): Promise<Start> {
    this.starting ??= this.load(START, true)
      .then(readStart)
      .catch((error: unknown) => {
        this.starting = undefined;
        throw error;
      });
    return this.starting;
  }

  /**
   * @param key   see `wordKey` and `gramKey`
   * @param level frequency class that the dictionary gives it
   */
  async list(key: string, level: number): Promise<Found> {
    const { records, packs, dims } = await this.start();
    const file = hasOwnFile(level, records) ? ownFile(key) : packFile(packs.packOf(key));
    const bytes = readPack(await this.file(file), key);
    if (!bytes) return NOTHING;
    const list = new ByteReader(bytes);
    const found = {
      records: readPostings(list, records),
      titles: list.ended ? NOTHING.titles : readPostings(list, records),
    };
    return list.ended ? found : { ...found, place: readVector(list, dims) };
  }

  /** The file in which a record's text lies. */
  shardOf(record: number, { firstRecord }: Start): number {
    let low = 0;
    let high = firstRecord.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firstRecord[middle]! <= record) low = middle;
      else high = middle;
    }
    return low;
  }

  async pages(shard: number): Promise<StoredPage[]> {
    const { dictionary, firstRecord, lists, dims } = await this.start();
    const bytes = await this.file(textFile(shard), true);
    const before = this.texts.get(bytes);
    if (before) return before;
    const first = firstRecord[shard]!;
    const pages = readPages(bytes, dictionary.words, first, lists.pageOf[first]!, dims);
    this.texts.set(bytes, pages);
    return pages;
  }

  /** Asks for the texts of records that will be read soon, without waiting for them. */
  fetchTexts(records: readonly number[], start: Start): void {
    for (const shard of new Set(records.map((record) => this.shardOf(record, start))))
      void this.file(textFile(shard), true).catch(() => undefined);
  }

  /** Which passages are whose, and of what kind pages are. */
  async lists(): Promise<PageLists> {
    return (await this.start()).lists;
  }

  /** By what results can be narrowed. */
  async facets(): Promise<FacetValues> {
    const { lists } = await this.start();
    return readFacets(await this.file(FACETS_FILE, true), lists);
  }

  /**
   * What people say for one thing, ready to be found in a query.
   * @param query what is said in another script than that of the collection is fetched only for a query that has such
   * letters, and then kept
   */
  async meanings(query: string): Promise<Meanings> {
    const { meanings: own, thai } = await this.start();
    const before = this.meaningLists?.own === own ? this.meaningLists : undefined;
    const other = before?.other ?? (hasOtherLetters(query, thai) ? await this.file(MEMBERS_FILE, true) : undefined);
    if (before && before.other === other) return before.meanings;
    this.meaningLists = { own, other, meanings: meaningsOf(readMeanings(own, other)) };
    return this.meaningLists.meanings;
  }

  /** How common trigrams are, counted. */
  async grams(): Promise<GramTable> {
    return new GramTable(await this.file(GRAMS_FILE, true));
  }

  /** For each page a number that grows with its date. */
  async dates(): Promise<Uint32Array> {
    return readDates(await this.file(DATE_FILE), (await this.start()).pages);
  }

  /** Tells which stems are of English words. @returns nothing where the file cannot be had: a search goes on without */
  async english(): Promise<((stem: string) => boolean) | undefined> {
    return this.file(ENGLISH_FILE).then(readWordFilter, () => undefined);
  }

  async titleGroups(): Promise<number> {
    return Math.ceil((await this.start()).pages / TITLES_A_FILE);
  }
  titleGroupOf = (page: number): number => Math.floor(page / TITLES_A_FILE);
  async titles(group: number): Promise<PageHead[]> {
    const { dictionary } = await this.start();
    return readTitles(await this.file(titleFile(group), true), dictionary.words, group * TITLES_A_FILE);
  }

  /**
   * One file, asked for once however many want it at the same time.
   * @param pressed whether it is to be unpacked; it is kept as it will be read
   */
  private file(name: string, pressed = false): Promise<Uint8Array> {
    const before = this.files.get(name);
    if (before) return before;
    const coming = this.start()
      .then(({ digest }) => this.load(`${digest}/${name}`, false))
      .then((bytes) => (pressed ? unpress(bytes) : bytes))
      .catch((error: unknown) => {
        this.files.delete(name);
        this.starting = undefined;
        throw error;
      });
    if (this.files.size >= KEPT_FILES) this.files.delete(this.files.keys().next().value!);
    this.files.set(name, coming);
    return coming;
  }
}
