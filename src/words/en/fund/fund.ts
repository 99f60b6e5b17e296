import { formatNumber } from '../../dates.ts';
import type { FundWords } from '../../th/fund/fund.ts';

const n = formatNumber;
const people = (count: number): string => (count === 1 ? '1 person' : `${n(count)} people`);

/** Words of the page that reckons a fund, in English. */
export const fundEn: FundWords = {
  noName: 'Our fund',
  working: 'Trying many futures…',
  noWorker: 'This device cannot try many futures; only the middle course is shown.',
  askMembers: 'Fill in the number of members in part 3 to see until which year the money lasts.',
  askPromises: 'No promises yet: add them in part 2.',
  lasts: (horizon, until) => `In the middle case money does not run out within ${horizon} years (to ${until})`,
  ends: (year, inYears) =>
    inYears <= 1
      ? `In the middle case money runs out within the first year (${year})`
      : `In the middle case money runs out in ${year}, the ${ordinal(inYears)} year from now`,
  badEnds: (year) => `In one bad case of ten it is gone by ${year}`,
  badSame: 'In one bad case of ten it is gone the same year',
  badLasts: (horizon) => `Even in one bad case of ten it does not run out within ${horizon} years`,
  dotsSentence: (ended, horizon) =>
    ended === 0
      ? `In none of 20 futures does money run out within ${horizon} years`
      : ended === 20
        ? `In all 20 of 20 futures money runs out within ${horizon} years`
        : `In ${ended} of 20 futures money runs out within ${horizon} years, in ${20 - ended} it does not`,
  reserve: (baht) => `It counts as run out when less than the reserve of ${n(baht)} baht is left.`,
  carries: (day, year) =>
    `${n(year)} baht a member and year (rounded up: ${day}) would carry everything over these years in the middle case.`,
  carriesNothing: 'Even without any contribution the money carries everything over these years in the middle case.',
  carriesNever: 'More contribution alone is not enough; the promises have to change too.',
  matchWorth: (baht) => `Match from the state and local government comes to ${n(baht)} baht over these years.`,
  withoutMatchEnds: (year) => `Without it money runs out in ${year}.`,
  withoutMatchLasts: 'Without it money still lasts over these years.',
  deaths: (middle, bad) =>
    `In the first year about ${n(middle)} deaths are to be expected, in a bad year (one in 20) about ${n(bad)}.`,
  loaded: (name) => `The figures of “${name}” are in.`,
  undo: 'Undo',
  undone: 'Undone.',
  due: { day: 'day', week: 'week', month: 'month', year: 'year' },
  pay: { time: 'time', night: 'night', month: 'month', year: 'year' },
  event: {
    death: 'death',
    illness: 'a stay in hospital',
    ageing: 'old age (pension)',
    birth: 'birth',
    education: 'schooling',
    other: 'something else',
  },
  total: (count) => `${people(count)} in all`,
  removed: (name) => `“${name}” was removed.`,
  checkLine: (name, baht, year, years, payers) =>
    `${name}: ${n(baht)} baht ÷ ${n(year)} baht a year = ${years} years of one member’s paying, or ${people(payers)} paying for a year, for each time`,
  checkPension: (name, baht, year, payers) =>
    `${name}: ${n(baht)} baht a year each ÷ ${n(year)} baht a year = ${people(payers)} paying for every one who receives, every year`,
  checkTooMany: (count) => `more than the ${people(count)} who pay`,
  checkNothing: 'Fill in contribution and promises, and the check stands here.',
  linesTitle: 'Money at the end of the year in three futures',
  linesHelp:
    'Solid: the middle case. Long dashes: one good case of ten. Dots: one bad case of ten. Below the line of nought is money that is missing.',
  linesMiddleOnly: 'The solid line is the middle case. Below the line of nought is money that is missing.',
  line: { good: 'good', middle: 'middle', bad: 'bad' },
  dotsTitle: 'Twenty futures',
  dotsHelp: (runs) =>
    `We tried ${n(runs)} futures, put them in order from bad to good and took 20 at even steps. Each dot is one of 20 and stands at the year in which its money runs out.`,
  notOver: 'does not',
  barsTitle: 'Where the money goes',
  barsHelp: (first, later) => `Baht a member and year; the upper bar is ${first}, the lower ${later} (middle case).`,
  perMember: (name, now, later) => `${name}: ${now} → ${later} baht`,
  tableTitle: 'Every year in figures',
  column: {
    year: 'Year',
    members: 'Members',
    deaths: 'Deaths',
    in: 'In',
    out: 'Out',
    bad: 'Left (bad)',
    middle: 'Left (middle)',
    good: 'Left (good)',
  },
  reckoned: 'How it is reckoned',
  reckonedYear: (year) => `Account of ${year} in the middle case`,
  account: {
    contributions: 'Members’ contributions',
    fees: 'Entry fees',
    state: 'State match',
    local: 'Local match',
    gifts: 'Gifts and other',
    interest: 'Interest',
    costs: 'Running costs',
    disaster: 'Year of disaster',
    left: 'Left at the end',
    begin: 'Brought forward',
  },
  badLink: 'This link cannot be read; it may have been cut on the way. Ask for it again.',
  trouble: {
    text: 'Not a number; the last value is used. Write 12,500 or 1.5 million.',
    negative: 'It cannot be below nought; 0 is used.',
    large: (most) => `Too large: this page reckons up to ${n(most)}, which is used.`,
    year: (thai, common) =>
      `Give a year from ${common.join('–')} (C.E.) or ${thai.join('–')} (B.E.); the last one is used.`,
    share: 'From 0 to 100.',
    age: 'Ages are from 0 to 100.',
    manyMembers: 'Far more than a fund of a tambon has: a nought too many?',
    bigPromise: (name) => `One payment of “${name}” is more than all the money of the fund now.`,
  },
  assume: {
    mortality:
      'Death rates of Thailand by sex, age and period (United Nations, World Population Prospects 2024, CC BY 3.0 IGO)',
    own: (weight, seen, expected) =>
      `The fund’s own ${n(seen)} deaths count for ${n(weight)} of 100, since chance moves a small fund much; the rest is the national rate, which expects ${expected}`,
    ownNone: 'The fund’s own deaths are not filled in, so that only the national rates count',
    population: 'Ages within a band, and women and men, as in Thailand in 2025 (United Nations, WPP 2019, projection)',
    hospital:
      'Stays: 22 a year for 100 people of 60 and over, 10.5 below; 5.3 and 4.25 nights a stay (our own sums from reports on the health insurance of 2022 and of the ministry for 2020)',
    births: 'Births: 4.1 a year for 100 women of 15–49 (our own sum from WPP 2019)',
    joiners:
      'Nobody joins or leaves unless you say so: the question is whether what is promised to those who are in can be kept',
    tenure: 'Today’s members joined evenly since the fund began',
    prices: 'All sums are today’s money; rising prices are left out',
    silent: 'No interest, gifts, match or costs unless you fill them in',
  },
};

function ordinal(count: number): string {
  const last = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${last}`;
}
