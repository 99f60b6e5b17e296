import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byStrength, gradeOf, newestEvidence, STRENGTHS, yearOf, type Strength } from '../../src/library/evidence.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type LessonData } from '../../src/intake/schema/entry/lesson.ts';
import { holds } from '../property.ts';

type Evidence = Pick<LessonData, 'evidence' | 'disputed'>;

/** `study@trat` found in a case of ours, `study/report-a` told by a source alone, `study` neither. */
function evidence(written: string, disputes = 0): Evidence {
  const items = written.split(' ').filter(Boolean);
  return {
    evidence: items.map((item) => {
      const [, kind, mark, name] = /^(\w+)(?:([@/])(.+))?$/.exec(item)!;
      return {
        kind: kind as EvidenceKind,
        finding: 'พบ',
        source: mark === '/' ? name : 'report',
        case: mark === '@' ? name : undefined,
      };
    }),
    disputed: Array.from({ length: disputes }, () => ({ finding: 'ไม่พบ', source: 'other', case: undefined })),
  };
}

describe('the grade of a lesson', () => {
  it.each<[string, string, number, Strength, number]>([
    ['nothing at all is weak', '', 0, 'weak', 0],
    ['what we inferred ourselves is weak and is no place', 'inferred@trat inferred@lampang', 0, 'weak', 0],
    ['press reports alone are weak, however many', 'press@trat press@lampang press/a press/b', 0, 'weak', 4],
    ['one case with one kind is a lesson still to be proved', 'practice@trat', 0, 'single', 1],
    ['the same kind twice in the same case is still one', 'study@trat study@trat', 0, 'single', 1],
    ['two findings of one source that names no case are one place', 'study/a study/a', 0, 'single', 1],
    ['our own inference beside one case adds neither kind nor place', 'study@trat inferred@lampang', 0, 'single', 1],
    ['one kind in two cases is fair', 'study@trat study@lampang', 0, 'fair', 2],
    ['one kind in a case and in a source of its own is fair', 'study@trat study/a', 0, 'fair', 2],
    ['two kinds in one case are fair', 'study@trat members@trat', 0, 'fair', 1],
    ['two kinds in two cases are fair', 'study@trat members@lampang', 0, 'fair', 2],
    ['press counts as a kind once something first-hand stands beside it', 'practice@trat press@trat', 0, 'fair', 1],
    ['three kinds in one case only are not strong', 'study@trat members@trat official@trat', 0, 'fair', 1],
    ['three kinds, one of them inferred, are two', 'study@trat members@lampang inferred@karo', 0, 'fair', 2],
    ['three kinds in two places are strong', 'study@trat members@trat official@lampang', 0, 'strong', 2],
    ['three kinds in a case and a source are strong', 'study@trat members@trat press/a', 0, 'strong', 2],
    ['four kinds in three places are strong', 'study@a members@b official@c practice@a', 0, 'strong', 3],
    ['a dispute brings strong down to fair', 'study@trat members@trat official@lampang', 1, 'fair', 2],
    ['a dispute brings fair down to single', 'study@trat study@lampang', 1, 'single', 2],
    ['a dispute brings single down to weak', 'study@trat', 1, 'weak', 1],
    ['a dispute leaves weak where it is', 'press@trat', 1, 'weak', 1],
    ['three disputes bring it down one step, as one does', 'study@trat members@trat official@lampang', 3, 'fair', 2],
  ])('%s', (_title, written, disputes, strength, places) => {
    expect(gradeOf(evidence(written, disputes))).toMatchObject({ strength, places, disputed: disputes > 0 });
  });

  it('names each kind of evidence once, in the order in which the author gave them, without inference', () => {
    expect(gradeOf(evidence('study@a inferred@b members@b study@c')).kinds).toEqual(['study', 'members']);
  });

  it('puts the strongest first and keeps the order among equals', () => {
    const lessons = [
      { id: 'weak', ...evidence('press@a') },
      { id: 'fair', ...evidence('study@a study@b') },
      { id: 'single', ...evidence('study@a') },
      { id: 'disputed to fair', ...evidence('study@a members@a official@b', 1) },
      { id: 'strong', ...evidence('study@a members@a official@b') },
    ];
    expect(lessons.toSorted(byStrength).map(({ id }) => id)).toEqual([
      'strong',
      'fair',
      'disputed to fair',
      'single',
      'weak',
    ]);
  });

  const item = fc
    .tuple(fc.constantFrom(...EVIDENCE_KINDS), fc.constantFrom('@a', '@b', '@c', '/x', '/y', ''))
    .map((parts) => parts.join(''));
  const step = (written: string[], disputes = 0) =>
    STRENGTHS.indexOf(gradeOf(evidence(written.join(' '), disputes)).strength);

  it('never falls by more evidence, and a dispute costs one step exactly, down to weak', () => {
    holds(
      fc.property(fc.array(item, { maxLength: 6 }), item, (before, more) => {
        expect(step([...before, more])).toBeLessThanOrEqual(step(before));
        expect(step(before, 1)).toBe(Math.min(step(before) + 1, STRENGTHS.length - 1));
      }),
    );
  });

  it('does not hang on the order in which evidence is given', () => {
    holds(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        expect(step(items)).toBe(step(items.toReversed()));
      }),
    );
  });
});

describe('the year of a source', () => {
  it.each<[string, Parameters<typeof yearOf>[0], number | undefined]>([
    ['is that of its day of issue', { issued: '2019-07-04' }, 2019],
    ['is a bare year', { issued: '2007' }, 2007],
    ['is one that is not certain', { issued: '1999~' }, 1999],
    ['is the day of the event where nothing was issued', { 'event-date': '2016-02' }, 2016],
    ['is that of issue where an event has a later one', { issued: '2010', 'event-date': '2020' }, 2010],
    ['is unknown without a date', {}, undefined],
    ['is unknown without a source', undefined, undefined],
  ])('%s', (_what, source, year) => expect(yearOf(source)).toBe(year));

  it('is the last one of a span', () => {
    expect(yearOf({ issued: '2004/2009' })).toBe(2009);
  });
});

describe('the newest year behind a lesson', () => {
  const SOURCES: Record<string, Parameters<typeof yearOf>[0]> = {
    old: { issued: '2004' },
    new: { issued: '2018-05' },
    undated: {},
  };
  const newest = (...sources: (string | undefined)[]) =>
    newestEvidence(
      { evidence: sources.map((source) => ({ kind: 'study', finding: 'พบ', source })) },
      (id) => SOURCES[id],
    );

  it('is that of its newest source, wherever that stands', () => {
    expect(newest('old', 'new')).toBe(2018);
    expect(newest('new', 'old')).toBe(2018);
  });
  it('leaves out what has no source, no date, or a source that is not there', () => {
    expect(newest(undefined, 'undated', 'old', 'nobody')).toBe(2004);
  });
  it('is unknown where nothing has a year', () => {
    expect(newest()).toBeUndefined();
    expect(newest(undefined, 'undated', 'nobody')).toBeUndefined();
  });
});
