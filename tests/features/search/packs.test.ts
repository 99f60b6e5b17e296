import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/features/search/format/bytes.ts';
import {
  grainOf,
  homesInMeanings,
  ListPacks,
  packsFor,
  readLargeHomes,
  writeLargeHomes,
} from '../../../src/features/search/format/list-packs.ts';
import { readPack, writePack } from '../../../src/features/search/format/pack.ts';
import { keyOf } from '../../../src/features/search/query/stem.ts';
import { holds } from '../../property.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const keys = (count: number): string[] => Array.from({ length: count }, (_, at) => `gคน${at}`);

describe('lists that share a file', () => {
  test('are each found by its key, and none is taken for another', () => {
    // So many that the hashes of two are alike, unless that is seen to.
    const pack = writePack(keys(400).map((key) => ({ key, bytes: bytesOf(key) })));
    for (const key of keys(400)) expect(readPack(pack, key)).toEqual(bytesOf(key));
    expect(readPack(pack, 'wกองทุน')).toBeUndefined();
  });
  test('may be none', () => expect(readPack(writePack([]), 'gกอง')).toBeUndefined());
  test('in a file that is broken off are told from good ones', () => {
    const pack = writePack([{ key: 'gกอง', bytes: bytesOf('long enough to be broken off') }]);
    expect(() => readPack(pack.subarray(0, 12), 'gกอง')).toThrow(/ends too early/);
  });
});

test.each([
  [900, 1],
  [7000, 1],
  [11_000, 3],
  [25_000, 10],
])('files of an index of %i pages are %i times as large', (pages, grain) => expect(grainOf(pages)).toBe(grain));

describe('where a list lies', () => {
  const homeOf = (text: string): string => text.slice(0, 2);
  test('a large home has packs of its own, small ones share theirs', () => {
    const lists = [
      ...Array.from({ length: 60 }, (_, at) => ({ key: `gคน${at}`, bytes: 50 })),
      ...Array.from({ length: 40 }, (_, at) => ({ key: `gก${String.fromCharCode(0x0e01 + at)}ย`, bytes: 50 })),
    ];
    const { words, shared, large } = packsFor(lists, homeOf, new Map());
    const coarse = packsFor(lists, homeOf, new Map(), 4);
    expect(coarse.large.reduce((sum, { packs }) => sum + packs, coarse.shared)).toBeLessThan(shared + 5);
    expect(large).toEqual([{ home: 'คน', packs: 5 }]);
    const packs = new ListPacks({ meanings: 0, words, shared, large }, homeOf, new Map());
    expect(packs.count).toBe(words + shared + 5);
    const own = new Set(lists.slice(0, 60).map(({ key }) => packs.packOf(key)));
    expect([...own].sort()).toEqual([0, 1, 2, 3, 4].map((at) => words + shared + at));
    for (const { key } of lists.slice(60)) {
      expect(packs.packOf(key)).toBeGreaterThanOrEqual(words);
      expect(packs.packOf(key)).toBeLessThan(words + shared);
    }
  });
  test('is the same for who writes and for who reads', () => {
    const large = fc.array(
      fc.record({
        home: fc.string({ unit: fc.constantFrom(...'กขคนเาี'), minLength: 2, maxLength: 2 }),
        packs: fc.integer({ min: 2, max: 9 }),
      }),
    );
    holds(
      fc.property(large, (homes) => {
        const out = new ByteWriter();
        writeLargeHomes(out, homes);
        expect(readLargeHomes(new ByteReader(out.done()))).toEqual(homes);
      }),
    );
  });
  test('words that a meaning has lie with its list, in the first that has them', () => {
    const meanings = [['ศพ', 'ตาย', 'funerals'], ['ตาย', 'หลวง'], ['เงิน']].map((members) => ({ members, level: 5 }));
    const inMeanings = homesInMeanings(meanings, { levelOf: () => 5 }, 1000);
    const counts = { meanings: 3, words: 50, shared: 7, large: [{ home: '12', packs: 4 }] };
    const packs = new ListPacks(counts, homeOf, inMeanings);
    const packOf = (key: string): number => packs.packOf(key);
    expect(['m0', 'wศพ', 'wตาย', `w${keyOf('funeral')}`].map(packOf)).toEqual([0, 0, 0, 0]);
    expect(['m1', 'wหลวง'].map(packOf)).toEqual([1, 1]);
    for (const key of ['w12', 'wกองทุน']) {
      expect(packOf(key)).toBeGreaterThanOrEqual(3);
      expect(packOf(key)).toBeLessThan(53);
    }
    expect(packOf('g123')).toBeGreaterThanOrEqual(60);
    const lists = [
      { key: 'wเงิน', bytes: 9000 },
      { key: 'm2', bytes: 900 },
      { key: 'wกองทุน', bytes: 300 },
    ];
    expect(packsFor(lists, homeOf, inMeanings).words).toBe(1);
  });
  test('words for whose lists there is no room beside what they mean lie elsewhere', () => {
    const members = Array.from({ length: 20 }, (_, at) => `คำ${at}`);
    const housed = (level: number): number =>
      homesInMeanings([{ members, level }], { levelOf: () => level }, 100_000).size;
    expect(housed(3)).toBe(20);
    expect(housed(10)).toBeGreaterThan(0);
    expect(housed(10)).toBeLessThan(20);
  });
});
