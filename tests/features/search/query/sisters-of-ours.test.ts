import { describe, expect, it } from 'vitest';
import { indexSource } from '../../../../src/features/search/index/library-index.ts';
import { neighbourPages } from '../../../../src/features/search/index/neighbour-pages.ts';
import { ownLibrary, ownSiteTexts } from '../../../../scripts/bench/search/own-library.ts';
import { BOATS, FORESTS, neighbourOf } from '../../../fixtures/sister-sites.ts';
import { engineOver } from '../small-index.ts';

describe('sister libraries beside all of our own', { timeout: 240_000 }, () => {
  const { pages, names, meant } = indexSource(ownLibrary(), 'en', ownSiteTexts('en'));
  const sisters = neighbourPages([neighbourOf('forest-net', FORESTS), neighbourOf('boats', BOATS)], 'en');
  const { engine } = engineOver([...pages, ...sisters], names, meant);
  const found = async (query: string): Promise<string[]> =>
    (await engine.search(query)).hits.map(({ page }) => page.id);

  it.each([
    ['crab pots wide mesh', 'neighbour:boats:lesson:mesh-size'],
    ['young crabs in the pots', 'neighbour:boats:lesson:mesh-size'],
    ['fire break before the rains', 'neighbour:forest-net:lesson:fire-break-first'],
    ['ຈະເຮັດແນວກັນໄຟຍາມໃດດີ', 'neighbour:forest-net:lesson:fire-break-first'],
  ])('%s is about nothing of ours, and is found in theirs', async (query, lesson) => {
    expect(await found(query)).toContain(lesson);
  });
  it.each(['how to bake bread', 'football results tonight', 'reset my router password'])(
    '%s is about nothing of theirs either',
    async (query) => {
      expect((await found(query)).filter((id) => id.startsWith('neighbour:'))).toEqual([]);
    },
  );
});
