import { describe, expect, it } from 'vitest';
import { compareDates, formatBaht, formatDate, formatNumber, machineDate } from '../../src/model/dates.ts';

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
    ['2006-11~', '2006-11-30', 0],
  ])('%s against %s', (a, b, order) => {
    expect(Math.sign(compareDates(a, b))).toBe(order);
  });

  it('of another shape are an error', () => {
    expect(() => formatDate('16/11/2549', 'th')).toThrow('EDTF');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [16000000, '16,000,000'],
    [1234.5, '1,234.5'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('of baht name their unit', () => {
    expect([formatBaht(5000, 'th'), formatBaht(5000, 'en')]).toEqual(['5,000 บาท', '5,000 baht']);
  });
});
