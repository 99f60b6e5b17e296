import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../src/library/overlay.ts';
import { holds } from '../property.ts';

const THAI = {
  title: 'เรื่อง',
  place: { province: 'TH-52', name: 'บ้านเอ' },
  members: 20,
  steps: [{ say: 'หนึ่ง', minutes: 5 }, { say: 'สอง', minutes: 10 }, { say: 'สาม' }],
};

describe('a translation laid over the Thai', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing translated is all Thai', undefined, THAI],
    ['an empty translation is all Thai', {}, THAI],
    ['words that are translated take the place of the Thai', { title: 'A story' }, { ...THAI, title: 'A story' }],
    [
      'facts beside translated words stay',
      { place: { name: 'Ban A' } },
      { ...THAI, place: { province: 'TH-52', name: 'Ban A' } },
    ],
    ['a group that says nothing keeps the Thai', { place: {} }, THAI],
    ['a field without a value keeps the Thai', { place: null, title: undefined }, THAI],
    ['a list without items keeps the Thai', { steps: [] }, THAI],
    [
      'items are matched by their place, and one that is {} or missing keeps the Thai',
      { steps: [{}, { say: 'two' }] },
      { ...THAI, steps: [{ say: 'หนึ่ง', minutes: 5 }, { say: 'two', minutes: 10 }, { say: 'สาม' }] },
    ],
    ['more items than the Thai has are left out', { steps: [{}, {}, {}, { say: 'four' }] }, THAI],
    ['a field that only the translation has comes along', { note: 'ours' }, { ...THAI, note: 'ours' }],
  ])('%s', (_what, translation, expected) => expect(overlay<unknown>(THAI, translation)).toEqual(expected));

  it('changes neither of the two', () => {
    const [thai, english] = [structuredClone(THAI), { title: 'A', steps: [{ say: 'one' }] }];
    const before = structuredClone(english);
    overlay<unknown>(thai, english);
    expect([thai, english]).toEqual([THAI, before]);
  });

  it('of anything over itself is that thing', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        expect(overlay(value, value)).toEqual(value);
      }),
    );
  });
});
