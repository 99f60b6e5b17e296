import { birthWeight, type Fund, contributionPerYear } from './fund.ts';
import { deathChances } from './people/mortality.ts';
import { AGES, MAN, WOMAN, type Sex } from './people/sexes.ts';
import { membersByAge } from './people/spread-ages.ts';
import { clamp } from './exact.ts';
import { worthOf, type PromiseTable } from './worth.ts';

/** Today's members are taken to have joined evenly over the years of the fund: in three classes of equal size. */
export const TENURES = [1 / 6, 3 / 6, 5 / 6] as const;
const BAND_YEARS = 10;
const BANDS = 11;

/** One year of the middle course; money in baht, people as expected numbers. */
export interface CentralYear {
  /** Common Era. */
  year: number;
  /** Members on its first day, those who join with it among them. */
  members: number;
  deaths: number;
  /** Members that pay for the whole year and in full: by them a baht more of contribution counts. */
  paying: number;
  contributions: number;
  fees: number;
  state: number;
  local: number;
  gifts: number;
  interest: number;
  /** What goes out for each promise, in the order of the fund. */
  promises: number[];
  costs: number;
  disaster: number;
  /** Money on its last day; below 0 where it is owed. */
  money: number;
}

/**
 * What the runs by chance need, worked out once: members in groups that grow old together (today's members by class of
 * membership and band of ten years, those who join by their year), each with its own chance of death and worth of
 * promises in each year. Tables are `[year * groups + group]`.
 */
export interface Plan {
  years: number;
  groups: number;
  /** Whole people of each group at the beginning; sums to the number of members. */
  first: Int32Array;
  /** Group of those who join in each year, and how many are expected. */
  joinGroup: Int32Array;
  joiners: number;
  leaving: number;
  death: Float64Array;
  /** Baht that a death of the group costs on average. */
  deathPay: Float64Array;
  /** Baht a head: contribution less what is paid as old-age money, for the mean of members at the ends of the year. */
  perMember: Float64Array;
  /** Baht a head of the first day: match. */
  perHead: Float64Array;
  /** Baht a head that births, stays and other events cost on average. */
  byChance: Float64Array;
  /** Size of the claim by which all of these are drawn together, for each year: mean square by mean. */
  claim: Float64Array;
  /** Baht a year that do not depend on chance: fees, gifts less costs and disaster. */
  fixed: Float64Array;
  money: number;
  reserve: number;
  interest: number;
}

interface Cohort {
  /** Years of membership at the beginning of the first year in which it is there. */
  tenure: number;
  /** First year, counted from 0. */
  entry: number;
  /** People by sex and the age at which they came into the sum: `[sex * AGES + age]`. */
  people: Float64Array;
  /** Group of the plan for each age at entry. */
  group: (age: number) => number;
}

/** How many times the national rates a fund's own deaths are, and how far they are believed. */
export interface Credibility {
  /** Weight of what the fund has seen, 0 to 1. */
  weight: number;
  /** Deaths that the national rates would have let expect in the same years. */
  expected: number;
  /** By what the national rates are multiplied. */
  factor: number;
}

/** Deaths that a fund must have seen before only they count: chance then moves the rate by 5 % in nine years of ten. */
const FULLY_BELIEVED = 1082;

/**
 * Limited-fluctuation credibility: a fund that has seen d deaths is believed for the square root of d ÷ 1,082 of the
 * way; the rest is the national rate.
 */
export function credibilityOf(fund: Fund): Credibility {
  const chances = deathChances(fund.start);
  const expected =
    membersByAge(fund.ages).reduce((sum, n, cell) => sum + n * (chances[cell] ?? 0), 0) * fund.seen.years;
  const weight = expected > 0 ? Math.min(1, Math.sqrt(fund.seen.deaths / FULLY_BELIEVED)) : 0;
  return { weight, expected, factor: expected > 0 ? weight * (fund.seen.deaths / expected) + (1 - weight) : 1 };
}

/** The middle course, year by year, and the plan for runs by chance. */
export function central(fund: Fund): { years: CentralYear[]; plan: Plan } {
  const cohorts = cohortsOf(fund);
  const plan = emptyPlan(fund, 3 * BANDS + fund.horizon);
  setFirst(plan, cohorts);
  const worth = worthOf(fund);
  const { factor } = credibilityOf(fund);
  const heads = new Float64Array(plan.groups);
  const years: CentralYear[] = [];
  let money = fund.money;
  for (let at = 0; at < fund.horizon; at += 1) {
    const chances = deathChances(fund.start + at);
    const year = emptyYear(fund, at);
    const passing: Passing = { fund, at, chances, factor, year, plan, heads: heads.fill(0), squares: 0 };
    for (const cohort of cohorts)
      if (cohort.entry <= at) passCohort(cohort, worth.at(cohort.tenure + at - cohort.entry), passing);
    finishGroups(passing);
    money = closeYear(year, money, fund);
    years.push(year);
  }
  return { years, plan };
}

