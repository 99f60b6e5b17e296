import type { Ages } from './people/ages.ts';
import { WOMAN, type Sex } from './people/sexes.ts';

/** What a promise answers to. `other` is whatever comes so many times a year. */
export const EVENTS = ['death', 'illness', 'ageing', 'birth', 'education', 'other'] as const;
export type FundEvent = (typeof EVENTS)[number];
/** How often a sum is paid. `time`: once each time it happens. */
export const PERS = ['time', 'night', 'month', 'year'] as const;
export type Per = (typeof PERS)[number];
export const DUES = ['day', 'week', 'month', 'year'] as const;
export type Due = (typeof DUES)[number];

/** One step of a promise: what is paid to those who meet it. Steps are in order; the last that is met counts. */
export interface Step {
  /** Full years of membership that it needs. */
  years: number;
  /** Age that it needs. */
  age: number;
  /** Baht for each `per` of the promise. */
  baht: number;
}

/** A promise of the fund. */
export interface FundPromise {
  event: FundEvent;
  /** The fund's own name of it, or of its case. */
  name: string;
  per: Per;
  steps: Step[];
  /** Baht at most for one stay in hospital; 0 for none. */
  perStay: number;
  /** Baht at most in a year for one member; 0 for none. */
  perYear: number;
  /** How often in a year among a hundred members; only for `education` and `other`, whose chance no table tells. */
  timesPerHundred: number;
}

/** Everything that the sum needs. Money in baht, shares from 0 to 1, years Common Era. */
export interface Fund {
  name: string;
  /** First year that is reckoned; the money in hand is that of its first day. */
  start: number;
  /** How many years are reckoned, 1 to 40. */
  horizon: number;
  money: number;
  /** Money that may not be touched: it is over when less than this is left. */
  reserve: number;
  ages: Ages;
  /** Years since the fund began: today's members are taken to have joined evenly over them. */
  running: number;
  contribution: {
    baht: number;
    per: Due;
    /** Share really paid. */ paid: number;
    /** Free from this age on; 0 for nobody. */ freeFrom: number;
  };
  /** Baht that a new member pays once. */
  fee: number;
  joiners: { perYear: number; from: number; to: number };
  /** Share of members who leave in a year, without those who die. */
  leaving: number;
  /** Money that comes for each member of a full year: so much a head, for the first so many years. */
  stateMatch: { perHead: number; years: number };
  localMatch: { perHead: number; years: number };
  /** Gifts and other income a year. */
  gifts: number;
  /** Running costs a year. */
  costs: number;
  /** Interest a year on money in hand. */
  interest: number;
  /** Days of membership before any promise holds. */
  waiting: number;
  promises: FundPromise[];
  /** Deaths that the fund itself has seen, and in how many years; 0 years where it did not count. */
  seen: { deaths: number; years: number };
  /** Stays in hospital a head and year, and nights a stay, below 60 and from 60 on. */
  stays: { young: number; old: number; youngNights: number; oldNights: number };
  /** Births a year for each woman of 15 to 49. */
  births: number;
  /** A bad year: what it costs, and in which year from now on (1 the first; 0 never). */
  disaster: { baht: number; inYear: number };
  /** Base of the seeds of the runs. */
  seed: number;
}

/** What may be paid for each: nights only in hospital, months only where something comes again and again. */
export const persOf = (event: FundEvent): Per[] =>
  event === 'illness' ? ['night', 'time'] : event === 'ageing' ? ['month', 'year', 'time'] : ['time'];

export const DUES_A_YEAR: Record<Due, number> = { day: 365, week: 52, month: 12, year: 1 };
/** The first year to reckon on a day (`2026-11-29`): from July on the next one, since its first day is nearer. */
export const firstYear = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) > 6 ? 1 : 0);

/** What a member who pays everything pays in a year, baht. */
export const contributionPerYear = ({ baht, per }: { baht: number; per: Due }): number => baht * DUES_A_YEAR[per];

/** Baht a year as baht of another due, rounded up to a quarter of a baht. */
export const perDue = (bahtAYear: number, per: Due): number => Math.ceil((bahtAYear / DUES_A_YEAR[per]) * 4) / 4;

/** Whether a member is counted for births: 1 for women of 15 to 49, else 0. */
export const birthWeight = (sex: Sex, age: number): number => (sex === WOMAN && age >= 15 && age < 50 ? 1 : 0);

/**
 * What a fund is taken to be where its committee has not said it. Each of these is a line on the page with its reason:
 * - `stays`: people of 60 and over with the gold card were admitted 0.22 times a head in fiscal 2022, all ages 0.13
 *   [hfocus-28769]; below 60 that leaves 0.105 (own sum: 21.77 % of its holders were older). A stay of all ages took 4.25
 *   nights in 2020 [thecoverage-2699], one of the older 5.3 (own sum from 11.43 million days and 2.17 million stays
 *   [thaiger-nhso-2565]).
 * - `births`: 4.1 a year for a hundred women of 15 to 49 (own sum from un-wpp-2019).
 * - nobody joins or leaves: the question is whether what is promised to those who are in can be kept.
 * - no interest, no gifts, no match, no costs: what nobody has said is not counted on.
 */
export function emptyFund(start: number): Fund {
  return {
    name: '',
    start,
    horizon: 20,
    money: 0,
    reserve: 0,
    ages: { kind: 'thailand', count: 0, from: 15 },
    running: 10,
    contribution: { baht: 1, per: 'day', paid: 1, freeFrom: 0 },
    fee: 0,
    joiners: { perYear: 0, from: 20, to: 59 },
    leaving: 0,
    stateMatch: { perHead: 0, years: 0 },
    localMatch: { perHead: 0, years: 0 },
    gifts: 0,
    costs: 0,
    interest: 0,
    waiting: 180,
    promises: [],
    seen: { deaths: 0, years: 0 },
    stays: { young: 0.105, old: 0.22, youngNights: 4.25, oldNights: 5.3 },
    births: 0.041,
    disaster: { baht: 0, inYear: 0 },
    seed: 1,
  };
}
