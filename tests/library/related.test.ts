import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/text/body.ts';
import type { Entry } from '../../src/library/entry.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { relatedTo } from '../../src/library/related.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import type { SourceData } from '../../src/intake/schema/list/source.ts';

interface Ties {
  cases?: string[];
  topics?: string[];
  sources?: string[];
  /** What the text links to. */
  links?: string[];
  side?: 'policy' | 'movement' | 'knowledge';
}

/** An entry that is tied to others by nothing but these. */
function entry(
  kind: EntryKind,
  id: string,
  { cases = [], topics = [], sources = [], links = [], side = 'movement' }: Ties = {},
): Entry {
  const evidence = [
    ...cases.map((place) => ({ kind: 'study', finding: 'x', case: place })),
    ...sources.map((source) => ({ kind: 'study', finding: 'x', source })),
  ];
  const data = { title: id, summary: id, topics, side, evidence, supports: [], disputed: [], group: [], cases };
  const body = { html: '', headings: [], blocks: [], words: 0, links, citations: [], terms: [] } satisfies Body;
  return { kind, id, file: id, lang: 'th', th: { data, body }, translations: {} } as unknown as Entry;
}
const lesson = (id: string, ties: Ties) => entry('lesson', id, ties);
const many = (count: number, ties: Ties) => Array.from({ length: count }, (_, index) => lesson(`many-${index}`, ties));

/** Ids and reasons of what is related to the lesson `own`, best first. */
const related = (own: Ties, others: Entry[], most?: number) => relatedToEntry(lesson('own', own), others, most);

function relatedToEntry(first: Entry, others: Entry[], most?: number): [string, string, string][] {
  const entries = [
    first,
    ...others,
    ...['trat', 'lampang', 'karo'].map((id) => entry('case', id)),
    ...['trust', 'money'].map((id) => entry('topic', id)),
  ];
  const sources = ['s1', 's2'].map((id) => ({ id, type: 'report', title: id }) as SourceData);
  const library = buildLibrary({ entries, terms: [], sources });
  return relatedTo(library, first, most).map(({ entry: { id }, relation }) => [id, relation.reason, relation.id]);
}

describe('related entries', () => {
  it.each<[string, Ties, Entry[], [string, string, string][]]>([
    ['nothing shared, nothing related', {}, [lesson('a', { topics: ['trust'] })], []],
    [
      'a case in common comes before a topic, and a topic before a source',
      { cases: ['trat'], topics: ['trust'], sources: ['s1'] },
      [lesson('a', { sources: ['s1'] }), lesson('b', { topics: ['trust'] }), lesson('c', { cases: ['trat'] })],
      [
        ['c', 'same-case', 'trat'],
        ['b', 'same-side-and-topic', 'trust'],
        ['a', 'same-source', 's1'],
      ],
    ],
    [
      'a topic joins lessons of one side only',
      { topics: ['trust'], side: 'movement' },
      [lesson('same', { topics: ['trust'] }), lesson('other', { topics: ['trust'], side: 'policy' })],
      [['same', 'same-side-and-topic', 'trust']],
    ],
    [
      'two ties count more than one, and the stronger of them is the reason',
      { cases: ['trat'], sources: ['s1'] },
      [lesson('a', { cases: ['trat'] }), lesson('b', { sources: ['s1'], cases: ['trat'] })],
      [
        ['b', 'same-case', 'trat'],
        ['a', 'same-case', 'trat'],
      ],
    ],
    [
      'among equals the order is that of their ids',
      { cases: ['trat'] },
      [lesson('b', { cases: ['trat'] }), lesson('a', { cases: ['trat'] })],
      [
        ['a', 'same-case', 'trat'],
        ['b', 'same-case', 'trat'],
      ],
    ],
    [
      'a topic does not join a lesson to entries of other kinds, a case does',
      { topics: ['trust'], cases: ['trat'] },
      [entry('note', 'visit', { cases: ['trat'] }), entry('workshop', 'circle', { topics: ['trust'] })],
      [['visit', 'same-case', 'trat']],
    ],
    [
      'a topic is nothing to read next, whatever it links to',
      { cases: ['trat'] },
      [entry('topic', 'wide', { links: ['case:trat'] }), entry('note', 'visit', { links: ['case:trat'] })],
      [['visit', 'same-case', 'trat']],
    ],
    [
      'another lesson or a term that both link to is no tie',
      { links: ['lesson:hub', 'term:fund'] },
      [lesson('hub', {}), lesson('a', { links: ['lesson:hub', 'term:fund'] })],
      [],
    ],
  ])('%s', (_title, own, others, expected) => expect(related(own, others)).toEqual(expected));

  it('a topic joins workshops to workshops, and to no lesson', () => {
    const kit = (id: string) => entry('workshop', id, { topics: ['trust'] });
    const found = relatedToEntry(kit('own'), [kit('circle'), lesson('a', { topics: ['trust'] })]);
    expect(found).toEqual([['circle', 'same-side-and-topic', 'trust']]);
  });

  it('a rare source in common says more than a case that everybody names', () => {
    const found = related({ cases: ['trat'], sources: ['s1'] }, [
      lesson('z-rare', { sources: ['s1'] }),
      ...many(40, { cases: ['trat'] }),
    ]);
    expect(found[0]).toEqual(['z-rare', 'same-source', 's1']);
    expect(found).toHaveLength(6);
  });

  it('the rarer of two cases in common comes first', () => {
    const found = related({ cases: ['trat', 'karo'] }, [
      ...many(5, { cases: ['trat'] }),
      lesson('z-rare', { cases: ['karo'] }),
    ]);
    expect(found[0]).toEqual(['z-rare', 'same-case', 'karo']);
  });

  it('what more than sixty entries share says nothing; sixty still do', () => {
    expect(related({ cases: ['trat'] }, many(60, { cases: ['trat'] }))).toEqual([]);
    expect(related({ cases: ['trat'] }, many(59, { cases: ['trat'] }))).toHaveLength(6);
  });

  it('an entry that is linked already, the entry itself and topics are left out', () => {
    const found = related({ cases: ['trat', 'lampang'], topics: ['trust'] }, [lesson('a', { cases: ['trat'] })]);
    expect(found.map(([id]) => id)).toEqual(['a']);
  });

  it('as many come as were asked for, the best of them', () => {
    const others = [...many(9, { sources: ['s1'] }), lesson('z-best', { cases: ['karo'] })];
    expect(related({ cases: ['karo'], sources: ['s1'] }, others, 2).map(([id]) => id)).toEqual(['z-best', 'many-0']);
  });
});