function cohortsOf(fund: Fund): Cohort[] {
  const members = membersByAge(fund.ages);
  const today = TENURES.map((share, at) => ({
    tenure: share * fund.running,
    entry: 0,
    people: members.map((n) => n / TENURES.length),
    group: (age: number) => at * BANDS + Math.floor(age / BAND_YEARS),
  }));
  if (fund.joiners.perYear <= 0) return today;
  const joining = joiningByAge(fund);
  const later = Array.from({ length: fund.horizon }, (_, entry) => ({
    tenure: 0,
    entry,
    people: joining.slice(),
    group: () => 3 * BANDS + entry,
  }));
  return [...today, ...later];
}

/** Those who join in a year, spread over their ages as the people of the country are. */
function joiningByAge({ joiners }: Fund): Float64Array {
  const [from, to] = [Math.min(joiners.from, joiners.to), Math.max(joiners.from, joiners.to)];
  const country = membersByAge({ kind: 'thailand', count: 1, from: 0 }).map((n, cell) => {
    const age = cell % AGES;
    return age >= from && age <= to ? n : 0;
  });
  const all = country.reduce((sum, n) => sum + n, 0);
  return country.map((n) => (n * joiners.perYear) / all);
}

function emptyPlan(fund: Fund, groups: number): Plan {
  const table = (): Float64Array => new Float64Array(fund.horizon * groups);
  return {
    years: fund.horizon,
    groups,
    first: new Int32Array(groups),
    joinGroup: Int32Array.from({ length: fund.horizon }, (_, at) => 3 * BANDS + at),
    joiners: fund.joiners.perYear,
    leaving: fund.leaving,
    death: table(),
    deathPay: table(),
    perMember: table(),
    perHead: table(),
    byChance: table(),
    claim: new Float64Array(fund.horizon),
    fixed: Float64Array.from({ length: fund.horizon }, (_, at) => fixedIn(fund, at)),
    money: fund.money,
    reserve: fund.reserve,
    interest: fund.interest,
  };
}

const disasterIn = (fund: Fund, at: number): number => (fund.disaster.inYear === at + 1 ? fund.disaster.baht : 0);
const fixedIn = (fund: Fund, at: number): number =>
  fund.gifts + fund.fee * fund.joiners.perYear - fund.costs - disasterIn(fund, at);

/** Whole people: what is left over after rounding down goes to the groups that lost most by it. */
function setFirst(plan: Plan, cohorts: readonly Cohort[]): void {
  const exact = new Float64Array(plan.groups);
  for (const { entry, tenure, people, group } of cohorts)
    if (entry === 0 && tenure > 0)
      people.forEach((n, cell) => (exact[group(cell % AGES)] = (exact[group(cell % AGES)] ?? 0) + n));
  let left = Math.round(exact.reduce((sum, n) => sum + n, 0));
  exact.forEach((n, group) => {
    plan.first[group] = Math.floor(n);
    left -= Math.floor(n);
  });
  const order = [...exact.keys()].sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const group of order.slice(0, Math.max(0, left))) plan.first[group] = (plan.first[group] ?? 0) + 1;
}

const emptyYear = (fund: Fund, at: number): CentralYear => ({
  year: fund.start + at,
  members: 0,
  deaths: 0,
  paying: 0,
  contributions: 0,
  fees: fund.fee * fund.joiners.perYear,
  state: 0,
  local: 0,
  gifts: fund.gifts,
  interest: 0,
  promises: fund.promises.map(() => 0),
  costs: fund.costs,
  disaster: disasterIn(fund, at),
  money: 0,
});

/** A year that is being reckoned, and what it adds up. */
interface Passing {
  fund: Fund;
  /** Counted from 0. */
  at: number;
  chances: Float64Array;
  factor: number;
  year: CentralYear;
  plan: Plan;
  /** Expected people of each group on the first day. */
  heads: Float64Array;
  /** Mean square of what events by chance cost, baht². */
  squares: number;
}

/**
 * Lets one year pass for a cohort: adds it to the year and to its groups of the plan. This is the innermost of all
 * loops: sums of a cohort are kept in locals, and nothing is made anew in it.
 */
