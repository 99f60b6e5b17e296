import type { MiddleAnswer } from '../../fund/answers.ts';
import type { Fund } from '../../fund/fund.ts';
import { dearestOf } from '../../fund/check-sum.ts';
import type { FundWords } from '../../words/th/fund/fund.ts';
import { nameOf, round } from './say.ts';

/** What is taken for granted, line by line; each with its source or its reason. */
export function sayAssumed(fund: Fund, middle: MiddleAnswer | undefined, t: FundWords): string[] {
  const { assume } = t;
  const { weight = 0, expected = 0 } = middle?.credibility ?? {};
  return [
    assume.mortality,
    fund.seen.years > 0 ? assume.own(Math.round(weight * 100), fund.seen.deaths, round(expected, 1)) : assume.ownNone,
    assume.population,
    assume.hospital,
    assume.births,
    ...(fund.joiners.perYear === 0 && fund.leaving === 0 ? [assume.joiners] : []),
    assume.tenure,
    assume.prices,
    assume.silent,
  ];
}

/** What somebody should look at again, though it can be reckoned. */
export const sayTroubles = (fund: Fund, t: FundWords): string[] =>
  fund.money > 0
    ? fund.promises
        .filter((promise) => dearestOf(promise) > fund.money)
        .map((promise) => t.trouble.bigPromise(nameOf(promise, t)))
    : [];
