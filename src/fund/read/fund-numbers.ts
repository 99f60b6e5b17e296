import { LIMITS } from './fit.ts';
import type { Fund } from '../fund.ts';

/** A plain number of a fund: where it stands, how it is told in a link and typed in a form, and the most that it may be. */
export interface NumberField {
  /** Letters that stand for it in a link; none where the link tells it with its unit. */
  key: string;
  get(fund: Fund): number;
  set(fund: Fund, value: number): void;
  most: number;
  /** Typed for each hundred, kept as a share. */
  hundred?: true;
  whole?: true;
}
const field = (
  key: string,
  get: NumberField['get'],
  set: NumberField['set'],
  most: number,
  more: Pick<NumberField, 'hundred' | 'whole'> = {},
): NumberField => ({ key, get, set, most, ...more });

const BAHT = LIMITS.baht;
const HUNDRED = { hundred: true } as const;
/** All plain numbers of a fund, by the name of their input, which is also that of their label. */
export const FUND_NUMBERS = {
  baht: field(
    '',
    (f) => f.contribution.baht,
    (f, v) => (f.contribution.baht = v),
    BAHT,
  ),
  paid: field(
    'cp',
    (f) => f.contribution.paid,
    (f, v) => (f.contribution.paid = v),
    100,
    HUNDRED,
  ),
  freeFrom: field(
    'cf',
    (f) => f.contribution.freeFrom,
    (f, v) => (f.contribution.freeFrom = v),
    LIMITS.age,
  ),
  fee: field(
    'e',
    (f) => f.fee,
    (f, v) => (f.fee = v),
    BAHT,
  ),
  money: field(
    'm',
    (f) => f.money,
    (f, v) => (f.money = v),
    BAHT,
  ),
  reserveField: field(
    'r',
    (f) => f.reserve,
    (f, v) => (f.reserve = v),
    BAHT,
  ),
  running: field(
    'y',
    (f) => f.running,
    (f, v) => (f.running = v),
    LIMITS.running,
  ),
  waiting: field(
    'w',
    (f) => f.waiting,
    (f, v) => (f.waiting = v),
    LIMITS.days,
  ),
  joiners: field(
    'j',
    (f) => f.joiners.perYear,
    (f, v) => (f.joiners.perYear = v),
    LIMITS.members,
  ),
  joinFrom: field(
    'jf',
    (f) => f.joiners.from,
    (f, v) => (f.joiners.from = v),
    LIMITS.age,
  ),
  joinTo: field(
    'jt',
    (f) => f.joiners.to,
    (f, v) => (f.joiners.to = v),
    LIMITS.age,
  ),
  leaving: field(
    'l',
    (f) => f.leaving,
    (f, v) => (f.leaving = v),
    100,
    HUNDRED,
  ),
  statePerHead: field(
    's',
    (f) => f.stateMatch.perHead,
    (f, v) => (f.stateMatch.perHead = v),
    BAHT,
  ),
  stateYears: field(
    'sy',
    (f) => f.stateMatch.years,
    (f, v) => (f.stateMatch.years = v),
    LIMITS.horizon,
  ),
  localPerHead: field(
    'o',
    (f) => f.localMatch.perHead,
    (f, v) => (f.localMatch.perHead = v),
    BAHT,
  ),
  localYears: field(
    'oy',
    (f) => f.localMatch.years,
    (f, v) => (f.localMatch.years = v),
    LIMITS.horizon,
  ),
  gifts: field(
    'g',
    (f) => f.gifts,
    (f, v) => (f.gifts = v),
    BAHT,
  ),
  costs: field(
    'k',
    (f) => f.costs,
    (f, v) => (f.costs = v),
    BAHT,
  ),
  interest: field(
    'i',
    (f) => f.interest,
    (f, v) => (f.interest = v),
    20,
    HUNDRED,
  ),
  horizon: field(
    'h',
    (f) => f.horizon,
    (f, v) => (f.horizon = Math.max(1, Math.round(v))),
    LIMITS.horizon,
  ),
  seenDeaths: field(
    'd',
    (f) => f.seen.deaths,
    (f, v) => (f.seen.deaths = v),
    LIMITS.members,
  ),
  seenYears: field(
    'dy',
    (f) => f.seen.years,
    (f, v) => (f.seen.years = v),
    50,
  ),
  staysYoung: field(
    'hy',
    (f) => f.stays.young,
    (f, v) => (f.stays.young = v),
    500,
    HUNDRED,
  ),
  staysOld: field(
    'ho',
    (f) => f.stays.old,
    (f, v) => (f.stays.old = v),
    500,
    HUNDRED,
  ),
  nightsYoung: field(
    'ny',
    (f) => f.stays.youngNights,
    (f, v) => (f.stays.youngNights = v),
    60,
  ),
  nightsOld: field(
    'no',
    (f) => f.stays.oldNights,
    (f, v) => (f.stays.oldNights = v),
    60,
  ),
  births: field(
    'b',
    (f) => f.births,
    (f, v) => (f.births = v),
    100,
    HUNDRED,
  ),
  disaster: field(
    'x',
    (f) => f.disaster.baht,
    (f, v) => (f.disaster.baht = v),
    BAHT,
  ),
  disasterYear: field(
    'xy',
    (f) => f.disaster.inYear,
    (f, v) => (f.disaster.inYear = v),
    LIMITS.horizon,
  ),
  seed: field(
    'z',
    (f) => f.seed,
    (f, v) => (f.seed = Math.max(1, Math.round(v))),
    1_000_000,
  ),
} satisfies Record<string, NumberField>;
export type NumberName = keyof typeof FUND_NUMBERS;
