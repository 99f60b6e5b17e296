import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bibliography } from '../../../src/features/cite/index.ts';
import { entryAsWork } from '../../../src/features/cite/bibliography.ts';
import { joinWorks } from '../../../src/features/material/portable/join-works.ts';
import { fromBibtex } from '../../../src/features/write/source/from-bibtex.ts';
import { fromRis } from '../../../src/features/write/source/from-ris.ts';
import { sourceSchema, type SourceData, type SourceName } from '../../../src/intake/schema/list/source.ts';
import type { Entry } from '../../../src/library/entry.ts';

/** Every source of the library: what readers take along. */
const sources = (parse(readFileSync('content/sources.yaml', 'utf8')) as unknown[]).map((item) =>
  sourceSchema.parse(item),
);
const written = (names: readonly SourceName[] = []) => names.length;
const names = (value: unknown) => (Array.isArray(value) ? value.length : 0);

describe('all sources, taken along', () => {
  test('as RIS are read by citation-js with title, people, year and address of each', () => {
    const read = fromRis(bibliography(sources, 'ris', 'th'));
    expect(read.length).toBe(sources.length);
    const lost = sources.filter((source, at) => {
      const got = read[at]!;
      return (
        got['title'] !== source.title ||
        names(got['author']) !== written(source.author) ||
        got['URL'] !== source.URL ||
        String(got['issued'] ?? '').slice(0, 4) !== (source.issued ?? '').slice(0, 4)
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
  test('as BibTeX are read by citation-js, each with its title', () => {
    const { items: read } = fromBibtex(bibliography(sources, 'bib', 'th'));
    expect(read.map((work) => work['title'])).toEqual(sources.map(({ title }) => title));
  });
  test('as CSL-JSON are taken by citation-js as they are, dates as numbers', () => {
    const works = JSON.parse(bibliography(sources, 'csl.json', 'th')) as Record<
      string,
      { 'date-parts': unknown[][] }
    >[];
    expect(works.length).toBe(sources.length);
    const taken = plugins.input.data(works, '@csl/list+object') as unknown[];
    expect(taken).toEqual(works);
    const parts = works.flatMap((work) => work['issued']?.['date-parts'].flat() ?? []);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter((part) => !Number.isInteger(part))).toEqual([]);
    expect(works.flatMap((work) => ['reading', 'confidence', 'note'].filter((ours) => ours in work))).toEqual([]);
  });
  test('as text have a line each, with the Buddhist year in Thai and the Common in English', () => {
    const one = sources.filter(({ issued }) => issued?.startsWith('2007'));
    const lines = (lang: 'th' | 'en') => bibliography(one, 'txt', lang).slice(1).trim().split('\r\n');
    expect(lines('th').length).toBe(one.length);
    expect(lines('th').filter((line) => !line.includes('2550'))).toEqual([]);
    expect(lines('en').filter((line) => !line.includes('2007'))).toEqual([]);
  });
});

test('a stretch of time and an uncertain day keep that they are', () => {
  const work = sourceSchema.parse({ id: 'a', type: 'book', title: 'T', issued: '2007/2008', accessed: '2026-11~' });
  expect(JSON.parse(bibliography([work], 'csl.json', 'en'))).toMatchObject([
    { issued: { 'date-parts': [[2007], [2008]] }, accessed: { 'date-parts': [[2026, 11]], circa: true } },
  ]);
  expect(bibliography([work], 'ris', 'en')).toContain('DA  - 2007///\r\n');
});

test('a field note is cited by its own day and people, any other entry by its editors and last change', () => {
  const entry = (kind: string, data: object): Entry =>
    ({
      kind,
      id: 'a',
      lang: 'th',
      th: { data: { title: 'ชื่อ', updated: '2026-11-23', ...data } },
      translations: {},
    }) as unknown as Entry;
  const by = { name: 'เว็บ', editors: 'กอง บก.' };
  expect(entryAsWork(entry('note', { date: '2005-09-11', authors: ['ก', 'ข'] }), 'th', by)).toMatchObject({
    type: 'report',
    issued: '2005-09-11',
    author: [{ literal: 'ก' }, { literal: 'ข' }],
    publisher: 'เว็บ',
  });
  const own = entryAsWork(entry('lesson', {}), 'en', { ...by, url: 'https://a.b/' });
  expect(own).toMatchObject({
    type: 'webpage',
    issued: '2026-11-23',
    author: [{ literal: 'กอง บก.' }],
    language: 'th',
  });
  expect(own.URL).toBe('https://a.b/');
});

describe('lists of works of a tray', () => {
  const [a, b, c] = sources as [SourceData, SourceData, SourceData];
  test.each(['bib', 'ris', 'csl.json'] as const)('as %s keep what stands in two of them once', (form) => {
    const joined = joinWorks([bibliography([a, b], form, 'th'), bibliography([b, c], form, 'th')], form);
    const read = form === 'bib' ? fromBibtex(joined).items : form === 'ris' ? fromRis(joined) : JSON.parse(joined);
    expect((read as { title: string }[]).map(({ title }) => title)).toEqual([a.title, b.title, c.title]);
  });
});
