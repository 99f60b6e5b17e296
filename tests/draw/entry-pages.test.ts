import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { toDraw } from '../../src/draw/context.ts';
import { drawCase } from '../../src/draw/entry/case.ts';
import { drawEntry } from '../../src/draw/entry/draw-entry.ts';
import { contentsList, entryHead, entryNotes } from '../../src/draw/entry/frame.ts';
import { drawnHtml } from '../../src/draw/to-html.ts';
import { newDraft, type Draft } from '../../src/features/write/draft/draft.ts';
import { draftText } from '../../src/features/write/files/draft-from-files.ts';
import { libraryIndex, type PublishedEntry } from '../../src/features/write/library/writing-index.ts';
import { article } from '../../src/features/write/preview/article.ts';
import { previewEntry } from '../../src/features/write/preview/preview-entry.ts';
import { ENTRY_KINDS, type EntryKind } from '../../src/intake/schema/names.ts';
import { address } from '../../src/library/address.ts';
import type { Entry, EntryOf } from '../../src/library/entry.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { toldOfCase } from '../../src/library/told/told-of-case.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { LANGS, type Lang } from '../../src/words/languages.ts';

const ROOT = 'tests/fixtures/library';
const { entries, terms, sources, records } = syncContent(ROOT, { base: '/base/', version: 'test' });
const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
const index = libraryIndex(library);
const href = (lang: Lang) => (target: Parameters<typeof address>[0]) => address(target, lang, '/base/');
const cases = library.entries.flatMap((entry) =>
  LANGS.map((lang) => [`${entry.kind}:${entry.id}`, lang, entry] as const),
);

/** An entry as the page of the writing desk opens it. */
function opened({ kind, id, file }: Entry): Draft {
  const read = (name: string): string | undefined => {
    const path = join(ROOT, file.replace(/index\.mdx$/, name));
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const [th, en] = [read('index.mdx') ?? '', read('en.mdx')];
  return {
    ...newDraft(kind, 'x', '2026-11-29', 0),
    entryId: id,
    th: draftText(th, 'index.mdx'),
    ...(en !== undefined && { en: draftText(en, 'en.mdx') }),
  };
}

/** What the site hands to the desk of every other entry. */
const handedOut = <K extends EntryKind>({ kind, id, th, translations: { en } }: EntryOf<K>): PublishedEntry<K> => ({
  kind,
  id,
  th: '',
  files: {},
  data: { th: { ...th.data }, ...(en && { en: { ...en.data } }) },
});
const published = new Map(library.entries.map((entry) => [`${entry.kind}:${entry.id}`, handedOut(entry)]));

const parsed = (html: string): Root => fromHtml(html, { fragment: true });
function all(tree: Root | Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void (wanted(element) && found.push(element)));
  return found;
}

