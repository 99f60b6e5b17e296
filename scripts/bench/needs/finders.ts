import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Engine } from '../../../src/features/search/engine.ts';
import { indexSource } from '../../../src/features/search/index/library-index.ts';
import { buildIndex } from '../../../src/features/search/index/build-index.ts';
import { drawnHits } from '../../../src/features/search/present/groups.ts';
import { presentAnswer } from '../../../src/features/search/present/present.ts';
import { ownSiteTexts } from '../search/own-library.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { ensureBench } from '../tools.ts';
import { plainText } from '../search/prepare.ts';
import { fused } from './fuse.ts';

/** Engines that can be compared. `ours` comes twice: as it ranks, and as the results page draws it. */
export const ENGINES = ['ours', 'words', 'trigrams', 'fused'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Ids of what a query finds, best first. */
export type Find = (query: string) => Promise<string[]> | string[];

/** What the results page asks for. */
const FIRST = 20;
/** Pages of each list that fusing looks at. */
const DEEP = 50;

interface Peers {
  words: (pages: readonly { id: string; title: string; text: string }[]) => (query: string) => string[];
  trigramsOf: Peers['words'];
}

/**
 * Every engine asked for, over the index of one language as the site ships it.
 * @returns by name; `ours` is joined by `drawn`
 */
export async function finders(
  library: Library,
  lang: Lang,
  names: readonly EngineName[],
): Promise<Map<EngineName | 'drawn', Find>> {
  const { pages, names: groups, meant } = indexSource(library, lang, ownSiteTexts(lang));
  const found = new Map<EngineName | 'drawn', Find>();
  if (names.includes('ours')) {
    const files = buildIndex(pages, groups, meant);
    const engine = new Engine((path) => Promise.resolve(files.get(path)!));
    const answer = (query: string) => engine.search(query, { limit: FIRST });
    found.set('ours', async (query) => (await answer(query)).hits.map(({ page }) => page.id));
    found.set('drawn', async (query) =>
      drawnHits(presentAnswer(await answer(query), query), [], query).map(({ key }) => key),
    );
  }
  if (names.some((name) => name !== 'ours')) {
    ensureBench();
    const file = pathToFileURL(join(import.meta.dirname, '../../../bench/search/in-memory.ts')).href;
    const peers = (await import(file)) as Peers;
    const texts = pages.map((page) => ({
      id: page.id,
      title: `${page.title} ${page.key ?? ''}`.trim(),
      text: plainText(page),
    }));
    const [words, trigrams] = [peers.words(texts), peers.trigramsOf(texts)];
    const all = {
      words,
      trigrams,
      fused: (query: string) => fused([words(query).slice(0, DEEP), trigrams(query).slice(0, DEEP)]),
    };
    for (const name of names) if (name !== 'ours') found.set(name, all[name]);
  }
  return found;
}
