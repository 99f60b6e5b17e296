import { central, credibilityOf, moneyWith, type CentralYear, type Credibility, type Plan } from './central.ts';
import { contributionPerYear, type Fund } from './fund.ts';
import { DOTS } from './futures.ts';
import type { Runs } from './runs.ts';

/** The middle course and what follows from it without chance. */
export interface MiddleAnswer {
  years: CentralYear[];
  /** In how many years the money is over, counted from 1; `undefined` where it is not within the years reckoned. */
  over: number | undefined;
  /** Baht a year of each member that carry all promises over these years in the middle course; rounded up. */
  carries: number;
  /** What the match brings: years that the money lasts without it, and baht over all years. */
  withoutMatch: { over: number | undefined; baht: number };
  /** Baht a member and year that each promise costs, in the first year and in the tenth (or the last before it). */
  perMember: { now: number[]; later: number[]; laterYear: number };
  credibility: Credibility;
}

/** In how many years less than the reserve is left; `undefined` where never. */
export function overIn(money: readonly number[], reserve: number): number | undefined {
  const at = money.findIndex((baht) => baht < reserve);
  return at < 0 ? undefined : at + 1;
}

/** The answers of the middle course, with the plan for runs by chance. */
export function middleAnswer(fund: Fund): { answer: MiddleAnswer; plan: Plan } {
  const { years, plan } = central(fund);
  const tenth = years[Math.min(9, years.length - 1)];
  const share = (year: CentralYear | undefined): number[] =>
    fund.promises.map((_, at) => (year && year.members > 0 ? (year.promises[at] ?? 0) / year.members : 0));
  return {
    plan,
    answer: {
      years,
      over: overIn(
        years.map(({ money }) => money),
        fund.reserve,
      ),
      carries: contributionThatCarries(years, fund),
      withoutMatch: {
        over: overIn(
          moneyWith(years, fund, ({ state, local }) => -state - local),
          fund.reserve,
        ),
        baht: years.reduce((sum, { state, local }) => sum + state + local, 0),
      },
      perMember: { now: share(years[0]), later: share(tenth), laterYear: tenth?.year ?? fund.start },
      credibility: credibilityOf(fund),
    },
  };
}

const MOST_A_YEAR = 1_000_000;

/**
 * Baht a year of each member that keep the money above the reserve in every year reckoned, in the middle course, rounded
 * up to a whole baht; `Infinity` where nothing does, as where nobody pays.
 */
export function contributionThatCarries(years: readonly CentralYear[], fund: Fund): number {
  const lasts = (baht: number): boolean =>
    overIn(
      moneyWith(years, fund, ({ paying, contributions }) => paying * baht - contributions),
      fund.reserve,
    ) === undefined;
  if (lasts(0)) return 0;
  if (!lasts(MOST_A_YEAR)) return Infinity;
  let [low, high] = [0, Math.max(1, contributionPerYear(fund.contribution))];
  while (!lasts(high)) [low, high] = [high, Math.min(MOST_A_YEAR, high * 2)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (lasts(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What runs by chance say. Years are counted from 1; the horizon + 1 stands for "not within these years". */
export interface ChanceAnswer {
  runs: number;
  /** Twenty futures, from the worst to the best: the year in which the money of each is over. */
  dots: number[];
  /** The middle one, the bad one of ten, the good one of ten. */
  over: { middle: number; bad: number; good: number };
  /** Money at the end of each year in the bad one of ten, the middle, the good one of ten. */
  lines: { bad: number[]; middle: number[]; good: number[] };
  /** Deaths of the first year: in the middle, and in the worst year of twenty. */
  deaths: { middle: number; bad: number };
}

const at = (sorted: Float64Array | Int32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function chanceAnswer(runs: Runs): ChanceAnswer {
  const over = runs.over.slice().sort();
  const deaths = runs.deaths.slice().sort();
  const lines: ChanceAnswer['lines'] = { bad: [], middle: [], good: [] };
  for (let year = 0; year < runs.years; year += 1) {
    const money = runs.money.slice(year * runs.runs, (year + 1) * runs.runs).sort();
    lines.bad.push(at(money, 0.1));
    lines.middle.push(at(money, 0.5));
    lines.good.push(at(money, 0.9));
  }
  return {
    runs: runs.runs,
    dots: Array.from({ length: DOTS }, (_, dot) => at(over, (dot + 0.5) / DOTS)),
    over: { middle: at(over, 0.5), bad: at(over, 0.1), good: at(over, 0.9) },
    lines,
    deaths: { middle: at(deaths, 0.5), bad: at(deaths, 0.95) },
  };
}
