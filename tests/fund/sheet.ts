import type { Fund, FundPromise } from '../../src/fund/fund.ts';
import { deathChances } from '../../src/fund/people/mortality.ts';
import { membersByAge } from '../../src/fund/people/spread-ages.ts';

/** One line of the sheet: people alike in sex, age and years of membership. */
interface Row {
  people: number;
  woman: boolean;
  age: number;
  tenure: number;
}

/**
 * The middle course a second time, as somebody would do it in a spreadsheet: one row for people who are alike, one column
 * a step, no groups, no tables worked out beforehand. Shares only the rates and the ages with the model. A year of
 * membership is cut into 730 half days, so that steps and waiting are seen as they come.
 * @returns money at the end of each year
 */
export function sheet(fund: Fund, hospital: (promise: FundPromise, old: boolean) => number): number[] {
  let rows: Row[] = membersByAge(fund.ages).reduce<Row[]>((all, n, cell) => {
    for (const share of [1 / 6, 1 / 2, 5 / 6])
      all.push({ people: n / 3, woman: cell >= 101, age: cell % 101, tenure: share * fund.running });
    return all;
  }, []);
  const newcomers = membersByAge({ kind: 'thailand', count: 1, from: 0 });
  let money = fund.money;
  return Array.from({ length: fund.horizon }, (_, year) => {
    const wanted = [...newcomers].filter((_, cell) => cell % 101 >= fund.joiners.from && cell % 101 <= fund.joiners.to);
    const all = wanted.reduce((sum, n) => sum + n, 0);
    for (const [cell, n] of newcomers.entries())
      if (cell % 101 >= fund.joiners.from && cell % 101 <= fund.joiners.to)
        rows.push({ people: (n / all) * fund.joiners.perYear, woman: cell >= 101, age: cell % 101, tenure: 0 });
    const chances = deathChances(fund.start + year);
    let flow = fund.fee * fund.joiners.perYear + fund.gifts - fund.costs;
    if (fund.disaster.inYear === year + 1) flow -= fund.disaster.baht;
    rows = rows
      .filter((row) => row.people > 0)
      .map((row) => {
        const dead = row.people * chances[(row.woman ? 101 : 0) + row.age]!;
        const left = (row.people - dead) * fund.leaving;
        const middle = row.people - (dead + left) / 2;
        const times = { day: 365, week: 52, month: 12, year: 1 }[fund.contribution.per];
        if (fund.contribution.freeFrom === 0 || row.age < fund.contribution.freeFrom)
          flow += middle * fund.contribution.baht * times * fund.contribution.paid;
        if (row.tenure >= 1 && year < fund.stateMatch.years) flow += row.people * fund.stateMatch.perHead;
        if (row.tenure >= 1 && year < fund.localMatch.years) flow += row.people * fund.localMatch.perHead;
        for (const promise of fund.promises) {
          const baht = payOf(promise, row, fund, hospital);
          if (promise.event === 'death') flow -= dead * baht;
          else if (promise.event === 'ageing') flow -= middle * baht;
          else if (promise.event === 'birth')
            flow -= row.woman && row.age >= 15 && row.age < 50 ? row.people * fund.births * baht : 0;
          else if (promise.event === 'illness') flow -= row.people * baht;
          else flow -= (row.people * promise.timesPerHundred * baht) / 100;
        }
        return { ...row, people: row.people - dead - left, age: Math.min(100, row.age + 1), tenure: row.tenure + 1 };
      });
    money += flow + Math.max(0, money + flow / 2) * fund.interest;
    return money;
  });
}

const paid = new Map<string, number>();
/** What a row is paid a head; rows alike in age and membership need not be asked twice. */
function payOf(promise: FundPromise, row: Row, fund: Fund, hospital: (promise: FundPromise, old: boolean) => number) {
  const key = JSON.stringify([promise, row.age, row.tenure, fund.waiting]);
  const known = paid.get(key) ?? reckonPay(promise, row, fund, hospital);
  paid.set(key, known);
  return known;
}

function reckonPay(
  promise: FundPromise,
  row: Row,
  fund: Fund,
  hospital: (promise: FundPromise, old: boolean) => number,
) {
  const parts = 730;

  let sum = 0;
  for (let part = 0; part < parts; part += 1) {
    const tenure = row.tenure + (part + 0.5) / parts;
    if (tenure * 365 < fund.waiting) continue;
    const met = promise.steps.filter((step) => step.years <= tenure && step.age <= row.age).at(-1);
    if (!met) continue;
    if (promise.event === 'illness')
      sum += promise.per === 'night' ? hospital({ ...promise, steps: [met] }, row.age >= 60) : met.baht;
    else sum += met.baht * (promise.per === 'month' ? 12 : 1);
  }
  return sum / parts;
}
