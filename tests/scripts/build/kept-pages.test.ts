import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEPT, KeptPages, NEXT_KEPT } from '../../../scripts/build/again/kept-pages.ts';
import { buildLibrary, type Content, type Library } from '../../../src/library/library.ts';
import { joinNoted, listen } from '../../../src/reads.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';

const { entries, ...lists } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const CONTENT: Content = { ...lists, entries: [...entries.values()].map(({ entry }) => entry) };
const before = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'kept-pages-'));
beforeAll(() => {
  mkdirSync(join(root, '.cache/astro'), { recursive: true });
  process.chdir(root);
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
  Reflect.deleteProperty(globalThis, Symbol.for('mountain.reads'));
});

interface Build {
  content?: Content;
  /** What the path of the only page is made of, and hands to it. */
  path: (library: Library) => object;
  page?: (library: Library) => unknown;
  versions?: [string, string][];
}

/** One build of a site with one page. @returns whether the page was still right */
function build({ content = CONTENT, path, page = () => undefined, versions = [] }: Build): boolean {
  const to = listen();
  const kept = new KeptPages('frame', to);
  kept.begin(root);
  const library = joinNoted(structuredClone(content), buildLibrary, new Map(versions));
  kept.readsForRoute('route');
  const props = path(library);
  kept.keys(new Map([['page', props]]));
  const isFresh = kept.isFresh('page');
  if (!isFresh) {
    kept.readsForPage('page');
    page(library);
  }
  kept.end(new Map([['page', 'route']]));
  renameSync(NEXT_KEPT, KEPT);
  return isFresh;
}

/** The same content with another title of a lesson. */
function titled(title: string): Content {
  const copy = structuredClone(CONTENT);
  copy.entries.find(({ kind, id }) => kind === 'lesson' && id === 'ask-early')!.th.data.title = title;
  return copy;
}
const titleOf = (library: Library): string => library.get('lesson', 'ask-early').th.data.title;

describe('a page', () => {
  const once = (one: Build, two: Build): boolean => {
    rmSync(KEPT, { force: true });
    build(one);
    return build(two);
  };
  test.each([
    ['stays', 'what its path read is another and it is handed the same', () => ({ lang: 'th' }), true],
    ['is drawn', 'it is handed something else', (library: Library) => ({ title: titleOf(library) }), false],
    [
      'is drawn',
      'it is handed something of the library',
      (library: Library) => library.get('lesson', 'ask-early'),
      false,
    ],
    ['is drawn', 'it is handed more than plain data', () => ({ draw: () => '' }), false],
  ] as const)('%s where %s', (_, _when, handed, stays) => {
    const path = (library: Library): object => {
      void titleOf(library);
      return handed(library);
    };
    expect(once({ path }, { path, content: titled('ถามก่อน') })).toBe(stays);
    expect(once({ path }, { path })).toBe(true);
  });

  test('is drawn where it read what changed itself', () => {
    const path = (): object => ({});
    expect(once({ path, page: titleOf }, { path, page: titleOf, content: titled('ถามก่อน') })).toBe(false);
  });

  test('stays where it read of an entry that is made of the same', () => {
    const all = { path: () => ({}), page: titleOf, versions: [['lesson|ask-early', '1']] as [string, string][] };
    expect(once(all, all)).toBe(true);
    expect(once(all, { ...all, content: titled('ถามก่อน'), versions: [['lesson|ask-early', '2']] })).toBe(false);
  });
});
