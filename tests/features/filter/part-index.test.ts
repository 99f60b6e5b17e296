import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePartIndex, PartSearch, type Faceted } from '../../../src/features/filter/part-index.ts';
import { holds } from '../../property.ts';

const FACETS = { side: ['policy', 'movement', 'knowledge'], topic: ['debt', 'ageing', 'women'], state: ['weak'] };
type Facet = keyof typeof FACETS;
const NAMES = Object.keys(FACETS) as Facet[];
const anItem = fc.record(
  Object.fromEntries(NAMES.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...FACETS[facet]))])) as Record<
    Facet,
    fc.Arbitrary<string[]>
  >,
);
const chosen = fc.record(
  Object.fromEntries(NAMES.map((facet) => [facet, fc.constantFrom('', ...FACETS[facet])])) as Record<
    Facet,
    fc.Arbitrary<string>
  >,
);
const someParts = fc
  .array(fc.array(anItem, { minLength: 1, maxLength: 12 }), { maxLength: 6 })
  .map((parts) => parts.map((items, at) => ({ address: `/all/${at}/`, items })));
const matches = (item: Faceted, wanted: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([facet, value]) => value === '' || item[facet]?.includes(value));

test('a filter finds what has all that is chosen, on the page and at the place where it stands', () => {
  holds(
    fc.property(someParts, chosen, (parts, wanted) => {
      const search = new PartSearch(JSON.parse(JSON.stringify(makePartIndex(parts))));
      const all = parts.flatMap(({ items }, part) => items.map((item, at) => ({ item, part, at })));
      expect(search.size).toBe(all.length);
      expect(search.find(wanted).map(({ part, at }) => [part, at])).toEqual(
        all.filter(({ item }) => matches(item, wanted)).map(({ part, at }) => [part, at]),
      );
      expect(parts.map((_, part) => search.address(part))).toEqual(parts.map(({ address }) => address));
    }),
  );
});

test('each choice says how many it would leave', () => {
  holds(
    fc.property(someParts, chosen, (parts, wanted) => {
      const search = new PartSearch(makePartIndex(parts));
      for (const facet of NAMES)
        for (const value of ['', ...FACETS[facet]])
          expect(search.counts(facet, wanted).get(value) ?? 0).toBe(search.find({ ...wanted, [facet]: value }).length);
    }),
  );
});

test('an item without a value of any facet is counted and found by no choice', () => {
  const search = new PartSearch(makePartIndex([{ address: '/a/', items: [{ topic: [] }, { topic: ['debt'] }] }]));
  expect(search.size).toBe(2);
  expect(search.find({ topic: 'debt' })).toMatchObject([{ part: 0, at: 1 }]);
  expect(search.find({ topic: 'unknown' })).toEqual([]);
});
