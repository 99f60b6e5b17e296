import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf, edtfOrRange } from '../../../src/intake/schema/edtf.ts';
import { holds } from '../../property.ts';

/** What becomes of a date: the date, or the rule that refuses it with what it offers. */
function read(value: unknown, schema: typeof edtf | typeof edtfOrRange = edtf): unknown {
  const { success, data, error } = schema.safeParse(value);
  const issue = error?.issues[0];
  const params = issue?.code === 'custom' ? issue.params : undefined;
  return success ? data : (params ?? issue?.code);
}
const refused = (rule: string, value: string, more: object = {}) => ({ rule, value, ...more });

describe('a date as an author may write it', () => {
  it.each<[unknown, string]>([
    ['2007', '2007'],
    [2007, '2007'],
    ['2007-02', '2007-02'],
    ['2007-02-04', '2007-02-04'],
    ['2004-04~', '2004-04~'],
    ['1983?', '1983?'],
    ['2399', '2399'],
    ['2007-01', '2007-01'],
    ['2007-12', '2007-12'],
    ['2007-01-01', '2007-01-01'],
    ['2007-12-31', '2007-12-31'],
    ['2008-02-29', '2008-02-29'],
    ['2000-02-29~', '2000-02-29~'],
    ['0096-02-29', '0096-02-29'],
  ])('%j is %j', (value, expected) => expect(read(value)).toBe(expected));

  it.each([
    '07',
    '20070',
    '2007-2',
    '2007-02-4',
    '2007-02-',
    '2007/02/04',
    '4 ก.พ. 2550',
    ' 2007',
    '2007 ',
    '2007~?',
    '~2007',
    'x',
    '',
  ])('%j has another shape', (value) => expect(read(value)).toEqual(refused('date-shape', value)));

  it.each([
    '2007-00',
    '2007-13',
    '2007-99',
    '2007-00-10',
    '2007-13-01',
    '2007-01-00',
    '2007-01-32',
    '2007-02-29',
    '2007-04-31',
    '1900-02-29',
    '0100-02-29',
    '2007-02-30~',
  ])('%j is no day that exists', (value) => expect(read(value)).toEqual(refused('date-not-real', value)));

  it.each([
    ['2400', '1857'],
    ['2550', '2007'],
    [2550, '2007'],
    ['2550-02-04', '2007-02-04'],
    ['2550~', '2007~'],
    ['2550-13-50', '2007-13-50'],
  ])('%j looks like a year of the Buddhist Era, and %j is offered', (value, better) =>
    expect(read(value)).toEqual(refused('date-buddhist-era', String(value), { better })),
  );

  it('says in words what is wrong, with the date as it was typed', () => {
    const words = (value: unknown) => edtf.safeParse(value).error?.issues[0]?.message;
    expect(words('2550-02')).toBe('"2550-02" looks like a Buddhist Era year');
    expect(words('2007-02-30')).toBe('"2007-02-30" is not a day that exists');
    expect(words('soon')).toBe('"soon" is not a date we can read');
  });

  it('is no list, no group and no yes or no', () => {
    for (const value of [null, undefined, true, [], {}]) expect(read(value)).toBe('invalid_union');
  });

  it('takes every day of the calendar, with or without a mark, and hands it back as it was typed', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2399-12-31'), noInvalidDate: true });
    holds(
      fc.property(day, fc.constantFrom('', '~', '?'), fc.constantFrom(4, 7, 10), (date, mark, length) => {
        const written = date.toISOString().slice(0, length) + mark;
        expect(read(written)).toBe(written);
      }),
    );
  });
});

describe('a date or a stretch of time', () => {
  it.each([
    ['2007', '2007'],
    [2007, '2007'],
    ['2007/2008', '2007/2008'],
    ['2007-02-04/2007-02-06', '2007-02-04/2007-02-06'],
    ['2007-02/2008', '2007-02/2008'],
  ])('%j is %j', (value, expected) => expect(read(value, edtfOrRange)).toBe(expected));

  it.each<[string, ReturnType<typeof refused>]>([
    ['2008/2007', refused('date-shape', '2008/2007')],
    ['2007/2007', refused('date-shape', '2007/2007')],
    ['2007/2008/2009', refused('date-shape', '2007/2008/2009')],
    ['2007/', refused('date-shape', '')],
    ['soon/2007', refused('date-shape', 'soon')],
    ['2007/2008-13', refused('date-not-real', '2008-13')],
    ['2550/2551', refused('date-buddhist-era', '2550', { better: '2007' })],
  ])('%j is refused', (value, expected) => expect(read(value, edtfOrRange)).toEqual(expected));

  it('that ends before it begins says so', () => {
    expect(edtfOrRange.safeParse('2008/2007').error?.issues[0]?.message).toBe('"2008/2007" ends before it begins');
  });

  it('tells what is wrong with both ends', () => {
    const { error } = edtfOrRange.safeParse('2007-02-30/2550');
    expect(error?.issues.map(({ message }) => message)).toEqual([
      '"2007-02-30" is not a day that exists',
      '"2550" looks like a Buddhist Era year',
    ]);
  });
});
