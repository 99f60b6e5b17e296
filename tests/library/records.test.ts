import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/library.ts';
import { partSums, ratiosOf } from '../../src/intake/figure-sums.ts';
import { eraYear, formatRange } from '../../src/words/dates.ts';
import { byDecade } from '../../src/library/records.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { figureSchema } from '../../src/intake/schema/list/figure.ts';
import { libraryCopy } from '../fixtures/library-copy.ts';
import { holds } from '../property.ts';

describe('records of the movement', () => {
  const copy = libraryCopy();
  const { entries, terms, sources, records } = syncContent(copy.root, { base: '/', version: 'test' });
  const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
  copy.dispose();

  it('come in order of time', () =>
    expect(library.records('event').map(({ id }) => id)).toEqual(['begun', 'matched', 'doubted']));
  it('are found from the case that they name, also by way of a recipient', () => {
    expect(library.recordsOfCase('ban-a').map(({ kind, record }) => `${kind} ${record.id}`)).toEqual([
      'event begun',
      'study who-pays',
      'award prize',
    ]);
    expect(library.recordsOfCase('ban-b')).toEqual([]);
  });
  it('are told of by the sources that they cite, each once', () =>
    expect(library.recordsCiting('report-a').map(({ record }) => record.id)).toEqual(['begun', 'count-2013', 'prize']));
  it('stand on their side', () => expect(library.eventsOfSide('policy').map(({ id }) => id)).toEqual(['matched']));
});

describe('decades', () => {
  it.each(['th', 'en'] as const)('hold every item once, in order, as readers of %s count years', (lang) => {
    holds(
      fc.property(fc.array(fc.integer({ min: 1900, max: 2099 })), (years) => {
        const groups = byDecade(
          years.map((year) => ({ date: `${year}-05~` })),
          lang,
        );
        expect(groups.flatMap(({ items }) => items)).toHaveLength(years.length);
        for (const { decade, items } of groups)
          for (const { date } of items)
            expect(Math.floor(eraYear(Number(date.slice(0, 4)), lang) / 10) * 10).toBe(decade);
        expect(groups.map(({ decade }) => decade)).toEqual(
          [...groups.map(({ decade }) => decade)].sort((a, b) => a - b),
        );
      }),
    );
  });
  it('are those of the Buddhist Era in Thai', () =>
    expect(
      [byDecade([{ date: '1996' }], 'th'), byDecade([{ date: '1996' }], 'en')].map(([group]) => group!.decade),
    ).toEqual([2530, 1990]));
});

describe('a stretch of time', () => {
  it.each([
    ['2005-06-25', '2005-06-26', '25–26 มิถุนายน 2548', '25–26 June 2005'],
    ['2006-06-30', '2006-07-02', '30 มิถุนายน – 2 กรกฎาคม 2549', '30 June – 2 July 2006'],
    ['2000-01', '2004-02', 'มกราคม 2543 – กุมภาพันธ์ 2547', 'January 2000 – February 2004'],
    ['1996', '1997', '2539–2540', '1996–1997'],
  ])('%s to %s', (from, to, thai, english) =>
    expect([formatRange(from, to, 'th'), formatRange(from, to, 'en')]).toEqual([thai, english]),
  );
  it('without an end is a day', () => expect(formatRange('2010-01-11', undefined, 'th')).toBe('11 มกราคม 2553'));
});

describe('arithmetic on figures', () => {
  const figure = (values: object[], parts: object[] = []) =>
    figureSchema.parse({
      id: 'x',
      series: 'funds',
      date: '2013',
      title: { th: 'ก', en: 'x' },
      values,
      parts,
      sources: ['report-a'],
    });
  it('adds up parts to the satang', () =>
    expect(
      partSums(
        figure(
          [{ unit: 'baht', value: 0.3 }],
          [
            { of: 'baht', who: 'members', value: 0.1 },
            { of: 'baht', who: 'state', value: 0.2 },
          ],
        ),
      ),
    ).toEqual([{ of: 'baht', sum: 0.3, total: 0.3 }]));
  it('divides only what is counted exactly', () => {
    expect(
      ratiosOf(
        figure([
          { unit: 'funds', value: 5660 },
          { unit: 'members', value: 3960074 },
          { unit: 'baht', value: 4259640000 },
        ]),
      ),
    ).toEqual({ membersPerFund: 700, bahtPerMember: 1076 });
    expect(
      ratiosOf(
        figure([
          { unit: 'funds', value: 2500, bound: 'over' },
          { unit: 'members', value: 1000000 },
        ]),
      ),
    ).toEqual({});
  });
});
