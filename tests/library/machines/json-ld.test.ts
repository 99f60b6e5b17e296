import { partPage } from '../../../src/library/listed/list-name.ts';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS } from '../../../src/intake/schema/names.ts';
import { address } from '../../../src/library/address.ts';
import { pagesAbove } from '../../../src/library/machines/breadcrumbs.ts';
import {
  breadcrumbList,
  dataThing,
  entryThing,
  jsonLd,
  provinceThing,
  siteThing,
  termsThing,
  type Publisher,
} from '../../../src/library/machines/json-ld.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';
import { TYPES_KNOWN, unknownTo } from './vocabulary.ts';

const library = builtLibrary();

describe.each(LANGS)('what pages tell schema.org (%s)', (lang) => {
  const site: Publisher = {
    lang,
    name: 'เว็บ',
    editors: 'กองบรรณาธิการ',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    url: (target) => `https://a.example${address(target, lang)}`,
  };
  test('of every entry is in its vocabulary', () => {
    expect(new Set(library.entries.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
    expect(library.entries.flatMap((entry) => unknownTo(entry.kind && entryThing(entry, site)))).toEqual([]);
  });
  test('of the site, its data, terms, provinces and trails is in its vocabulary', () => {
    const things = [
      siteThing(site, 'ท'),
      dataThing({ title: 'ท', description: 'ค', changed: '2026-11-23~' }, [['cases.csv', 'text/csv']], site),
      termsThing(library.terms, 'ท', site),
      provinceThing('TH-90', site),
      breadcrumbList([['ก', site.url({ page: 'home' })]]),
    ];
    expect(things.flatMap(unknownTo)).toEqual([]);
  });
  test('names lessons and kits as things to learn from, a note with the day that it tells of', () => {
    const of = (kind: (typeof ENTRY_KINDS)[number]) => entryThing(library.all(kind)[0]!, site);
    expect(of('lesson')).toMatchObject({ '@type': 'LearningResource', learningResourceType: 'lesson' });
    expect(of('case')).toMatchObject({ '@type': 'Article', about: { '@type': 'Place' } });
    const note = library.all('note')[0]!;
    expect(of('note')).toMatchObject({ '@type': 'Report', dateCreated: note.th.data.date.replace(/[~?]$/, '') });
  });
});

test('the vocabulary knows types, and tells what is in none of them', () => {
  expect(TYPES_KNOWN).toBeGreaterThan(700);
  expect(unknownTo({ '@type': 'Article', headlines: 'x' })).toEqual(['Article.headlines: no such property']);
  expect(unknownTo({ '@type': 'Articel' })).toEqual(['Articel: no such type']);
  expect(unknownTo({ '@type': 'Article', about: { '@type': 'Place', name: 3 } })).toEqual(['Place.name: not a Text']);
  expect(unknownTo({ '@type': 'Article', publisher: { '@type': 'Place' } })).toEqual(['Article.publisher: a Place']);
});

test('no text ends the element in which it stands', () => {
  const text = jsonLd([{ '@type': 'Article', headline: '</script><script>alert(1)' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ headline: '</script><script>alert(1)' }] });
});

test('every page knows the pages above it', () => {
  expect(pagesAbove({ page: 'home' })).toEqual([]);
  expect(pagesAbove({ kind: 'lesson', id: 'a' })).toEqual(['home', 'lessons']);
  expect(pagesAbove({ page: 'compare' })).toEqual(['home', 'cases']);
  expect(pagesAbove({ list: 'terms', letter: 'a' })).toEqual(['home', 'terms']);
  expect(pagesAbove(partPage({ of: 'gap', gap: 'no-lesson' }, 2))).toEqual(['home', 'about', 'coverage']);
  expect(pagesAbove(partPage({ of: 'side', side: 'policy' }, 1))).toEqual(['home', 'lessons']);
  expect(pagesAbove({ page: 'about' })).toEqual(['home']);
});
