import { binomial, drawsOf, poisson } from './draws.ts';
import type { Plan } from './central.ts';
import { interestOn } from './central.ts';

/** What many runs by chance came to. Tables of money are `[year * runs + run]`, so that a year can be sorted at once. */
export interface Runs {
  runs: number;
  years: number;
  money: Float64Array;
  /** In how many years the money is over, counted from 1; years + 1 where it never is. */
  over: Int32Array;
  /** Deaths of the first year. */
  deaths: Int32Array;
}

export const emptyRuns = (plan: Plan, runs: number): Runs => ({
  runs,
  years: plan.years,
  money: new Float64Array(plan.years * runs),
  over: new Int32Array(runs).fill(plan.years + 1),
  deaths: new Int32Array(runs),
});

/**
 * Makes some of the runs and puts them where they belong. Run number r is drawn with seed base + r: it comes out the same
 * whether it is made first or last, alone or among ten thousand.
 * - Deaths of each group: binomial. Those who leave: a share, rounded up or down by chance so that the mean is kept.
 * - Births, stays and other events together: Poisson, in claims of the size that keeps their mean and spread.
 */
export function makeRuns(plan: Plan, seed: number, into: Runs, from: number, to: number): void {
  const { groups, years, leaving } = plan;
  const people = new Int32Array(groups);
  for (let run = from; run < to; run += 1) {
    const draw = drawsOf(seed + run);
    people.set(plan.first);
    let money = plan.money;
    let over = years + 1;
    for (let at = 0, row = 0; at < years; at += 1, row += groups) {
      if (plan.joiners > 0) people[plan.joinGroup[at]!]! += Math.floor(plan.joiners + draw());
      let [flow, claims, dead] = [plan.fixed[at]!, 0, 0];
      for (let group = 0; group < groups; group += 1) {
        const n = people[group]!;
        if (n === 0) continue;
        const cell = row + group;
        const deaths = binomial(n, plan.death[cell]!, draw);
        const leavers = leaving > 0 ? Math.min(n - deaths, Math.floor((n - deaths) * leaving + draw())) : 0;
        people[group] = n - deaths - leavers;
        dead += deaths;
        claims += n * plan.byChance[cell]!;
        flow +=
          (n - (deaths + leavers) / 2) * plan.perMember[cell]! +
          n * plan.perHead[cell]! -
          deaths * plan.deathPay[cell]!;
      }
      const claim = plan.claim[at]!;
      if (claim > 0) flow -= poisson(claims / claim, draw) * claim;
      money += flow + interestOn(money, flow, plan.interest);
      into.money[at * into.runs + run] = money;
      if (money < plan.reserve && over > years) over = at + 1;
      if (at === 0) into.deaths[run] = dead;
    }
    into.over[run] = over;
  }
}

/** A sum over all results by which two machines can be compared: the same digits, the same runs. */
export function checksum(runs: Runs): string {
  let hash = 0x811c9dc5;
  const bytes = new Uint8Array(runs.money.buffer, runs.money.byteOffset, runs.money.byteLength);
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  for (const year of runs.over) hash = Math.imul(hash ^ year, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
