import { beforeAll, describe, expect, it } from 'vitest';
import { indexSource } from '../../../src/features/search/index/library-index.ts';
import { arrange } from '../../../src/features/search/present/groups.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { BOATS, FORESTS, libraryOf, neighbourOf, OURS } from '../../fixtures/sister-sites.ts';
import { engineOver } from './small-index.ts';

const engineOf = (library: ReturnType<typeof libraryOf>, lang: Lang) => {
  const { pages, names, meant } = indexSource(library, lang);
  return engineOver(pages, names, meant).engine;
};

describe('entries of sister libraries', { timeout: 120_000 }, () => {
  const neighbours = [neighbourOf('forest-net', FORESTS), neighbourOf('boats', BOATS)];
  const library = libraryOf(OURS, neighbours);
  let engines: Record<Lang, ReturnType<typeof engineOf>>;
  beforeAll(() => {
    engines = { th: engineOf(library, 'th'), en: engineOf(library, 'en') };
  });
  const keys = async (query: string, lang: Lang): Promise<string[]> =>
    (await engines[lang].search(query)).hits.map(({ page }) => page.id);

  it.each<[string, Lang, string]>([
    ['ແນວກັນໄຟ', 'th', 'forest-net:lesson:fire-break-first'],
    ['ໄຟລາມເຂົ້າປ່າ', 'en', 'forest-net:lesson:fire-break-first'],
    ['fire breaks', 'th', 'forest-net:lesson:fire-break-first'],
    ['wildfire forest', 'en', 'forest-net:lesson:fire-break-first'],
    ['mesh size', 'th', 'boats:lesson:mesh-size'],
    ['catch of crabs gets smaller', 'en', 'boats:lesson:mesh-size'],
    ['crab pots with a wide mseh', 'en', 'boats:lesson:mesh-size'],
  ])('are found by “%s” on the %s pages', async (query, lang, id) => {
    expect((await keys(query, lang))[0]).toBe(`neighbour:${id}`);
  });

  it('carry what marks them: the library, its address, the language of the title', async () => {
    const { hits } = await engines.th.search('ແນວກັນໄຟ');
    expect(hits[0]?.page.data).toMatchObject({
      kind: 'neighbour',
      library: 'เครือข่ายป่าชุมชน',
      href: 'https://forest-net.example/lessons/fire-break-first/',
      lang: 'lo',
    });
  });

  it('stand below an own answer that fits as well', async () => {
    const twin = { ...neighbourOf('twin', OURS), name: { th: 'ฝาแฝด', en: 'Twin' } };
    const engine = engineOf(libraryOf(OURS, [twin]), 'th');
    for (const query of ['เปิดสมุดบัญชีให้สมาชิกดูทุกเดือน', 'กลัวกรรมการโกงเงิน', 'ข่าวลือเรื่องเงินหาย']) {
      const found = (await engine.search(query)).hits.map(({ page }) => page.id);
      expect(found[0]).toBe('lesson:open-books');
      expect(found).toContain('neighbour:twin:lesson:open-books');
    }
  });

  it('leave no trace where there are none', () => {
    const { pages } = indexSource(libraryOf(OURS), 'th');
    expect(JSON.stringify(pages)).not.toContain('neighbour');
  });
});

describe('the group of sister libraries', () => {
  const hit = (kind: string, key: string) => ({ key, data: { kind } });
  const arranged = (...kinds: string[]) => {
    const hits = kinds.map((kind, at) => hit(kind, `${kind}:${at}`));
    const kind = [...new Set(kinds)].map((value) => ({ value, count: kinds.filter((each) => each === value).length }));
    const facets = { kind, side: [], province: [], topic: [], year: [], evidence: [] };
    const { best, groups } = arrange({ hits, facets, total: hits.length, rung: 'all' });
    return { best: best.map(({ data }) => data.kind), groups: groups.map((group) => group.kind) };
  };

  it('comes behind our own and before tools and guides', () => {
    expect(arranged('lesson', 'lesson', 'page', 'neighbour', 'lesson', 'lesson', 'case', 'page')).toEqual({
      best: ['lesson', 'lesson', 'page'],
      groups: ['lesson', 'case', 'neighbour', 'page'],
    });
  });
  it('comes first, under the best of our own, where it answers best of all', () => {
    expect(arranged('neighbour', 'lesson', 'lesson', 'lesson', 'lesson')).toEqual({
      best: ['lesson', 'lesson', 'lesson'],
      groups: ['neighbour', 'lesson'],
    });
  });
  it('is all there is where only sister libraries answer', () => {
    expect(arranged('neighbour', 'neighbour')).toEqual({ best: [], groups: ['neighbour'] });
  });
});
