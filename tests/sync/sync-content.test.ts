import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reading, textProcessor } from '../../src/text/processor.ts';
import { entryDigests } from '../../src/sync/fingerprints.ts';
import { readContent } from '../../src/sync/read-content.ts';
import { namesOf } from '../../src/intake/raw-names.ts';
import { syncContent, type Synced } from '../../src/sync/sync-content.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const OPTIONS = { base: '/', version: 'v1' };
let copy: LibraryCopy;
let first: Synced;
beforeEach(() => {
  copy = libraryCopy();
  first = syncContent(copy.root, OPTIONS);
});
afterEach(() => copy.dispose());
const again = (previous: Synced = first, options = OPTIONS) => syncContent(copy.root, options, previous.entries);
/** Keys of the entries that were made anew. */
const made = (next: Synced) =>
  [...next.entries].filter(([key, kept]) => kept !== first.entries.get(key)).map(([key]) => key);

describe('reading the content again', () => {
  it('renders everything the first time', () => {
    expect([first.rendered, first.kept, first.problems]).toEqual([9, 0, []]);
  });

  it('renders nothing when nothing changed', () => {
    const next = again();
    expect([next.rendered, next.kept, next.problems]).toEqual([0, 9, []]);
    expect(made(next)).toEqual([]);
  });

  it.each<[string, () => void, string[]]>([
    ['the text of one entry', () => copy.edit('notes/visit/index.mdx', 'เห็นการ', 'ได้เห็นการ'), ['note:visit']],
    [
      'the translation of one entry',
      () => copy.edit('lessons/open-books/en.mdx', 'Trust comes', 'Trust grows'),
      ['lesson:open-books', 'case:ban-a'],
    ],
    [
      'the title of an entry that two others link to',
      () => copy.edit('cases/ban-b/index.mdx', 'updated', 'aliases: [x]\nupdated'),
      ['case:ban-b'],
    ],
    [
      'the title of an entry that others link to',
      () => copy.edit('workshops/circle/index.mdx', 'วงอ่านตัวเลข', 'วงอ่านบัญชี'),
      ['workshop:circle', 'case:ban-a'],
    ],
    [
      'the data behind a component',
      () => copy.edit('lessons/open-books/index.mdx', 'แล้วคนจะเชื่อใจ', 'แล้วคนจะไว้ใจ'),
      ['lesson:open-books', 'case:ban-a'],
    ],
    [
      'a definition in the glossary, which no page shows in its text',
      () => copy.edit('terms.yaml', 'เงินที่คนรวมกัน', 'เงินที่คนเอามารวมกัน'),
      [],
    ],
    ['the details of a source', () => copy.edit('sources.yaml', 'issued: 2006', 'issued: 2007'), []],
  ])('after a change of %s renders what shows it, and no more', (_what, change, expected) => {
    change();
    const next = again();
    expect(made(next).sort()).toEqual([...expected].sort());
    expect(next.rendered).toBe(expected.length);
    expect(next.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('renders everything after a change of the glossary, the base path or the code', () => {
    copy.edit('terms.yaml', 'also: [CF]', 'also: [CFX]');
    expect(again().rendered).toBe(9);
    expect(again(first, { base: '/m/', version: 'v1' }).rendered).toBe(9);
    expect(again(first, { base: '/', version: 'v2' }).rendered).toBe(9);
  });

  it('notices entries that come and go, and links that break because of it', () => {
    copy.remove('workshops/circle');
    const next = again();
    expect(next.entries.has('workshop:circle')).toBe(false);
    expect(next.problems.map(({ rule, file }) => [rule, file])).toEqual([
      ['link-unknown', 'content/cases/ban-a/index.mdx'],
      ['workshop-unknown', 'content/help/members-stop/index.mdx'],
      ['workshop-unknown', 'content/help/members-stop/index.mdx'],
    ]);
    copy.write('notes/second/index.mdx', copy.read('notes/visit/index.mdx'));
    expect(again().entries.has('note:second')).toBe(true);
  });

  it('parses each text once when all is new, and again only what is rendered again', () => {
    const parses = [reading, textProcessor.th, textProcessor.en].map((processor) => vi.spyOn(processor, 'parse'));
    const parsed = (read: () => Synced) => {
      for (const spy of parses) spy.mockClear();
      const { rendered } = read();
      return [parses.reduce((sum, spy) => sum + spy.mock.calls.length, 0), rendered];
    };
    const texts = readdirSync(join(copy.root, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.mdx'),
    ).length;
    expect(parsed(() => syncContent(copy.root, OPTIONS))).toEqual([texts, 9]);
    expect(parsed(again)).toEqual([0, 0]);
    // The case that links to the workshop has two texts of its own.
    copy.edit('workshops/circle/index.mdx', 'วงอ่านตัวเลข', 'วงอ่านบัญชี');
    expect(parsed(again)).toEqual([3, 2]);
    vi.restoreAllMocks();
  });

  it('notices that a picture is gone from beside a text that has not changed', () => {
    copy.remove('cases/ban-a/book.png');
    expect(again().problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['image-missing', 'content/cases/ban-a/index.mdx', 70],
    ]);
  });

  it('covers what the parse found, not what only looks like a reference', () => {
    copy.edit('notes/visit/index.mdx', 'เห็นการ', 'เห็นการ `[[circle]]` ');
    first = again();
    copy.edit('workshops/circle/index.mdx', 'วงอ่านตัวเลข', 'วงอ่านบัญชี');
    expect(made(again()).sort()).toEqual(['case:ban-a', 'workshop:circle']);
  });

  it('covers whether a cited source exists: the digests of those that cite it change when it goes, no others', () => {
    const digests = () => {
      const { content } = readContent(copy.root);
      const digestOf = entryDigests(content, namesOf(content), '');
      return new Map(content.entries.map((entry) => [`${entry.kind}:${entry.id}`, digestOf(entry)]));
    };
    copy.edit('notes/visit/index.mdx', 'เห็นการ', 'เห็นการ [@paper-b] ');
    const before = digests();
    copy.edit('sources.yaml', '- id: paper-b', '- id: paper-c');
    const after = digests();
    const changed = [...before.keys()].filter((key) => before.get(key) !== after.get(key));
    expect(changed.sort()).toEqual(['case:ban-a', 'note:visit']);
  });

  it('keeps the last good form of an entry that has a mistake, and recovers when it is mended', () => {
    copy.edit('notes/visit/index.mdx', 'เห็นการ', '<div>เห็นการ');
    const bad = again();
    expect(bad.problems.map(({ rule }) => rule)).toEqual(['mdx-tag-open']);
    expect(bad.entries.get('note:visit')).toBe(first.entries.get('note:visit'));
    expect(again(bad).problems).toHaveLength(1);
    copy.edit('notes/visit/index.mdx', '<div>เห็นการ', 'เห็นการ');
    expect(again(bad).problems).toEqual([]);
  });

  it('lays English prose over Thai facts', () => {
    const { th, translations } = first.entries.get('case:ban-a')!.entry;
    const { en } = translations;
    expect(en).toMatchObject({
      data: {
        title: 'Ban A fund',
        updated: '2026-11-23',
        timeline: [{ what: 'Saving begins', source: 'report-a' }, { what: 'ครบสามสิบเดือน' }],
      },
      outdated: false,
    });
    expect(en!.data).not.toHaveProperty('translationOf');
    expect(en!.body.headings).toEqual([{ depth: 2, id: 'beginnings', text: 'The story' }]);
    expect(th.body).toMatchObject({
      links: ['lesson:open-books', 'case:ban-a', 'case:ban-b', 'workshop:circle'],
      terms: ['fund', 'one-baht'],
      citations: [
        { source: 'report-a', locators: ['หน้า 12'] },
        { source: 'paper-b', locators: [] },
      ],
    });
  });

  it('says that a translation is outdated when the Thai prose has changed, not when a fact has', () => {
    copy.edit('cases/ban-a/index.mdx', 'count: 300', 'count: 301');
    expect(again().entries.get('case:ban-a')!.entry.translations.en!.outdated).toBe(false);
    copy.edit('cases/ban-a/index.mdx', 'อยากให้ทุกคนดูแลกัน', 'อยากให้ทุกคนช่วยกัน');
    expect(again().entries.get('case:ban-a')!.entry.translations.en!.outdated).toBe(true);
  });
});
