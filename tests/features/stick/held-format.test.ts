import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf, packName, packOf } from '../../../src/features/stick/held-format.ts';
import { holds } from '../../property.ts';

const folders = { near: 1, 'data/case': 3, 'search-index/th/1u5baj9': 40 };

test('a file lies in a pack of the deepest folder that is held', () => {
  expect(folderOf('data/case/karo.json', folders)).toBe('data/case');
  expect(folderOf('search-index/th/1u5baj9/x/y.bin', folders)).toBe('search-index/th/1u5baj9');
  expect(packOf('near/cases.json', folders)).toBe('held/near-0.js');
});

test('what is not held has no pack', () => {
  expect(packOf('data/tables/cases.json', folders)).toBeUndefined();
  expect(packOf('nearby/cases.json', folders)).toBeUndefined();
  expect(packOf('near', folders)).toBeUndefined();
});

test('every file of a folder lies in one of its packs', () =>
  holds(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), (name) => {
      const packs = [0, 1, 2].map((number) => packName('data/case', number));
      expect(packs).toContain(packOf(`data/case/${name}.json`, folders));
    }),
  ));
