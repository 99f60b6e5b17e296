import { countOf } from './people/ages.ts';
import type { Fund, FundPromise } from './fund.ts';

/** What a committee may try: each makes another fund of the one it has. */
export const LEVERS = ['noMatch', 'unpaid', 'more', 'later', 'nobody', 'newcomers', 'flood', 'caps'] as const;
export type Lever = (typeof LEVERS)[number];

const LATER = 65;
const MORE_A_MONTH = 30;
const [DEATH_CAP, HOSPITAL_CAP, WAIT] = [10_000, 500, 365];

/** The fund after a change. @returns `undefined` where the fund has nothing of the kind to change */
export function pull(fund: Fund, lever: Lever): Fund | undefined {
  const members = countOf(fund.ages);
  switch (lever) {
    case 'noMatch':
      return matchOf(fund) > 0
        ? { ...fund, stateMatch: { perHead: 0, years: 0 }, localMatch: { perHead: 0, years: 0 } }
        : undefined;
    case 'unpaid':
      return { ...fund, contribution: { ...fund.contribution, paid: fund.contribution.paid * 0.8 } };
    case 'more':
      return { ...fund, contribution: moreOf(fund.contribution) };
    case 'later': {
      const promises = fund.promises.map(laterPension);
      return promises.some((each, at) => each !== fund.promises[at]) ? { ...fund, promises } : undefined;
    }
    case 'nobody':
      return fund.joiners.perYear > 0 ? { ...fund, joiners: { ...fund.joiners, perYear: 0 } } : undefined;
    case 'newcomers':
      return { ...fund, joiners: { perYear: fund.joiners.perYear + members * 0.05, from: 20, to: 39 } };
    case 'flood':
      return { ...fund, disaster: { baht: fund.disaster.baht + (members / 5) * 1000, inYear: 3 } };
    case 'caps':
      return { ...fund, waiting: Math.max(fund.waiting, WAIT), promises: fund.promises.map(capped) };
  }
}

const matchOf = ({ stateMatch, localMatch }: Fund): number =>
  stateMatch.perHead * stateMatch.years + localMatch.perHead * localMatch.years;

/** Thirty baht a month more, told by the month so that the sum stays whole. */
function moreOf(contribution: Fund['contribution']): Fund['contribution'] {
  const months = { day: 365 / 12, week: 52 / 12, month: 1, year: 1 / 12 }[contribution.per];
  return { ...contribution, per: 'month', baht: contribution.baht * months + MORE_A_MONTH };
}

const laterPension = (promise: FundPromise): FundPromise =>
  promise.event === 'ageing' && promise.steps.some(({ age }) => age < LATER)
    ? { ...promise, steps: promise.steps.map((step) => ({ ...step, age: Math.max(LATER, step.age) })) }
    : promise;

const lower = (ceiling: number, most: number): number => (ceiling > 0 ? Math.min(ceiling, most) : most);
function capped(promise: FundPromise): FundPromise {
  if (promise.event === 'death')
    return { ...promise, steps: promise.steps.map((step) => ({ ...step, baht: Math.min(step.baht, DEATH_CAP) })) };
  return promise.event === 'illness' && promise.per === 'night'
    ? { ...promise, perYear: lower(promise.perYear, HOSPITAL_CAP) }
    : promise;
}
