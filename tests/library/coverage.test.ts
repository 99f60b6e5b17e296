import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/library.ts';
import { coverageOf } from '../../src/library/coverage.ts';
import { PROVINCE_CODES } from '../../src/intake/schema/provinces.ts';
import { provincesOf, REGIONS } from '../../src/library/region.ts';
import { searchPages } from '../../src/features/search/index/pages-of-library.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

/** The small good library, after a change. */
function changed(change: (copy: LibraryCopy) => void = () => undefined) {
  const copy = libraryCopy();
  change(copy);
  const { entries, terms, sources, records } = syncContent(copy.root, { base: '/', version: 'test' });
  copy.dispose();
  return buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
}

describe('the state of the library', () => {
  const library = changed();
  const state = coverageOf(library, 'en');

  it('counts every kind', () =>
    expect(state.counts).toEqual({
      case: 2,
      lesson: 2,
      note: 1,
      workshop: 1,
      agenda: 1,
      topic: 1,
      help: 1,
      event: 3,
      figure: 1,
      rule: 1,
      study: 1,
      award: 1,
      term: 2,
      source: 2,
    }));
  it('adds up: sides and grades to the lessons, provinces with and without to all, decades to the events', () => {
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
    expect([sum(state.lessonsBySide), sum(state.lessonsByGrade)]).toEqual([2, 2]);
    expect(state.casesByProvince.length + state.provincesWithoutCase.length).toBe(PROVINCE_CODES.length);
    expect(state.casesByProvince.flatMap(({ cases }) => cases).sort()).toEqual(['ban-a', 'ban-b']);
    expect(state.eventsByDecade).toEqual([
      { decade: 2000, events: 1 },
      { decade: 2010, events: 2 },
    ]);
    expect(sum(state.eventsBySide)).toBe(3);
  });
  it('has the cases of each province where its pages look for them, in the order of all lists', () => {
    for (const province of PROVINCE_CODES)
      expect(library.casesIn(province)).toEqual(
        library.all('case').filter(({ th }) => th.data.place.province === province),
      );
    expect(PROVINCE_CODES.flatMap((province) => library.casesIn(province))).toHaveLength(2);
  });
  it('names what is missing', () => {
    expect(state.casesWithoutScheme).toEqual(['ban-b']);
    expect(state.translationsMissing).toContainEqual({ kind: 'case', id: 'ban-b' });
    expect(state.translationsMissing).not.toContainEqual({ kind: 'case', id: 'ban-a' });
    expect(state.studiesWithoutResult).toEqual(['who-pays']);
    expect(state.sourcesUncited).toEqual([]);
  });
  it.each([
    [
      'a source that only a record cites is cited',
      (copy: LibraryCopy) => {
        copy.edit('sources.yaml', '- id: paper-b', '- id: lonely\n  type: book\n  title: C\n- id: paper-b');
        copy.edit('awards.yaml', '  sources: [report-a]\n', '  sources: [report-a, lonely]\n');
      },
      { sourcesUncited: [] },
    ],
    [
      'a source that nothing cites is named',
      (copy: LibraryCopy) =>
        copy.edit('sources.yaml', '- id: paper-b', '- id: lonely\n  type: book\n  title: C\n- id: paper-b'),
      { sourcesUncited: ['lonely'] },
    ],
    [
      'who holds the money alone is not yet a scheme',
      (copy: LibraryCopy) =>
        copy.edit(
          'cases/ban-b/index.mdx',
          '\nupdated:',
          '\nscheme:\n  holder: { text: กรรมการถือเงิน, source: report-a }\nupdated:',
        ),
      { casesWithoutScheme: ['ban-b'] },
    ],
    [
      'a term that stands nowhere is named',
      (copy: LibraryCopy) =>
        copy.edit(
          'terms.yaml',
          '- id: fund',
          '- id: unheard\n  th: คำที่ไม่มีใครใช้\n  en: unheard\n  definition: { th: ก, en: a }\n- id: fund',
        ),
      { termsUnused: ['unheard'] },
    ],
    [
      'a changed Thai text makes its translation older',
      (copy: LibraryCopy) => copy.edit('cases/ban-a/index.mdx', 'title: กองทุนบ้านเอ', 'title: กองทุนบ้านเอใหม่'),
      { translationsOutdated: expect.arrayContaining([{ kind: 'case', id: 'ban-a' }]) },
    ],
    [
      'lessons whose dated evidence is all of before 2012 are named; no source is recent',
      () => undefined,
      {
        lessonsOnOldEvidence: ['ask-early', 'open-books'],
        lessonsOnRecentEvidence: 0,
        sourcesDated: { all: 2, recent: 0 },
      },
    ],
    [
      'one newer source behind a lesson takes it off the list and counts as recent',
      (copy: LibraryCopy) => copy.edit('sources.yaml', 'issued: 2006', 'issued: 2024-03~'),
      { lessonsOnOldEvidence: ['ask-early'], lessonsOnRecentEvidence: 1, sourcesDated: { all: 2, recent: 1 } },
    ],
    [
      'a source of which only the opening was read counts as such and not as read in part',
      (copy: LibraryCopy) => copy.edit('sources.yaml', 'issued: 2006', 'reading: opening\n  issued: 2006'),
      { sourcesRead: expect.objectContaining({ opening: 1 }) },
    ],
    [
      'a source with a DOI is counted',
      (copy: LibraryCopy) => copy.edit('sources.yaml', 'issued: 2006', 'DOI: 10.1000/abc\n  issued: 2006'),
      { sourcesWithDoi: 1 },
    ],
    [
      'a long text of a topic is an editorial',
      (copy: LibraryCopy) =>
        copy.write(
          'topics/trust/index.mdx',
          `${copy.read('topics/trust/index.mdx')}\n\n${'กองทุนของชุมชน '.repeat(400)}\n`,
        ),
      { editorials: [{ id: 'trust' }] },
    ],
    [
      'an entry that was compared with its sources is named, with what was corrected that day and not another',
      (copy: LibraryCopy) =>
        copy.edit(
          'topics/trust/index.mdx',
          '\nupdated: 2026-11-23',
          `\nstatus: checked\ncheckedOn: 2026-11-30\nupdated: 2026-11-30\nchanges:${['2026-11-30', '2026-11-29']
            .map((date) => `\n  - { date: ${date}, what: { th: แก้, en: 'of ${date}' } }`)
            .join('')}`,
        ),
      { reviewed: 1, checked: [{ kind: 'topic', id: 'trust', on: '2026-11-30', corrected: ['of 2026-11-30'] }] },
    ],
    [
      'an entry that says it was compared but not when is not named',
      (copy: LibraryCopy) =>
        copy.edit('topics/trust/index.mdx', '\nupdated: 2026-11-23', '\nstatus: checked\nupdated: 2026-11-23'),
      { checked: [] },
    ],
    [
      'a long text that is there to be adapted is none',
      (copy: LibraryCopy) => {
        copy.write(
          'topics/trust/index.mdx',
          `${copy.read('topics/trust/index.mdx')}\n\n${'กองทุนของชุมชน '.repeat(400)}\n`,
        );
        copy.edit('topics/trust/index.mdx', '\nintroduction:', '\ntemplate: true\nintroduction:');
      },
      { editorials: [] },
    ],
  ])('%s', (_title, change, expected) => {
    expect(coverageOf(changed(change), 'en')).toMatchObject(expected);
  });
  it('knows every province in exactly one region', () =>
    expect(REGIONS.flatMap(provincesOf).sort()).toEqual([...PROVINCE_CODES].sort()));
  it('is searched together with the records of the movement, in both languages', () => {
    for (const lang of ['th', 'en'] as const) {
      const pages = searchPages(library, lang);
      expect(pages.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['event:matched', 'figure:count-2013', 'rule:act', 'study:who-pays', 'award:prize']),
      );
      expect(pages.find(({ id }) => id === 'event:matched')).toMatchObject({
        date: '2010-01-11',
        facets: { side: ['policy'], year: ['2010'] },
      });
      const records = pages.filter(({ id }) => /^(event|figure|rule|study|award):/.test(id));
      for (const { sections, id } of records) expect(sections[0]!.text, id).not.toBe('');
    }
  });
});