function passCohort(cohort: Cohort, tables: readonly PromiseTable[], passing: Passing): void {
  const { fund, at, chances, factor, year, plan, heads } = passing;
  const { people } = cohort;
  const passed = at - cohort.entry;
  const { paid } = fund.contribution;
  const due = contributionPerYear(fund.contribution);
  const freeFrom = fund.contribution.freeFrom > 0 ? fund.contribution.freeFrom : Infinity;
  const [state, local] = matchOf(fund, at, cohort.tenure + passed);
  const { death, deathPay, perMember, perHead, byChance } = plan;
  let [members, died, paying, squares] = [0, 0, 0, passing.squares];
  for (let age0 = 0; age0 < AGES; age0 += 1) {
    const age = Math.min(AGES - 1, age0 + passed);
    const group = cohort.group(age0);
    const row = at * plan.groups + group;
    for (let sex: Sex = MAN; sex <= WOMAN; sex += 1) {
      const cell = sex * AGES + age0;
      const n = people[cell]!;
      if (n === 0) continue;
      const deaths = n * clamp(chances[sex * AGES + age]! * factor, 0, 1);
      const leavers = (n - deaths) * fund.leaving;
      const mean = n - (deaths + leavers) / 2;
      people[cell] = n - deaths - leavers;
      const payers = age < freeFrom ? mean * paid : 0;
      let [lumps, pension, chance] = [0, 0, 0];
      for (let index = 0; index < tables.length; index += 1) {
        const table = tables[index]!;
        const each = table.mean[age]!;
        if (each === 0) continue;
        const met = metBy(table.by, n, mean, deaths, sex as Sex, age);
        const baht = met * each;
        year.promises[index]! += baht;
        if (table.by === 'death') lumps += baht;
        else if (table.by === 'member') pension += baht;
        else {
          chance += baht;
          squares += met * table.square[age]!;
        }
      }
      members += n;
      died += deaths;
      paying += payers;
      // Sums for now; `finishGroups` divides them by the heads.
      death[row]! += deaths;
      deathPay[row]! += lumps;
      perMember[row]! += payers * due - pension;
      perHead[row]! += n * (state + local);
      byChance[row]! += chance;
      heads[group]! += n;
    }
  }
  year.members += members;
  year.deaths += died;
  year.paying += paying;
  year.contributions += paying * due;
  year.state += members * state;
  year.local += members * local;
  passing.squares = squares;
}

/** Baht that the state and the place give for a member in a year: none in the first year of membership. */
function matchOf({ stateMatch, localMatch }: Fund, at: number, tenure: number): [state: number, local: number] {
  if (tenure < 1) return [0, 0];
  return [at < stateMatch.years ? stateMatch.perHead : 0, at < localMatch.years ? localMatch.perHead : 0];
}

/** For how many a promise counts: those who die, members of the mean, heads of the first day, women who may give birth. */
function metBy(by: PromiseTable['by'], n: number, mean: number, deaths: number, sex: Sex, age: number): number {
  if (by === 'death') return deaths;
  if (by === 'member') return mean;
  return by === 'birth' ? n * birthWeight(sex, age) : n;
}

/** Turns the sums of a year into what one head, one member of the mean, one death counts. */
function finishGroups({ at, plan, heads, squares }: Passing): void {
  let costs = 0;
  for (let group = 0; group < plan.groups; group += 1) {
    const n = heads[group]!;
    if (n === 0) continue;
    const cell = at * plan.groups + group;
    const deaths = plan.death[cell]!;
    const mean = n - (deaths + (n - deaths) * plan.leaving) / 2;
    costs += plan.byChance[cell]!;
    plan.death[cell] = deaths / n;
    plan.deathPay[cell] = deaths > 0 ? plan.deathPay[cell]! / deaths : 0;
    plan.perMember[cell] = mean > 0 ? plan.perMember[cell]! / mean : 0;
    plan.perHead[cell]! /= n;
    plan.byChance[cell]! /= n;
  }
  plan.claim[at] = costs > 0 ? squares / costs : 0;
}

/** All that comes in but interest, less all that goes out. */
export const flowOf = (year: CentralYear): number =>
  year.contributions +
  year.fees +
  year.state +
  year.local +
  year.gifts -
  year.costs -
  year.disaster -
  year.promises.reduce((sum, baht) => sum + baht, 0);

/** Adds up a year. Money that is there earns interest, that of the year for half of it; a debt costs none. */
function closeYear(year: CentralYear, money: number, fund: Fund): number {
  const flow = flowOf(year);
  year.interest = interestOn(money, flow, fund.interest);
  year.money = money + flow + year.interest;
  return year.money;
}

/**
 * Money at the end of each year where something else comes in every year: the rest of the course stays as it is, so that
 * no age has to be reckoned again.
 */
export function moneyWith(years: readonly CentralYear[], fund: Fund, more: (year: CentralYear) => number): number[] {
  let money = fund.money;
  return years.map((year) => {
    const flow = flowOf(year) + more(year);
    money += flow + interestOn(money, flow, fund.interest);
    return money;
  });
}

/** Interest of a year on what was there on its first day and half of what came or went. */
export const interestOn = (money: number, flow: number, rate: number): number => Math.max(0, money + flow / 2) * rate;
