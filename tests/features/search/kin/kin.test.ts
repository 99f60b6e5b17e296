import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../src/features/search/format/bytes.ts';
import { Engine } from '../../../../src/features/search/engine.ts';
import { buildIndex } from '../../../../src/features/search/index/build-index.ts';
import { dimsFor, kinOf } from '../../../../src/features/search/kin/space-of-lists.ts';
import { directionOf, nearness } from '../../../../src/features/search/kin/nearness.ts';
import { spaceOf, unit, type Row } from '../../../../src/features/search/kin/space.ts';
import { readPlaces, readVector, writePlaces, writeVector } from '../../../../src/features/search/kin/vectors.ts';
import { holds } from '../../../property.ts';

/** Two subjects: pages 0 to 4 are on the one, 5 to 9 on the other, and no word stands on all pages of its subject. */
const words = (first: number): Row[] =>
  [0, 1, 2, 3, 4].map(
    (left) => new Map([0, 1, 2, 3, 4].filter((page) => page !== left).map((page) => [first + page, 1])),
  );
const subjects = [...words(0), ...words(5)];
const cosine = (a: Float32Array, b: Float32Array): number =>
  unit(a).reduce((sum, value, at) => sum + value * unit(b)[at]!, 0);

describe('the space of what belongs together', () => {
  const space = spaceOf(subjects, 10, 2);
  test('a page lies in the direction of words of its subject, whether or not it has them', () => {
    for (const [number, row] of space.rows.entries())
      for (const [page, place] of space.pages.entries())
        expect(cosine(row, place), `word ${number}, page ${page}`).toBeCloseTo(number < 5 === page < 5 ? 1 : 0, 3);
  });
  test('is the same every time', () => {
    expect(spaceOf(subjects, 10, 2)).toEqual(space);
  });
  test('has no place for a page without words', () => {
    expect([...spaceOf(subjects, 11, 2).pages[10]!]).toEqual([0, 0]);
  });
  test('is there for as many pages as are worth their bytes', () => {
    expect([10, 99, 100, 900, 2000, 3000, 6000].map(dimsFor)).toEqual([0, 0, 48, 48, 32, 0, 0]);
  });
});

describe('places as they are written', () => {
  const vectors = fc
    .integer({ min: 1, max: 24 })
    .chain((half) =>
      fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: half * 2, maxLength: half * 2 }),
    );
  test('come back to within a fourteenth of their largest', () => {
    holds(
      fc.property(vectors, (values) => {
        const vector = Float32Array.from(values);
        const out = new ByteWriter();
        writeVector(out, vector);
        const back = readVector(new ByteReader(out.done()), vector.length);
        const most = Math.max(...vector.map(Math.abs));
        for (const [at, value] of vector.entries())
          expect(Math.abs(back[at]! - value)).toBeLessThanOrEqual(most / 14 + 1e-3);
      }),
    );
  });
  test('of pages have length 1, and none where there is none', () => {
    const pages = readPlaces(writePlaces([new Float32Array([0.3, -0.4]), new Float32Array(2)]), 2, 2).pages;
    expect(Math.hypot(pages[0]!, pages[1]!)).toBeCloseTo(1);
    expect([...pages.subarray(2)]).toEqual([0, 0]);
  });
  test('of pages, told roughly, keep their directions', () => {
    const some = Array.from({ length: 20 }, (_, page) =>
      unit(Float32Array.from({ length: 48 }, (_value, at) => Math.sin(7 * page + at * (page + 1)))),
    );
    const { pages } = readPlaces(writePlaces(some), 20, 48);
    some.forEach((place, page) =>
      expect(cosine(place, pages.subarray(page * 48, page * 48 + 48))).toBeGreaterThan(0.8),
    );
  });
  test('that are broken off are told from good ones', () => {
    expect(() => readPlaces(writePlaces([new Float32Array([0.3, -0.4])]), 2, 2)).toThrow(/too early/);
  });
});

describe('how nearly pages belong to what is asked', () => {
  const places = { dims: 2, pages: new Float32Array([1, 0, 0, 1]) };
  test('is the cosine of their directions, what is worth more counting more', () => {
    const near = nearness(
      places,
      2,
      directionOf([
        { place: new Float32Array([3, 0]), worth: 1 },
        { place: new Float32Array([0, 1]), worth: 4 },
        { place: undefined, worth: 9 },
      ]),
    );
    expect([...near].map((value) => Math.round(value * 10) / 10)).toEqual([0.6, 0.8]);
  });
  test.each([
    ['a collection without a space', undefined, [{ place: new Float32Array([1, 0]), worth: 1 }]],
    ['a query of which nothing has a place', places, [{ place: undefined, worth: 1 }]],
  ])('is nothing for %s', (_, there, asked) => {
    expect([...nearness(there, 2, directionOf(asked))]).toEqual([0, 0]);
  });
});

test.each([
  [99, true, false],
  [100, true, true],
  [100, false, false],
])('an index of %i pages, asked for: %s, has a space: %s, and a search reads it', async (size, asked, has) => {
  const [boats, breads] = [
    'harbour sail anchor mast keel tide rudder oar',
    'flour yeast oven dough crust knead loaf pan',
  ];
  const index = buildIndex(
    Array.from({ length: size }, (_, at) => {
      const subject = (at % 2 === 0 ? boats : breads)!.split(' ');
      const text = subject.filter((_word, place) => (at + place) % 3).join(' ');
      return { id: `p${at}`, title: '', sections: [{ text }], ...(asked && { asks: [`where is ${subject[0]}`] }) };
    }),
  );
  const engine = new Engine((path) => Promise.resolve(index.get(path)!));
  const { hits } = await engine.search('harbour keel');
  expect(hits[0]?.section.text).toMatch(/harbour.*keel/);
  expect((await engine.store.start()).places !== undefined).toBe(has);
});

test('a line of a list teaches nothing of what belongs together', () => {
  const size = 120;
  const pages = Array.from({ length: size }, (_, page) => page);
  /** Every word on every seventh page, and `listed` records more on the first page. */
  const learnt = (listed: number) => {
    const records = size + listed;
    const lines = Array.from({ length: listed }, (_, at) => size + at);
    const words = new Map(
      Array.from({ length: 60 }, (_, word) => [
        `w${String.fromCharCode(97 + (word % 26))}${'x'.repeat(word / 26)}`,
        [...pages.filter((page) => (page * 5 + word) % 7 === 0 || page === word), ...lines],
      ]),
    );
    const lists = { passages: records, records: records + size, words, titles: new Map(), grams: new Map(), meant: [] };
    return kinOf(lists, [...pages, ...lines.map(() => undefined), ...pages], size);
  };
  expect(learnt(3)!.pages).toEqual(learnt(0)!.pages);
});
