import { eraYear, formatNumber } from '../../words/dates.ts';
import { isThai, type Lang } from '../../words/languages.ts';
import type { FundWords } from '../../words/th/fund/fund.ts';
import type { ChanceAnswer, MiddleAnswer } from '../../fund/answers.ts';
import { countOf } from '../../fund/people/ages.ts';
import { sumLines } from '../../fund/check-sum.ts';
import { contributionPerYear, perDue, type Fund, type FundPromise } from '../../fund/fund.ts';
import { endedOf } from '../../fund/futures.ts';

/** What a page or a sheet says of a fund, as plain words. */
export interface Said {
  /** The one sentence; or what is missing before it can be said. */
  sentence: string;
  /** The bad case of ten; empty until it is known. */
  bad: string;
  /** Twenty futures in one line; empty until they are known. */
  dots: string;
  /** Whether the middle case lasts over all years; `undefined` while nothing can be said. */
  lasts: boolean | undefined;
  facts: string[];
}

/** A number with at most so many decimals. */
export const round = (value: number, decimals = 0): string =>
  formatNumber(Math.round(value * 10 ** decimals) / 10 ** decimals);

/** The year in which the money is over, as readers count; `over` from 1. */
export const yearOf = (fund: Fund, over: number, lang: Lang): number => eraYear(fund.start + over - 1, lang);

/** The name of a promise: its own, else what it is for. */
export const nameOf = (promise: FundPromise, t: FundWords): string => promise.name || t.event[promise.event];

/** Puts the answer into words. */
export function say(
  fund: Fund,
  middle: MiddleAnswer | undefined,
  chance: ChanceAnswer | undefined,
  t: FundWords,
  lang: Lang,
): Said {
  const nothing = { bad: '', dots: '', lasts: undefined, facts: [] };
  if (countOf(fund.ages) === 0) return { sentence: t.askMembers, ...nothing };
  if (!middle) return { sentence: t.working, ...nothing };
  const { horizon } = fund;
  const until = yearOf(fund, horizon, lang);
  const bad = chance && Math.min(chance.over.bad, middle.over ?? horizon + 1);
  return {
    sentence: middle.over ? t.ends(yearOf(fund, middle.over, lang), middle.over) : t.lasts(horizon, until),
    bad: bad === undefined ? '' : badCase(fund, bad, middle.over, t, lang),
    dots: chance ? t.dotsSentence(endedOf(chance, horizon), horizon) : '',
    lasts: middle.over === undefined,
    facts: facts(fund, middle, chance, t, lang),
  };
}

/** The bad case of ten beside the middle one. Both are years counted from 1; beyond the horizon is "not within it". */
function badCase(fund: Fund, bad: number, over: number | undefined, t: FundWords, lang: Lang): string {
  if (bad > fund.horizon) return t.badLasts(fund.horizon);
  return bad === over ? t.badSame : t.badEnds(yearOf(fund, bad, lang));
}

function facts(fund: Fund, middle: MiddleAnswer, chance: ChanceAnswer | undefined, t: FundWords, lang: Lang): string[] {
  const { per } = fund.contribution;
  const due = per === 'year' ? 'day' : per;
  const { over, baht } = middle.withoutMatch;
  return [
    ...(chance ? [t.deaths(chance.deaths.middle, chance.deaths.bad)] : []),
    fund.promises.length === 0
      ? t.askPromises
      : middle.carries === 0
        ? t.carriesNothing
        : Number.isFinite(middle.carries)
          ? t.carries(
              `${round(perDue(middle.carries, due), 2)} ${isThai(lang) ? 'บาทต่อ' : 'baht a '}${t.due[due]}`,
              middle.carries,
            )
          : t.carriesNever,
    ...(baht > 0
      ? [
          `${t.matchWorth(Math.round(baht))} ${over ? t.withoutMatchEnds(yearOf(fund, over, lang)) : t.withoutMatchLasts}`,
        ]
      : []),
    ...(fund.reserve > 0 ? [t.reserve(fund.reserve)] : []),
  ];
}

/** The check before the curve, a line a promise, with a warning where a promise needs more payers than there are. */
export function sayCheck(fund: Fund, t: FundWords): { text: string; warning: string }[] {
  const members = countOf(fund.ages);
  const payers = members > 0 ? Math.round(members * fund.contribution.paid) : undefined;
  const year = contributionPerYear(fund.contribution);
  return sumLines(fund, payers).map(({ promise, baht, years, payers: needed, tooMany }) => ({
    text:
      promise.event === 'ageing' && promise.per !== 'time'
        ? t.checkPension(nameOf(promise, t), baht, Math.round(year), needed)
        : t.checkLine(nameOf(promise, t), baht, Math.round(year), round(years, years < 10 ? 1 : 0), needed),
    warning: tooMany ? t.checkTooMany(payers ?? 0) : '',
  }));
}
