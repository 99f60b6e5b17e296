import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../property.ts';
import { fitFund, LIMITS } from '../../src/fund/read/fit.ts';
import { fundFromLink, fundToLink } from '../../src/fund/read/fund-link.ts';
import { readAges } from '../../src/fund/read/read-ages.ts';
import { readNumber } from '../../src/fund/read/read-number.ts';
import { central } from '../../src/fund/central.ts';
import { emptyFund } from '../../src/fund/fund.ts';
import { always, promise, wholeFund } from './example-fund.ts';

describe('a pasted column', () => {
  const agesOf = (text: string) => readAges(text, 2026).counts.flatMap((n, age) => (n > 0 ? [[age, n]] : []));
  test.each([
    [
      'ages',
      '45\n60\n60',
      [
        [45, 1],
        [60, 2],
      ],
    ],
    [
      'Thai digits',
      '๔๕\n๖๐',
      [
        [45, 1],
        [60, 1],
      ],
    ],
    [
      'years of birth, Buddhist Era',
      '2510\n๒๔๙๑',
      [
        [59, 1],
        [78, 1],
      ],
    ],
    [
      'years of birth, Common Era',
      '1967\n2001',
      [
        [25, 1],
        [59, 1],
      ],
    ],
    ['whole dates', '12/03/2510\n1967-03-12\n12 มี.ค. 2510', [[59, 3]]],
    [
      'a number, a name and an age',
      '1\tสมใจ ใจดี\t45\n2\tบุญมี\t60',
      [
        [45, 1],
        [60, 1],
      ],
    ],
    ['ages in words', 'อายุ 45 ปี 3 เดือน', [[45, 1]]],
    ['house numbers beside ages', '99/1\t45', [[45, 1]]],
    ['people of over a hundred', '105', [[100, 1]]],
    [
      'lines from Windows, and empty ones',
      '45\r\n\r\n46\r\n',
      [
        [45, 1],
        [46, 1],
      ],
    ],
  ])('reads %s', (_, text, counts) => expect(agesOf(text)).toEqual(counts));
  test('drops names, citizens’ numbers and telephones, and says so', () => {
    const read = readAges(
      'ชื่อ\tเลขประจำตัว\tปีเกิด\nนางสมใจ\t3-1002-00123-45-6\t2510\nนายบุญมี\t3100200123457\t2491\t081-234-5678',
      2026,
    );
    expect(read).toMatchObject({
      people: 2,
      dropped: { words: 2, ids: 2, phones: 1 },
      unread: [],
      by: { buddhist: 2 },
    });
  });
  test('names the lines that hold no age, but not the headings', () => {
    expect(readAges('ปีเกิด\n130\n2510\nไม่ทราบ\n2999', 2026)).toMatchObject({ people: 1, unread: [2, 4, 5] });
  });
  test('never counts more people than lines, whatever is pasted', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readAges(text, 2026);
        expect(read.people).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(read.counts.reduce((sum, n) => sum + n, 0)).toBe(read.people);
      }),
    );
  });
});

describe('a number', () => {
  test.each([
    ['12,500', 12_500],
    ['๑๒,๕๐๐ บาท', 12_500],
    ['1.5 ล้าน', 1_500_000],
    ['2 แสน', 200_000],
    ['3 หมื่นบาท', 30_000],
    ['฿300', 300],
    ['', 0],
    ['-5', -5],
    ['−5', -5],
    ['.5', 0.5],
    ['สามร้อย', undefined],
    ['12,50', undefined],
    ['1e9', undefined],
    ['12 กับ 13', undefined],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value));
});

describe('a link', () => {
  test('brings back the same fund', () => {
    const fund = wholeFund({
      name: 'กองทุน ก & ข',
      seed: 77,
      promises: [
        ...wholeFund().promises,
        promise({ event: 'other', name: 'ค่ารถ: ไป-กลับ, 50@บาท', steps: always(50), timesPerHundred: 12.5 }),
      ],
    });
    expect(fundFromLink(`#${fundToLink(fund)}`)).toEqual(fund);
  });
  test('of a plain fund is short enough to send', () => {
    const fund = {
      ...emptyFund(2027),
      money: 250_000,
      ages: { kind: 'bands' as const, counts: [0, 12, 60, 90, 120, 160, 140, 70, 20, 3] },
      promises: wholeFund().promises.map((each) => ({ ...each, name: '' })),
    };
    expect(fundToLink(fund).length).toBeLessThan(220);
  });
  test.each(['', '#', 'v=x', 'v=2027&a=q1&c=1d', 'v=2027&a=t10.15', 'v=2027&a=b1.x&c=1d'])(
    'that holds no fund says so: %s',
    (text) => {
      expect(fundFromLink(text)).toBeUndefined();
    },
  );
  test('that somebody bent is still a fund that can be reckoned', () => {
    holds(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.constantFrom('m', 'a', 'c', 'p', 'h', 'i', 'z', 'w'),
        (text, key) => {
          const parts = new URLSearchParams(fundToLink(wholeFund({ horizon: 2 })));
          parts.set(key, text);
          const fund = fundFromLink(parts.toString());
          const reckoned = fund ? central({ ...fund, horizon: Math.min(2, fund.horizon) }).years : [];
          expect(reckoned.filter(({ money }) => Number.isNaN(money))).toEqual([]);
        },
      ),
    );
  });
});

test('a fund that nobody can have is brought within what the sum takes', () => {
  const fund = fitFund(
    wholeFund({
      money: -Infinity,
      ages: { kind: 'thailand', count: 10_000_000, from: 130 },
      interest: 9,
      horizon: 400,
      seed: NaN,
    }),
  );
  expect(fund).toMatchObject({
    money: 0,
    ages: { count: LIMITS.members, from: 90 },
    interest: 0.2,
    horizon: 40,
    seed: 1,
  });
});
