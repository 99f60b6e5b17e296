import { afterEach, expect, test, vi } from 'vitest';
import { placeGroup } from '../../../src/features/offline/places.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});
/** What a site has to keep that lies in so many packs; 0 is a small library. */
async function keptIn(packs: number) {
  vi.resetModules();
  vi.stubGlobal('PACKS_GIVEN', packs);
  return import('../../../src/features/offline/kept.ts');
}

test.each([
  ['all-th', true, false],
  ['search-en', true, false],
  ['tray-th', true, true],
  [placeGroup('TH-50', 'th'), false, true],
  ['in_th_50-xx', false, false],
  ['in_th_50', false, false],
  ['../secret-th', false, false],
  [undefined, false, false],
])('%s is kept in a small library: %s, in a large one: %s', async (group, small, large) => {
  expect((await keptIn(0)).isGroup(group)).toBe(small);
  expect((await keptIn(9)).isGroup(group)).toBe(large);
});

test('a group is known by its tool, and a place as one', async () => {
  const { whatOf } = await keptIn(9);
  expect(whatOf(placeGroup('TH-50', 'en'))).toBe('place');
  expect(whatOf('write-th')).toBe('write');
});
