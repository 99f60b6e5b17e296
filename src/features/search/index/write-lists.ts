import { ByteWriter } from '../format/bytes.ts';
import type { Dictionary } from '../format/dictionary.ts';
import { frequencyClass } from '../format/frequency.ts';
import type { GramLevels } from '../format/gram-table.ts';
import { gramKey, hasOwnFile, meaningKey, ownFile, packFile, wordKey } from '../format/layout.ts';
import { homes } from '../format/list-home.ts';
import { grainOf, homesInMeanings, ListPacks, packsFor, type PackCounts } from '../format/list-packs.ts';
import type { Meaning } from '../query/meanings.ts';
import { HEAD_BYTES, writePack, type Keyed } from '../format/pack.ts';
import { writePostings } from '../format/postings.ts';
import { writeVector } from '../kin/vectors.ts';
import type { Lists } from './collect.ts';
import type { Kin } from '../kin/space-of-lists.ts';

/**
 * Writes posting lists: long ones as files of their own, short ones packed by their homes.
 * @param meanings as a browser knows them before it asks for lists
 * @param kin   where words lie; a list ends with the place of its word
 * @param pages how many the index has
 * @returns how many packs there are of each kind
 */
export function writeLists(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  lists: Lists,
  dictionary: Dictionary,
  levels: GramLevels,
  {
    meanings,
    kin,
    pages,
  }: { meanings: readonly Pick<Meaning, 'members' | 'level'>[]; kin?: Kin | undefined; pages: number },
): PackCounts {
  const short: Keyed[] = [];
  const long: Keyed[] = [];
  const put = (key: string, level: number, bytes: Uint8Array<ArrayBuffer>): void =>
    void (hasOwnFile(level, lists.records) ? long : short).push({ key, bytes });
  for (const [gram, records] of lists.grams) {
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    put(gramKey(gram), levels.level(gram), out.done());
  }
  for (const [word, records] of lists.words) {
    const level = dictionary.levelOf(word);
    if (level === 0 && word.length > 2 && /[\u0E01-\u0E4E]/u.test(word)) continue;
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    writePostings(out, lists.titles.get(word) ?? [], lists.records);
    const place = kin?.words.get(word);
    if (place) writeVector(out, place);
    put(wordKey(word), level, out.done());
  }
  lists.meant.forEach(({ records, titles }, number) => {
    if (records.length === 0) return;
    const out = new ByteWriter();
    writePostings(out, records, lists.records);
    writePostings(out, titles, lists.records);
    const place = kin?.meant.get(number);
    if (place) writeVector(out, place);
    put(meaningKey(number), frequencyClass(records.length), out.done());
  });
  const homeOf = homes(dictionary.levels, lists.records);
  const sizes = short.map(({ key, bytes }) => ({ key, bytes: bytes.length + HEAD_BYTES }));
  const inMeanings = homesInMeanings(meanings, dictionary, lists.records);
  const counts = { meanings: meanings.length, ...packsFor(sizes, homeOf, inMeanings, grainOf(pages)) };
  const packs = new ListPacks(counts, homeOf, inMeanings);
  const packed = Array.from({ length: packs.count }, (): Keyed[] => []);
  for (const list of short) packed[packs.packOf(list.key)]?.push(list);
  packed.forEach((pack, at) => files.set(packFile(at), writePack(pack)));
  // Two long lists whose names hash alike share a file.
  for (const [name, sharing] of Map.groupBy(long, ({ key }) => ownFile(key))) files.set(name, writePack(sharing));
  return counts;
}
