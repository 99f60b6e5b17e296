import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/words/dates.ts';
import { edtf, edtfOrRange } from '../../../src/intake/schema/edtf.ts';
import { holds } from '../../property.ts';
import { typedDate } from '../../../src/features/write/typed-date.ts';

const read = (text: string) => typedDate(text, 2026);
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const thai = (day: Date, month: 'long' | 'short') =>
  new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);

describe('a date as people type it', () => {
  it.each([
    ['4 ก.พ. 2550', '2007-02-04'],
    ['4ก.พ.2550', '2007-02-04'],
    ['๔/๒/๒๕๕๐', '2007-02-04'],
    ['๔ กุมภาพันธ์ ๒๕๕๐', '2007-02-04'],
    ['วันที่ 4 กุมภาพันธ์ พ.ศ. 2550', '2007-02-04'],
    ['วันอาทิตย์ที่ 4 กุมภาพันธ์ 2550', '2007-02-04'],
    ['4 ก.พ. 50', '2007-02-04'],
    ['4 กพ 50', '2007-02-04'],
    ['4/2/50', '2007-02-04'],
    ['มิ.ย. 50', '2007-06'],
    ['ก.พ. 2550', '2007-02'],
    ['มิ.ย. 2550', '2007-06'],
    ['2550', '2007'],
    // From 2400 on a year without an era is one of the Buddhist Era.
    ['2400', '1857'],
    ['2401', '1858'],
    ['2399', '2399'],
    ['พ.ศ. 2391', '1848'],
    ['ค.ศ. 2007', '2007'],
    ['ราว 2547', '2004~'],
    ['2550?', '2007?'],
    ['Feb 4, 2007', '2007-02-04'],
    ['February 4th, 2007', '2007-02-04'],
    ['4 February 2007', '2007-02-04'],
    ['December 2007', '2007-12'],
    ['2007 Jun 5', '2007-06-05'],
    ['2007-02-04', '2007-02-04'],
    ['2007-02-04T10:00', '2007-02-04'],
    ['2007-02-04T10:00:00+07:00', '2007-02-04'],
    ['2007-02-04 10:00', '2007-02-04'],
    ['2/2550', '2007-02'],
    ['31/12/2549', '2006-12-31'],
    ['29/2/2551', '2008-02-29'],
    ['2550-2551', '2007/2008'],
    ['2550–51', '2007/2008'],
    ['พ.ศ. 2550-2551', '2007/2008'],
    ['4-6 ก.พ. 2550', '2007-02-04/2007-02-06'],
    ['ม.ค.-มี.ค. 2550', '2007-01/2007-03'],
    ['30 ม.ค. - 2 ก.พ. 2550', '2007-01-30/2007-02-02'],
    ['4 ก.พ. 2550 ถึง 6 มี.ค. 2550', '2007-02-04/2007-03-06'],
    ['2007-02-04/2007-02-06', '2007-02-04/2007-02-06'],
  ])('%s is %s', (typed, date) => expect(read(typed)).toBe(date));

  it.each([
    '12/25/2007',
    '31/13/2550',
    '30/2/2550',
    '29 ก.พ. 2550',
    '2550-13',
    '2007-02-30',
    '2007-02-04T25:00',
    'ต้นปีที่แล้ว',
    'ต้นปี 2550',
    'Mayor 2007',
    'in press',
    'ม.ป.ป.',
    '50',
    // Which era two figures belong to cannot be told: 2507 or 2007, 2526 or 2026.
    '4/2/07',
    '1/1/26',
    // An era that does not go with its year is a slip that only the author can mend.
    'ค.ศ. 2550',
    'พ.ศ. 2007',
    '2551-2550',
    '5-10 2550',
  ])('%s comes back as typed', (typed) => expect(read(typed)).toBe(typed));

  it('any day is read back from every way of writing it, in either era', () => {
    holds(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
        for (const typed of [
          iso,
          `${iso}T${String(date % 24).padStart(2, '0')}:30`,
          `${date}/${month}/${year + 543}`,
          `${date}-${month}-${year + 543}`,
          thai(day, 'long'),
          thai(day, 'short'),
          formatDate(iso, 'th'),
          formatDate(iso, 'en'),
        ])
          expect(read(typed)).toBe(iso);
      }),
      { numRuns: 300 },
    );
  });
  it('a Thai month with two figures is the year of this or the last generation', () => {
    holds(
      fc.property(fc.integer({ min: 1928, max: 2026 }), fc.integer({ min: 0, max: 11 }), (year, month) => {
        const day = new Date(Date.UTC(year, month, 1));
        const short = thai(day, 'short').replace(/[๐-๙]{2}([๐-๙]{2})$/, '$1');
        expect(read(short)).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });
  it('what it gives is a date that the schema takes, or the words as they were typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('ก.พ.', 'มีนาคม', 'Feb', 'พ.ศ.', 'ค.ศ.', '/', '-', '–', ' ', 'T', ':', 'ราว ', '?', '~', 'ถึง'),
      fc.integer({ min: 0, max: 2600 }).map(String),
      fc.string({ maxLength: 3 }),
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const typed = pieces.join('');
        const made = read(typed);
        expect(made === typed.trim() || edtfOrRange.safeParse(made).success, `${typed} became ${made}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
  it('reading what was read changes nothing', () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom('4', '12', '2550', '50', ' ', '/', '-', 'ก.พ.', 'May', '?'), { maxLength: 7 }),
        (pieces) => {
          const made = read(pieces.join(''));
          expect(read(made)).toBe(made);
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('a stretch of time is shown in both languages, and one day is asked for where one is meant', () => {
    expect(formatDate('2007/2008', 'th')).toBe('2550–2551');
    expect(formatDate('2007-02-04/2007-02-06', 'en')).toBe('4–6 February 2007');
    expect(edtf.safeParse('2007/2008').success).toBe(false);
    expect(edtfOrRange.safeParse('2008/2007').success).toBe(false);
    expect(edtfOrRange.safeParse('2550/2551').success).toBe(false);
  });
});
