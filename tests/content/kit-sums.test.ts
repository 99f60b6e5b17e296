import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { given } from '../../src/certain.ts';

/** Tables of a kit's text below one heading, as cells without the commas of numbers; what says a rule is left out. */
function tablesOf(kit: string, lang: 'th' | 'en', section: string): string[][][] {
  const file = `content/workshops/${kit}/${lang === 'th' ? 'index' : 'en'}.mdx`;
  const part = given(readFileSync(file, 'utf8').split(`[#${section}]`)[1], `${file} #${section}`).split(/^#{2,3} /m)[0];
  const blocks = given(part, section).split(/\n{2,}/);
  return blocks
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block
        .trim()
        .split('\n')
        .filter((line) => !/^[|\s:-]+$/.test(line))
        .map(cellsOf),
    );
}
const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(' |')
    .map((cell) => cell.trim().replaceAll(',', ''));
const numbers = (rows: readonly string[][]): number[][] => rows.slice(1).map((row) => row.map(Number));
/** A share of a sum in whole baht; half a baht counts as one. */
const share = (sum: number, percent: number): number => Math.floor((sum * percent) / 100 + 0.5);

describe.each(['th', 'en'] as const)('sums of the walking debt (%s)', (lang) => {
  const [months, paid] = tablesOf('walking-debt', lang, 'answers');
  test('each house owes what its interest and payments make', () => {
    let [a, c, d] = [10_000, 10_000, 10_000];
    for (const [month, interestA, leftA, leftB, interestC, leftC, interestD, leftD] of numbers(
      given(months, 'months'),
    )) {
      const [ofA, ofC, ofD] = [share(a, 1), share(c, 10), share(d, 10)];
      a -= Math.min(900, a);
      c += ofC - 500;
      d += ofD;
      expect([month, interestA, leftA, leftB, interestC, leftC, interestD, leftD]).toEqual([
        month,
        ofA,
        a,
        10_000,
        ofC,
        c,
        ofD,
        d,
      ]);
    }
    expect(given(months, 'months')).toHaveLength(13);
  });
  test('what was paid is what the months add up to', () => {
    const rows = numbers(given(months, 'months'));
    const upTo = (count: number) => {
      const some = rows.slice(0, count);
      const last = given(some.at(-1), 'month');
      const paidByA = some.reduce((sum, [, interest = 0]) => sum + interest, 0) + 10_000 - given(last[2], 'left');
      return [
        [paidByA, count * 1000, count * 500, 0],
        [last[2], last[3], last[5], last[7]],
      ];
    };
    expect(numbers(given(paid, 'paid')).map((row) => row.slice(1))).toEqual([...upTo(6), ...upTo(12)]);
  });
  test('a rolled debt grows by interest and by the quick money', () => {
    let debt = 10_000;
    for (const row of numbers(given(tablesOf('walking-debt', lang, 'roll')[0], 'years'))) {
      const interest = share(debt, 12);
      const fee = share(debt + interest, 5);
      expect(row.slice(1, 6)).toEqual([debt, interest, debt + interest, fee, debt + interest + fee]);
      debt += interest + fee;
    }
  });
  test('a debt has doubled in the month that the table says and not before', () => {
    for (const [rate = '', month] of given(tablesOf('walking-debt', lang, 'double')[0], 'rates').slice(1)) {
      const grown = (months: number) => (1 + Number(/\d+/.exec(rate)?.[0]) / 100) ** months;
      expect([grown(Number(month) - 1) < 2, grown(Number(month)) >= 2], rate).toEqual([true, true]);
    }
  });
});
