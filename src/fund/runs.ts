import { binomial, draw, drawsOf, poisson, type Draws } from './draws.ts';
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
  const people = new Int32Array(plan.groups);
  const stream = drawsOf(0);
  for (let run = from; run < to; run += 1) {
    drawsOf(seed + run, stream);
    people.set(plan.first);
    let money = plan.money;
    let over = plan.years + 1;
    for (let at = 0; at < plan.years; at += 1) {
      if (plan.joiners > 0) people[plan.joinGroup[at]!]! += Math.floor(plan.joiners + draw(stream));
      passYear(plan, at, people, stream, YEAR);
      const claim = plan.claim[at]!;
      const claims = claim > 0 ? poisson(YEAR.claims / claim, stream) * claim : 0;
      const flow = YEAR.flow - claims;
      money += flow + interestOn(money, flow, plan.interest);
      into.money[at * into.runs + run] = money;
      if (money < plan.reserve && over > plan.years) over = at + 1;
      if (at === 0) into.deaths[run] = YEAR.dead;
    }
    into.over[run] = over;
  }
}

/** What a year comes to before births, stays and other events are drawn; one object, so that no run makes its own. */
const YEAR = { flow: 0, claims: 0, dead: 0 };

/** Lets the people of all groups live through a year: who dies and who leaves is taken out of `people`. */
function passYear(plan: Plan, at: number, people: Int32Array, stream: Draws, year: typeof YEAR): void {
  const { groups, leaving, death, deathPay, perMember, perHead, byChance } = plan;
  let [flow, claims, dead] = [plan.fixed[at]!, 0, 0];
  for (let group = 0, cell = at * groups; group < groups; group += 1, cell += 1) {
    const n = people[group]!;
    if (n === 0) continue;
    const deaths = binomial(n, death[cell]!, stream);
    const leavers = leaving > 0 ? Math.min(n - deaths, Math.floor((n - deaths) * leaving + draw(stream))) : 0;
    people[group] = n - deaths - leavers;
    dead += deaths;
    claims += n * byChance[cell]!;
    flow += (n - (deaths + leavers) / 2) * perMember[cell]! + n * perHead[cell]! - deaths * deathPay[cell]!;
  }
  year.flow = flow;
  year.claims = claims;
  year.dead = dead;
}

/** A sum over all results by which two machines can be compared: the same digits, the same runs. */
export function checksum(runs: Runs): string {
  let hash = 0x811c9dc5;
  const bytes = new Uint8Array(runs.money.buffer, runs.money.byteOffset, runs.money.byteLength);
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  for (const year of runs.over) hash = Math.imul(hash ^ year, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
