import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit, Reading, Rung } from '../../../src/features/search/answer.ts';
import { mergeReading } from '../../../src/features/search/rank/merge-readings.ts';
import { exactness } from '../../../src/features/search/rank/ranking.ts';
import { holds } from '../../property.ts';

const hit = (score: number, rung: Rung = 'some', more: Partial<Hit> = {}): Hit =>
  ({ score, rung, slips: rung === 'phrase' ? 0 : 5, marks: [], ...more }) as Hit;
const reading = (kind: Reading['kind'] = 'name', instead = false): Reading => ({
  kind,
  from: 'a',
  to: 'b',
  query: 'b',
  instead,
});
/** Scores by page after a reading was added, and whether it brought something. */
function merged(typed: Record<number, Hit>, found: Record<number, Hit>, by = reading()) {
  const numbered = (hits: Record<number, Hit>) =>
    new Map(Object.entries(hits).map(([page, value]) => [Number(page), value]));
  const hits = numbered(typed);
  const brought = mergeReading(hits, numbered(found), by);
  return { hits, brought, scores: Object.fromEntries([...hits].map(([page, { score }]) => [page, score])) };
}

describe('what another reading found', () => {
  it.each<[string, Record<number, Hit>, Record<number, Hit>, Reading, Record<number, number>]>([
    ['counts a tenth less where what was typed stands nowhere', {}, { 1: hit(10) }, reading(), { 1: 9 }],
    [
      'counts a tenth less beside pages with some of the words',
      { 1: hit(20) },
      { 2: hit(10) },
      reading(),
      { 1: 20, 2: 9 },
    ],
    [
      'stays just below the page that has what was typed, however good it is',
      { 1: hit(5, 'phrase') },
      { 2: hit(100, 'phrase') },
      reading(),
      { 1: 5, 2: 4.95 },
    ],
    [
      'stays below the weakest of the pages that have all the words',
      { 1: hit(5, 'phrase'), 2: hit(3, 'all') },
      { 3: hit(100), 4: hit(50) },
      reading(),
      { 1: 5, 2: 3, 3: 2.97, 4: 1.485 },
    ],
    [
      'is not held down by a page that has most of the words only',
      { 1: hit(3, 'most') },
      { 2: hit(100) },
      reading(),
      { 1: 3, 2: 90 },
    ],
    [
      'counts a tenth less at most where what was typed is good enough',
      { 1: hit(100, 'phrase') },
      { 2: hit(10) },
      reading(),
      { 1: 100, 2: 9 },
    ],
    [
      'is not held down where it was searched instead of what was typed',
      { 1: hit(5, 'all') },
      { 2: hit(100) },
      reading('keyboard', true),
      { 1: 5, 2: 90 },
    ],
    ['that scores nothing stays at nothing', { 1: hit(5, 'all') }, { 2: hit(0) }, reading(), { 1: 5, 2: 0 }],
    ['replaces a worse find of the same page', { 1: hit(3) }, { 1: hit(10) }, reading(), { 1: 9 }],
    ['never replaces a better find of the same page', { 1: hit(9.5) }, { 1: hit(10) }, reading(), { 1: 9.5 }],
    [
      'never replaces an equal find of the same page',
      { 1: hit(9, 'most') },
      { 1: hit(10, 'some') },
      reading(),
      { 1: 9 },
    ],
  ])('%s', (_title, typed, found, by, expected) => {
    const { scores } = merged(typed, found, by);
    expect(Object.keys(scores)).toEqual(Object.keys(expected));
    for (const [page, score] of Object.entries(expected)) expect(scores[Number(page)]).toBeCloseTo(score, 10);
  });

  it('keeps rung, passage and marks of the better find, whichever came first', () => {
    const good = hit(10, 'most', { marks: ['เดิม'] });
    expect(merged({ 1: good }, { 1: hit(5, 'phrase', { marks: ['ใหม่'] }) }).hits.get(1)).toBe(good);
    const { hits } = merged(
      { 1: hit(1, 'some', { marks: ['เดิม', 'ทั้งคู่'] }) },
      { 1: hit(10, 'phrase', { marks: ['ใหม่', 'ทั้งคู่'] }) },
    );
    expect(hits.get(1)).toMatchObject({ rung: 'phrase', marks: ['ใหม่', 'ทั้งคู่', 'เดิม'] });
  });

  it('a mended spelling counts as one slip away, not as a share, and is told as such', () => {
    const exact = hit(10, 'phrase', { slips: 0 });
    const { hits, scores } = merged(
      { 9: hit(2, 'all') },
      { 1: exact, 2: hit(7, 'all', { slips: 1 }) },
      reading('spelling'),
    );
    expect(scores[1]).toBeCloseTo(10 - exactness(0) + exactness(0.6), 10);
    expect(scores[2]).toBeCloseTo(7 - exactness(1) + exactness(1.6), 10);
    expect([hits.get(1)!.rung, hits.get(2)!.rung]).toEqual(['spelling', 'all']);
    expect(merged({}, { 1: exact }, reading('name')).hits.get(1)!.rung).toBe('phrase');
  });

  it.each<[string, Record<number, Hit>, Record<number, Hit>, boolean]>([
    ['nothing found brings nothing', { 1: hit(3) }, {}, false],
    ['a page with all the words brings something', {}, { 1: hit(3, 'all') }, true],
    ['a page with the phrase brings something', {}, { 1: hit(3, 'phrase') }, true],
    ['a page with some of the words brings nothing', {}, { 1: hit(3, 'some') }, false],
    ['a page that marks the other word brings something', {}, { 1: hit(3, 'some', { marks: ['b'] }) }, true],
    ['a page that was found better already brings nothing', { 1: hit(9) }, { 1: hit(3, 'all') }, false],
    ['one page that brings something is enough, first or last', {}, { 1: hit(3, 'all'), 2: hit(2) }, true],
  ])('%s', (_title, typed, found, expected) => expect(merged(typed, found).brought).toBe(expected));

  const hits = fc.dictionary(
    fc.constantFrom('1', '2', '3', '4', '5', '6'),
    fc
      .tuple(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.constantFrom<Rung>('phrase', 'all', 'most', 'some'))
      .map(([score, rung]) => hit(score, rung)),
  );
  it('never lowers a page, never loses one, and never lifts a new one above what was typed', () => {
    holds(
      fc.property(hits, hits, (typed, found) => {
        const { scores } = merged(typed, found);
        for (const [page, { score }] of Object.entries(typed))
          expect(scores[Number(page)]).toBeGreaterThanOrEqual(score);
        expect(Object.keys(scores).sort()).toEqual([...new Set([...Object.keys(typed), ...Object.keys(found)])].sort());
        const exact = Object.values(typed).filter(({ rung }) => rung === 'phrase' || rung === 'all');
        const least = Math.min(...exact.map(({ score }) => score));
        for (const page of Object.keys(found).filter((key) => !(key in typed)))
          expect(scores[Number(page)]).toBeLessThan(least);
      }),
    );
  });
});
