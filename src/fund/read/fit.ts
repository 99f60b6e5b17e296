import { clamp } from '../exact.ts';
import { AGE_BANDS, type Ages } from '../people/ages.ts';
import { AGES } from '../people/sexes.ts';
import { DUES, EVENTS, PERS, type Fund, type FundPromise, type Step } from '../fund.ts';

/** What the sum takes at most. A tambon fund has some thousand members; a zero too many should be noticed. */
export const LIMITS = {
  members: 1_000_000,
  baht: 100_000_000_000,
  horizon: 40,
  promises: 16,
  steps: 12,
  age: 100,
  running: 80,
  days: 3650,
  name: 80,
  start: [2000, 2100],
} as const;

const number = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? clamp(value, least, most) : otherwise;
const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  Math.round(number(value, least, most, otherwise));
const baht = (value: unknown): number => number(value, 0, LIMITS.baht, 0);
const name = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LIMITS.name) : '');
const oneOf = <T extends string>(value: unknown, all: readonly T[], otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise;

function fitAges(ages: Ages): Ages {
  if (ages.kind === 'thailand')
    return { kind: 'thailand', count: whole(ages.count, 0, LIMITS.members, 0), from: whole(ages.from, 0, 90, 15) };
  const length = ages.kind === 'bands' ? AGE_BANDS : AGES;
  const counts = Array.from({ length }, (_, at) => whole(ages.counts[at], 0, LIMITS.members, 0));
  return { kind: ages.kind, counts };
}

const fitStep = (step: Step): Step => ({
  years: number(step.years, 0, LIMITS.running, 0),
  age: whole(step.age, 0, LIMITS.age, 0),
  baht: baht(step.baht),
});

const fitPromise = (promise: FundPromise): FundPromise => ({
  event: oneOf(promise.event, EVENTS, 'other'),
  name: name(promise.name),
  per: oneOf(promise.per, PERS, 'time'),
  // The last step that is met counts, so that they have to stand in order.
  steps: promise.steps
    .slice(0, LIMITS.steps)
    .map(fitStep)
    .sort((a, b) => a.years - b.years || a.age - b.age),
  perStay: baht(promise.perStay),
  perYear: baht(promise.perYear),
  timesPerHundred: number(promise.timesPerHundred, 0, 1000, 0),
});

/** A fund within what the sum can take, whatever came in a link or a file: numbers are numbers, and none runs away. */
export function fitFund(fund: Fund): Fund {
  const share = (value: unknown, otherwise: number): number => number(value, 0, 1, otherwise);
  const match = ({ perHead, years }: Fund['stateMatch']): Fund['stateMatch'] => ({
    perHead: baht(perHead),
    years: whole(years, 0, LIMITS.horizon, 0),
  });
  return {
    name: name(fund.name),
    start: whole(fund.start, ...LIMITS.start, 2026),
    horizon: whole(fund.horizon, 1, LIMITS.horizon, 20),
    money: number(fund.money, -LIMITS.baht, LIMITS.baht, 0),
    reserve: baht(fund.reserve),
    ages: fitAges(fund.ages),
    running: number(fund.running, 0, LIMITS.running, 10),
    contribution: {
      baht: baht(fund.contribution.baht),
      per: oneOf(fund.contribution.per, DUES, 'year'),
      paid: share(fund.contribution.paid, 1),
      freeFrom: whole(fund.contribution.freeFrom, 0, LIMITS.age, 0),
    },
    fee: baht(fund.fee),
    joiners: {
      perYear: number(fund.joiners.perYear, 0, LIMITS.members, 0),
      from: whole(fund.joiners.from, 0, LIMITS.age, 20),
      to: whole(fund.joiners.to, 0, LIMITS.age, 59),
    },
    leaving: share(fund.leaving, 0),
    stateMatch: match(fund.stateMatch),
    localMatch: match(fund.localMatch),
    gifts: baht(fund.gifts),
    costs: baht(fund.costs),
    interest: number(fund.interest, 0, 0.2, 0),
    waiting: whole(fund.waiting, 0, LIMITS.days, 0),
    promises: fund.promises.slice(0, LIMITS.promises).map(fitPromise),
    seen: { deaths: whole(fund.seen.deaths, 0, LIMITS.members, 0), years: number(fund.seen.years, 0, 50, 0) },
    stays: {
      young: number(fund.stays.young, 0, 5, 0.105),
      old: number(fund.stays.old, 0, 5, 0.22),
      youngNights: number(fund.stays.youngNights, 1, 60, 4.25),
      oldNights: number(fund.stays.oldNights, 1, 60, 5.3),
    },
    births: number(fund.births, 0, 1, 0.041),
    disaster: { baht: baht(fund.disaster.baht), inYear: whole(fund.disaster.inYear, 0, LIMITS.horizon, 0) },
    seed: whole(fund.seed, 1, 1_000_000, 1),
  };
}
