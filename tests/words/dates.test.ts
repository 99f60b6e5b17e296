import { describe, expect, it, test } from 'vitest';
import {
  compareDates,
  dateParts,
  eraYear,
  formatDate,
  formatNumber,
  formatRange,
  machineDate,
} from '../../src/words/dates.ts';
import { dayIn } from '../../src/words/locale/day.ts';
import { formatBaht } from '../../src/words/locale/sum-of-money.ts';

describe('dates', () => {
  it.each([
    ['2007', '2550', '2007'],
    ['2007-02', 'กุมภาพันธ์ 2550', 'February 2007'],
    ['2007-02-04', '4 กุมภาพันธ์ 2550', '4 February 2007'],
    ['2004-04~', 'ราว เมษายน 2547', 'about April 2004'],
    ['1983?', '2526 (ไม่แน่ใจ)', '1983 (uncertain)'],
    ['2011-12-31', '31 ธันวาคม 2554', '31 December 2011'],
  ])('%s is read as %s and %s', (edtf, th, en) => {
    expect([formatDate(edtf, 'th'), formatDate(edtf, 'en')]).toEqual([th, en]);
  });

  it('name every month', () => {
    const months = (lang: 'th' | 'en') =>
      Array.from(
        { length: 12 },
        (_, index) => formatDate(`2007-${String(index + 1).padStart(2, '0')}`, lang).split(' ')[0],
      );
    expect(months('th').join(' ')).toBe(
      'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
    );
    expect(months('en').join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('come apart into what is told, and no more', () => {
    expect(dateParts('2007')).toEqual({ year: 2007, about: false, unsure: false });
    expect(dateParts('2007-02~')).toEqual({ year: 2007, month: 2, about: true, unsure: false });
    expect(dateParts('2007-02-04?')).toEqual({ year: 2007, month: 2, day: 4, about: false, unsure: true });
    expect([eraYear(2007, 'th'), eraYear(2007, 'en')]).toEqual([2550, 2007]);
  });

  it.each<[string, string | undefined, string, string]>([
    ['2005-06-25', '2005-06-26', '25–26 มิถุนายน 2548', '25–26 June 2005'],
    ['2006-06-30', '2006-07-02', '30 มิถุนายน – 2 กรกฎาคม 2549', '30 June – 2 July 2006'],
    ['2006-12-30', '2007-01-02', '30 ธันวาคม 2549 – 2 มกราคม 2550', '30 December 2006 – 2 January 2007'],
    ['2006-03', '2006-05', 'มีนาคม – พฤษภาคม 2549', 'March – May 2006'],
    ['2006-03', '2007-03', 'มีนาคม 2549 – มีนาคม 2550', 'March 2006 – March 2007'],
    ['1996', '1997', '2539–2540', '1996–1997'],
    ['1996~', '1997', 'ราว 2539–2540', 'about 1996–1997'],
    ['2006-03~', '2006-05', 'ราว มีนาคม 2549 – พฤษภาคม 2549', 'about March 2006 – May 2006'],
    ['2006-03?', '2006-05', 'มีนาคม 2549 (ไม่แน่ใจ) – พฤษภาคม 2549', 'March 2006 (uncertain) – May 2006'],
    ['2006', '2006-05', 'พฤษภาคม 2549', 'May 2006'],
  ])('from %s to %s does not say twice what both ends share', (from, to, th, en) => {
    expect([formatRange(from, to, 'th'), formatRange(from, to, 'en')]).toEqual([th, en]);
  });

  it.each([
    ['2007/2008', '2550–2551', '2007–2008', '2007'],
    ['2007-02-04/2007-02-06', '4–6 กุมภาพันธ์ 2550', '4–6 February 2007', '2007-02-04'],
    ['2007-02~/2008', 'ราว กุมภาพันธ์ 2550 – 2551', 'about February 2007 – 2008', '2007-02'],
  ])('%s, a stretch of time, is read as %s and %s, and begins in %s', (edtf, th, en, begins) => {
    expect([formatDate(edtf, 'th'), formatDate(edtf, 'en')]).toEqual([th, en]);
    expect(machineDate(edtf)).toBe(begins);
    expect(dateParts(edtf).year).toBe(2007);
    expect(() => formatDate('16/11/2549', 'th')).toThrow('EDTF');
  });

  it('without an end are a date', () => {
    expect(formatRange('2006-05~', undefined, 'th')).toBe('ราว พฤษภาคม 2549');
  });

  it('are written for machines without marks', () => {
    expect([machineDate('2004-04~'), machineDate('2004?'), machineDate('2004-01-02')]).toEqual([
      '2004-04',
      '2004',
      '2004-01-02',
    ]);
  });

  it.each([
    ['2006', '2007', -1],
    ['2007-02-04', '2006-12', 1],
    ['2006', '2006-11', 0],
    ['2006-11-30', '2006-11', 0],
    ['2006-12', '2006-11-30', 1],
    ['2006-11~', '2006-11-30', 0],
  ])('%s against %s', (a, b, order) => {
    expect(Math.sign(compareDates(a, b))).toBe(order);
  });

  it.each(['16.11.2549', '2007-02-04x', 'x2007', '207', '2007-2', '2007-02-4', ''])(
    '%j is an error, with the date in it',
    (text) => {
      expect(() => formatDate(text, 'th')).toThrow(`"${text}" is not an EDTF date. · "${text}" ไม่ใช่วันที่แบบ EDTF`);
    },
  );
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234, '-1,234'],
    [12.345678, '12.345678'],
    [100000.25, '100,000.25'],
    [16000000, '16,000,000'],
    [1234.5, '1,234.5'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('of baht name their unit', () => {
    expect([formatBaht(5000, 'th'), formatBaht(5000, 'en')]).toEqual(['5,000 บาท', '5,000 baht']);
  });
});

describe('the day of a moment', () => {
  test.each([
    ['Asia/Bangkok', '2026-11-29T16:59:59Z', '2026-11-29'],
    ['Asia/Bangkok', '2026-11-29T17:00:00Z', '2026-11-30'],
    ['America/New_York', '2026-11-30T04:59:59Z', '2026-11-29'],
    ['UTC', '2026-01-01T00:00:00Z', '2026-01-01'],
    ['Asia/Bangkok', '2027-12-31T17:00:00Z', '2028-01-01'],
  ])('in %s, %s is %s', (zone, moment, day) => expect(dayIn(zone, new Date(moment))).toBe(day));
  test('is that of the device where no time zone is named', () => {
    expect(dayIn(undefined, new Date(2026, 1, 3, 23, 59))).toBe('2026-02-03');
    expect(dayIn(undefined, new Date(2026, 1, 3, 0, 0))).toBe('2026-02-03');
  });
});
