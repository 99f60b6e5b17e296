import { buddhistYear, eraYear } from '../../words/dates.ts';
import { escaped } from './html.ts';
import type { Drawn } from './pictures.ts';
import { nameOf, round } from './say.ts';

/** The cells of the table of all years, as words; the first row is its head. */
export function tableRows({ fund, middle, chance, t, lang }: Drawn): (string | number)[][] {
  const head = t.column;
  return [
    [
      head.year,
      head.members,
      head.deaths,
      head.in,
      head.out,
      ...(chance ? [head.bad] : []),
      head.middle,
      ...(chance ? [head.good] : []),
    ],
    ...middle.years.map((year, k) => {
      const out = year.promises.reduce((sum, baht) => sum + baht, 0) + year.costs + year.disaster;
      const income = year.contributions + year.fees + year.state + year.local + year.gifts + year.interest;
      const era = eraYear(fund.start + k, lang);
      return [
        // Both eras, since figures go on into other papers.
        `${era} (${era === fund.start + k ? buddhistYear(era) : fund.start + k})`,
        Math.round(year.members),
        Math.round(year.deaths * 10) / 10,
        Math.round(income),
        Math.round(out),
        ...(chance ? [Math.round(chance.lines.bad[k] ?? 0)] : []),
        Math.round(year.money),
        ...(chance ? [Math.round(chance.lines.good[k] ?? 0)] : []),
      ];
    }),
  ];
}

/** The same as a table. */
export function yearsTable(drawn: Drawn): string {
  const [head = [], ...rows] = tableRows(drawn);
  const cell = (value: string | number): string => escaped(typeof value === 'number' ? round(value, 1) : value);
  return `<div class="table-wrap" tabindex="0" role="region" aria-label="${escaped(drawn.t.tableTitle)}"><table class="fund-years"><caption>${escaped(drawn.t.tableTitle)}</caption><thead><tr>${head.map((text) => `<th scope="col">${cell(text)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      ([year = '', ...values]) =>
        `<tr><th scope="row">${cell(year)}</th>${values.map((v) => `<td class="number">${cell(v)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`;
}

/** The account of one year of the middle case, line by line: how its money was reckoned. */
export function accountTable({ fund, middle, t, lang }: Drawn, k: number): string {
  const year = middle.years[k];
  if (!year) return '';
  const before = k === 0 ? fund.money : (middle.years[k - 1]?.money ?? 0);
  const { account } = t;
  const lines: [string, number][] = [
    [account.begin, before],
    ...(['contributions', 'fees', 'state', 'local', 'gifts', 'interest'] as const).map((key): [string, number] => [
      `+ ${account[key]}`,
      year[key],
    ]),
    ...year.promises.map((baht, index): [string, number] => {
      const promise = fund.promises[index];
      return [`− ${promise ? nameOf(promise, t) : ''}`, baht];
    }),
    [`− ${account.costs}`, year.costs],
    [`− ${account.disaster}`, year.disaster],
  ];
  const row = ([label, baht]: [string, number]): string =>
    `<tr><th scope="row">${escaped(label)}</th><td class="number">${round(baht)}</td></tr>`;
  return `<table class="fund-account"><caption>${escaped(t.reckonedYear(eraYear(year.year, lang)))}</caption><tbody>${lines
    .filter(([, baht], index) => index === 0 || baht !== 0)
    .map(row)
    .join('')}${row([`= ${account.left}`, year.money])}</tbody></table>`;
}
