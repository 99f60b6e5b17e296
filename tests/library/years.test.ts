import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/library/entry.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { emptyLanes, FIRST_YEAR, openPromises, promisesFor, yearsOfRecords } from '../../src/library/years.ts';
import { noRecords } from '../../src/intake/schema/list/records.ts';

const record = (id: string, date: string | undefined, more: object = {}) => ({
  id,
  ...(date && { date }),
  title: { th: id, en: id },
  cases: [],
  sources: ['s'],
  ...more,
});
const promise = (what: string, outcome: string) => ({ who: 'ใคร', what, side: 'policy', outcome, source: 's' });
const agenda = (year: number, ...commitments: object[]) => ({
  kind: 'agenda',
  id: String(year),
  translations: {},
  th: {
    data: { title: '', year, sides: {}, events: [], commitments, topics: [], aliases: [] },
    body: { html: '', blocks: [], links: [], citations: [], terms: [] },
  },
});

/** A library of records and agendas, as small as the years need it. */
const library = (records: object, ...entries: object[]) =>
  buildLibrary({
    entries: entries as unknown as Entry[],
    terms: [],
    sources: [],
    records: { ...noRecords(), ...records },
  });

describe('the years', () => {
  const made = library(
    {
      event: [record('law', '2007-03', { side: 'policy' }), record('old', '1973', { side: 'knowledge' })],
      rule: [record('rule', '2010'), record('undated', undefined)],
      figure: [record('count', '2007-12')],
      study: [record('study', '2010-05')],
      award: [record('award', '2008')],
    },
    agenda(2007, promise('a', 'unknown'), promise('b', 'kept')),
    agenda(2005, promise('c', 'unknown')),
  );
  const years = yearsOfRecords(made);
  test('none between the first and the last is left out, and none before the first is told', () => {
    expect(years.map(({ year }) => year)).toEqual([2004, 2005, 2006, 2007, 2008, 2009, 2010]);
    expect(years[0]?.year).toBe(FIRST_YEAR);
  });
  test('each record stands once, on the lane that it is about', () => {
    const at = (year: number) => years.find((one) => one.year === year)!.lanes;
    expect(at(2007).policy.map(({ record: { id } }) => id)).toEqual(['law']);
    expect(at(2007).movement.map(({ record: { id } }) => id)).toEqual(['count']);
    expect(at(2010).policy.map(({ record: { id } }) => id)).toEqual(['rule']);
    expect(at(2010).knowledge.map(({ record: { id } }) => id)).toEqual(['study']);
    expect(at(2008).movement.map(({ record: { id } }) => id)).toEqual(['award']);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });
  test('a lane without a record is named as a gap', () => {
    expect(emptyLanes(years[3]!)).toEqual(['knowledge']);
    expect(emptyLanes(years[0]!)).toEqual(['policy', 'movement', 'knowledge']);
  });
  test('a year with a text of its own has it', () => {
    expect(years.filter((one) => one.agenda).map(({ year }) => year)).toEqual([2005, 2007]);
  });
  test('promises without an outcome are one list, oldest first', () => {
    expect(openPromises(made, 'th').map(({ year, promise: { what } }) => [year, what])).toEqual([
      [2005, 'c'],
      [2007, 'a'],
    ]);
  });
  test('a year is told what agendas before it had promised for it, and not its own promises', () => {
    const due = (what: string, by: string | undefined) => ({ ...promise(what, 'kept'), ...(by && { due: by }) });
    const told = library(
      {},
      agenda(2010, due('in time', '2012-03'), due('never', undefined), due('later', '2013')),
      agenda(2012, due('its own', '2012')),
      agenda(2007, due('long ago', '2012')),
    );
    expect(promisesFor(2012, told, 'en').map(({ promise: { what } }) => what)).toEqual(['long ago', 'in time']);
    expect(promisesFor(2011, told, 'en')).toEqual([]);
  });
});