describe('the page of an entry', () => {
  it('exists for every kind in the small library', () => {
    expect(new Set(library.entries.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
  });

  it.each(cases)('%s in %s: what the desk previews is what the page places, to the letter', (_, lang, entry) => {
    const made = toDraw(library, entry, lang, href(lang));
    const drawing = drawEntry(made, entry.kind === 'case' ? toldOfCase(library, entry.id) : undefined);
    const previewed = previewEntry(opened(entry), entry.kind, index, published, '/base/');
    const shown = article(previewed, lang, '/base/');
    for (const part of [entryHead(drawing, made), drawing.main.flat(), contentsList(drawing, made), entryNotes(made)])
      expect(shown).toContain(drawnHtml(part));
  });

  it.each(cases)(
    '%s in %s: drawings have names, ids are unique, marks and contents lead somewhere',
    (_, lang, entry) => {
      const html = article(previewEntry(opened(entry), entry.kind, index, published, '/base/'), lang, '/base/');
      const tree = parsed(html);
      const images = all(tree, ({ properties }) => properties['role'] === 'img');
      expect(images.filter(({ properties }) => !properties['ariaLabel'])).toEqual([]);
      expect(images).toHaveLength(entry.kind === 'case' ? 1 : 0);
      const idsIn = (root: Root | Element) =>
        all(root, ({ properties }) => 'id' in properties).map(({ properties }) => properties['id']);
      const ids = idsIn(tree);
      // A heading of a text has the id that its author gave it, which may be one of the page's.
      const typed = all(tree, ({ properties }) => String(properties['className']).includes('prose')).flatMap(idsIn);
      const drawn = ids.filter((id) => !typed.includes(id));
      expect(drawn.filter((id, at) => drawn.indexOf(id) !== at)).toEqual([]);
      const inside = all(
        tree,
        ({ tagName, properties }) => tagName === 'a' && String(properties['href']).startsWith('#'),
      );
      expect(
        inside.map(({ properties }) => String(properties['href']).slice(1)).filter((id) => !ids.includes(id)),
      ).toEqual([]);
      const elsewhere = all(
        tree,
        ({ tagName, properties }) => tagName === 'a' && /^\//.test(String(properties['href'])),
      );
      expect(elsewhere.filter(({ properties }) => !String(properties['href']).startsWith('/base/'))).toEqual([]);
      // Styles stand in files; and a node with words alone must never be taken for attributes.
      expect(all(tree, ({ properties }) => 'style' in properties || properties['type'] === 'raw')).toEqual([]);
      expect(html).not.toMatch(/undefined|\[object/);
    },
  );
});

describe('what an author types', () => {
  it('stays words wherever it is drawn', () => {
    const hostile = '<img src=x onerror=alert(1)> & "ก"';
    for (const entry of library.entries) {
      const draft = opened(entry);
      const wild = (value: unknown): unknown =>
        typeof value === 'string'
          ? `${value}${hostile}`
          : Array.isArray(value)
            ? value.map(wild)
            : value && typeof value === 'object'
              ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wild(each)]))
              : value;
      const spoiled = { ...draft, th: { ...draft.th, data: wild(draft.th.data) as Draft['th']['data'] } };
      const made = article(previewEntry(spoiled, entry.kind, index, published, '/base/'), 'th', '/base/');
      expect(made).toContain('&#x3C;img src=x');
      expect(all(parsed(made), ({ properties }) => 'onError' in properties)).toEqual([]);
    }
  });

  it.each(ENTRY_KINDS)('an empty draft of a %s is drawn without invented words', (kind) => {
    const empty = previewEntry(newDraft(kind, 'x', '2026-11-29', 0), kind, index, new Map(), '/base/');
    for (const lang of LANGS) {
      const made = article(empty, lang, '/base/');
      expect(made).not.toMatch(/undefined|NaN|Invalid|\[object/);
      expect(all(parsed(made), ({ tagName }) => tagName === 'h1')).toHaveLength(1);
    }
  });
});

describe('the page of a case', () => {
  it('names in its contents what the site adds, in the order of the page', () => {
    const made = toDraw(library, library.all('case')[0]!, 'th', href('th'));
    const names = (added: Parameters<typeof drawCase>[1]) => drawCase(made, added).contents.map(([id]) => id);
    expect(names([])).not.toContain('lessons');
    const full = names(['whole', 'notes', 'lessons']);
    expect(full.filter((id) => ['timeline', 'lessons', 'notes', 'whole', 'references'].includes(id))).toEqual([
      'lessons',
      'timeline',
      'notes',
      'whole',
      'references',
    ]);
  });

  it.each(LANGS)('tells in %s who holds the money and who matches it, each with its source', (lang) => {
    const entry = library.all('case').find(({ th }) => th.data.scheme)!;
    const told = { holder: { text: 'HOLDER', source: 'report-a' }, match: { text: 'MATCH', source: 'paper-b' } };
    const scheme = { members: [], fund: [], benefits: [], ...told };
    const { th, translations } = entry;
    const { en } = translations;
    const changed = {
      ...entry,
      th: { ...th, data: { ...th.data, scheme } },
      translations: en ? { en: { ...en, data: { ...en.data, scheme } } } : {},
    };
    const made = toDraw(library, changed, lang, href(lang));
    const page = parsed(drawnHtml(drawCase(made).main.flat()));
    const lines = all(page, ({ properties }) => String(properties['className']) === 'contribution');
    const { rows } = made.page.t.looking.compare;
    expect(lines.map((line) => toString(line).replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining(`${rows.match}MATCH`),
      expect.stringContaining(`${rows.holder}HOLDER`),
    ]);
    for (const line of lines) expect(all(line, ({ tagName }) => tagName === 'a')).toHaveLength(1);
  });

  it('says in words how the three sides stand, also where nothing is known', () => {
    for (const lang of LANGS)
      for (const entry of library.all('case')) {
        const made = toDraw(library, entry, lang, href(lang));
        const [triangle] = all(parsed(drawnHtml(drawEntry(made).main.flat())), ({ tagName }) => tagName === 'svg');
        const { t } = made.page;
        expect(triangle?.properties['ariaLabel']).toBe(
          (['policy', 'movement', 'knowledge'] as const)
            .map((side) => `${t.sideShort[side]}: ${t.state[made.text.data.triangle[side].state]}`)
            .join(', '),
        );
      }
  });
});
