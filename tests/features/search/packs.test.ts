import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/features/search/format/bytes.ts';
import {
  grainOf,
  ListPacks,
  packsFor,
  readLargeHomes,
  writeLargeHomes,
} from '../../../src/features/search/format/list-packs.ts';
import { readPack, writePack } from '../../../src/features/search/format/pack.ts';
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
  [5000, 1],
  [6500, 2],
  [25_000, 6],
])('files of an index of %i pages are %i times as large', (pages, grain) => expect(grainOf(pages)).toBe(grain));

describe('where a list lies', () => {
  const homeOf = (text: string): string => text.slice(0, 2);
  test('a large home has packs of its own, small ones share theirs', () => {
    const lists = [
      ...Array.from({ length: 60 }, (_, at) => ({ key: `gคน${at}`, bytes: 50 })),
      ...Array.from({ length: 40 }, (_, at) => ({ key: `gก${String.fromCharCode(0x0e01 + at)}ย`, bytes: 50 })),
    ];
    const { words, shared, large } = packsFor(lists, homeOf);
    const coarse = packsFor(lists, homeOf, 4);
    expect(coarse.large.reduce((sum, { packs }) => sum + packs, coarse.shared)).toBeLessThan(shared + 5);
    expect(large).toEqual([{ home: 'คน', packs: 5 }]);
    const packs = new ListPacks(words, shared, large, homeOf);
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
  test('words and meanings lie by themselves, apart from the homes of trigrams', () => {
    const packs = new ListPacks(50, 7, [{ home: '12', packs: 4 }], homeOf);
    for (const key of ['m12', 'w12', 'wเงิน']) expect(packs.packOf(key)).toBeLessThan(50);
    expect(packs.packOf('g123')).toBeGreaterThanOrEqual(57);
  });
});
