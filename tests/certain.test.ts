import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captures, given, itemAt } from '../src/certain.ts';
import { holds } from './property.ts';

describe('values that must be there', () => {
  test('what is there is handed on, even when it is empty or nothing', () => {
    for (const value of ['', 0, false, [], Number.NaN]) expect(given(value, 'the value')).toBe(value);
  });
  test('what is missing is named', () => {
    expect(() => given(undefined, 'The picture of the case')).toThrow('The picture of the case is missing');
    expect(() => given(null, 'The picture of the case')).toThrow('The picture of the case is missing');
  });
  test('an item is found from the start and from the end as in an array', () => {
    holds(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (items, any) => {
        const index = any % items.length;
        expect(itemAt(items, index)).toBe(items[index]);
        expect(itemAt(items, -1 - index)).toBe(items.at(-1 - index));
      }),
    );
  });
  test.each([
    [[], 0],
    [[], -1],
    [['a'], 1],
    [['a'], -2],
    ['ab', 2],
    [[undefined], 0],
  ])('in %j nothing stands at %i, and the error says so', (items: ArrayLike<unknown>, index) => {
    expect(() => itemAt(items, index)).toThrow(`Nothing stands at ${index} of ${items.length}`);
  });
  test('a pattern gives what its group caught, as often as it matched', () => {
    expect(captures('a1 b2 c', /(\w)(\d)/g)).toEqual(['a', 'b']);
    expect(captures('a1 b2 c', /(\w)(\d)/g, 2)).toEqual(['1', '2']);
    expect(captures('', /(\w)/g)).toEqual([]);
    expect(() => captures('b', /(a)|b/g)).toThrow('Nothing stands at 1');
  });
});
