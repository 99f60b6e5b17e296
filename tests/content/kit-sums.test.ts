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

/** What a cash book takes in and out, line by line: cash in, out, left; bank in, out, left. Empty cells are nothing. */
const sumsOf = (row: readonly string[]): number[] => row.slice(3).map(Number);

describe.each(['th', 'en'] as const)('sums of the first day of books (%s)', (lang) => {
  const example = tablesOf('first-books-day', lang, 'example-cash');
  const answers = tablesOf('first-books-day', lang, 'answers');
  const books = { June: given(example[0], 'June'), July: given(answers[0], 'July') };
  const ledgers = {
    June: given(tablesOf('first-books-day', lang, 'example-members')[0], 'June'),
    July: given(answers[1], 'July'),
  };
  const balances = {
    June: given(tablesOf('first-books-day', lang, 'example-balance')[0], 'June'),
    July: given(answers[2], 'July'),
  };
  const last = (rows: readonly string[][]): string[] => given(rows.at(-1), 'last row');

  test.each(['June', 'July'] as const)('%s: every line of the cash book leaves what it should', (month) => {
    const [, opening, ...lines] = books[month];
    let [, , cash = 0, , , bank = 0] = sumsOf(given(opening, 'opening'));
    const totals = [0, 0, 0, 0];
    for (const line of lines.slice(0, -1)) {
      const [cashIn = 0, cashOut = 0, cashLeft, bankIn = 0, bankOut = 0, bankLeft] = sumsOf(line);
      cash += cashIn - cashOut;
      bank += bankIn - bankOut;
      expect([cashLeft, bankLeft], line.join(' ')).toEqual([cash, bank]);
      for (const [index, sum] of [cashIn, cashOut, bankIn, bankOut].entries()) totals[index]! += sum;
    }
    expect(sumsOf(last(lines))).toEqual([totals[0], totals[1], cash, totals[2], totals[3], bank]);
  });
  test.each(['June', 'July'] as const)('%s: the ledger adds up across and down', (month) => {
    const rows = ledgers[month].slice(1, -1).map((row) => row.map(Number));
    for (const [, before = 0, , paid = 0, after, due = 0, behind] of rows)
      expect([after, behind]).toEqual([before + paid, due - before - paid]);
    const down = (column: number): number => rows.reduce((sum, row) => sum + given(row[column], 'cell'), 0);
    const total = last(ledgers[month]).map(Number);
    expect([1, 3, 4, 5, 6].map((column) => total[column])).toEqual([1, 3, 4, 5, 6].map(down));
  });
  test.each(['June', 'July'] as const)('%s: the balance is the cash book, and what is there', (month) => {
    const sums = balances[month].slice(1).map(([, sum]) => Number(sum));
    const total = balances[month].slice(1).findIndex(([, sum]) => Number(sum) === (month === 'June' ? 5315 : 800));
    const ins = sums.slice(1, total);
    const outs = sums.slice(total + 1, -5);
    const [spent, left, cash, bank, there] = sums.slice(-5);
    const add = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
    const book = sumsOf(last(books[month]));
    expect([add(ins), add(outs)]).toEqual([sums[total], spent]);
    expect([left, cash, bank, there]).toEqual([
      given(sums[0], 'opening') + add(ins) - add(outs),
      book[2],
      book[5],
      given(book[2], 'cash') + given(book[5], 'bank'),
    ]);
    expect([left, ins[0]]).toEqual([there, Number(last(ledgers[month])[3])]);
  });
  test('July begins where June ends, in the book and for every member', () => {
    expect(sumsOf(given(books.July[1], 'opening'))).toEqual(
      sumsOf(last(books.June)).map((sum, at) => (at % 3 === 2 ? sum : 0)),
    );
    expect(ledgers.July.slice(1).map((row) => row[1])).toEqual(ledgers.June.slice(1).map((row) => row[4]));
  });
  test('the mistakes of the book with mistakes are what parts it from the box', () => {
    const rows = given(answers[3], 'mistakes')
      .slice(1)
      .map((row) => row.map((cell) => Number(cell.replace('−', '-'))));
    const [first, second, total] = rows;
    expect([first?.[3], second?.[3], total?.[3]]).toEqual([180 - 108, 0 - 50, 430 - 408]);
    expect(
      Number(
        given(tablesOf('first-books-day', lang, 'faulty')[0], 'faulty')
          .at(-1)
          ?.at(-1),
      ) +
        72 -
        50,
    ).toBe(430);
  });
});

describe.each(['th', 'en'] as const)('sums of the plan of repayment (%s)', (lang) => {
  const [rows] = tablesOf('knock-with-respect', lang, 'plan-answers');
  test('each group is paid in turn, and all of it is the total', () => {
    let month = 0;
    let owed = 0;
    const lines = given(rows, 'plan')
      .slice(1)
      .map((row) => row.slice(1).map(Number));
    for (const [sum = 0, paid = 0, months = 0, until] of lines.slice(0, -1)) {
      month += months;
      owed += sum;
      expect([paid * months, until]).toEqual([sum, month]);
    }
    expect(lines.at(-1)).toEqual([owed, 1500, month, month]);
  });
  test('what interest of one per cent adds, and what a promise too high leaves missing', () => {
    let [debt, months, interest, paid] = [18_000, 0, 0, 0];
    for (; debt > 0; months += 1) {
      const more = share(debt, 1);
      paid = Math.min(1500, debt + more);
      debt += more - paid;
      interest += more;
    }
    const full = Math.floor(18_000 / 2500);
    const text = readFileSync(`content/workshops/knock-with-respect/${lang === 'th' ? 'index' : 'en'}.mdx`, 'utf8');
    expect([months, paid, interest, full + 1, full * (2500 - 1500)]).toEqual([13, 1272, 1272, 8, 7000]);
    const paragraph = given(
      text.split(/\n{2,}/).find((part) => part.includes('2,500') && part.includes('1,272')),
      'paragraph',
    );
    expect(paragraph.match(/[\d,]*\d/g)).toEqual(expect.arrayContaining(['13', '1,272', '8', '7,000']));
  });
});
