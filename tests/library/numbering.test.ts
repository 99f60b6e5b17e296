import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/text/body.ts';
import type { DataOf } from '../../src/intake/schema/entry/kinds.ts';
import type { EntryText } from '../../src/library/entry.ts';
import { numberSources } from '../../src/library/numbering.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';

/** A text that cites these sources, with fields of which only the sources matter here. */
const text = (cited: string[], data: object): EntryText => ({
  data: data as DataOf[EntryKind],
  body: {
    html: '',
    headings: [],
    blocks: [],
    words: 0,
    links: [],
    terms: [],
    citations: cited.map((source) => ({ source, locators: [] })),
  } satisfies Partial<Body> as Body,
});
const lesson = (...sources: string[]) => ({
  evidence: sources.map((source) => ({ kind: 'study', finding: 'x', source })),
});

describe('numbers of sources on a page', () => {
  it.each<[string, EntryKind, string[], object, string[]]>([
    ['nothing cited has no numbers', 'lesson', [], lesson(), []],
    ['fields alone are numbered in their order', 'lesson', [], lesson('b', 'a'), ['b', 'a']],
    ['the text comes first, in the order of its marks', 'lesson', ['z', 'c'], lesson('a', 'b'), ['z', 'c', 'a', 'b']],
    ['what text and field both name keeps the number of the text', 'lesson', ['b'], lesson('a', 'b'), ['b', 'a']],
    ['a source named twice in fields has one number', 'lesson', [], lesson('a', 'b', 'a', 'c'), ['a', 'b', 'c']],
    [
      'sources of disputes are numbered too, after those of the evidence',
      'lesson',
      ['t'],
      { ...lesson('e'), disputed: [{ finding: 'x', source: 'd' }] },
      ['t', 'e', 'd'],
    ],
    [
      'cases and lessons named in fields are no sources',
      'lesson',
      ['s'],
      { topics: ['trust'], evidence: [{ kind: 'study', finding: 'x', case: 'trat', source: 'own' }] },
      ['s', 'own'],
    ],
  ])('%s', (_title, kind, cited, data, expected) => {
    expect([...numberSources(kind, text(cited, data))]).toEqual(expected.map((id, index) => [id, index + 1]));
  });
});
