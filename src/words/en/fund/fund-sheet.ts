import { formatNumber } from '../../dates.ts';
import type { FundSheetWords } from '../../th/fund/fund-sheet.ts';

const n = formatNumber;

/** Words of what is printed and saved of a fund, in English. */
export const fundSheetEn: FundSheetWords = {
  wall: 'For the wall',
  meeting: 'For the meeting',
  inputs: 'What was filled in',
  assumed: 'What was assumed',
  check: 'First the check: promises against contribution',
  choices: 'Choices',
  decide: 'The meeting agreed',
  madeOn: (date) => `Reckoned on ${date}`,
  members: (count) => `${n(count)} members`,
  money: (baht) => `${n(baht)} baht in hand`,
  ages: {
    thailand: (from) => `Ages: taken as in the whole country, from ${from} on`,
    bands: 'Ages: counted by ten years from the register',
    single: 'Ages: counted from a list of ages or years of birth',
  },
  running: (years, days) => `Begun ${years} years ago; ${n(days)} days of waiting before benefits`,
  joiners: (people) => `${people} new members a year`,
  match: (state, local) => `Match: state ${n(state)}, local ${n(local)} baht a member and year`,
  costs: (baht) => `Running costs ${n(baht)} baht a year`,
  reserve: (baht) => `Reserve not to be touched: ${n(baht)} baht`,
  promise: (name, per, steps) => `${name} (baht a ${per}): ${steps}`,
  step: (years, baht) => `${baht} (${years} years)`,
  fromAge: (age) => `from ${age} on`,
  mostStay: (baht) => `at most ${n(baht)} a stay`,
  mostYear: (baht) => `at most ${n(baht)} a year`,
  contribution: (baht, due, paid) => `Contribution ${n(baht)} baht a ${due}, really paid by ${n(paid)} of 100`,
  choicesHead: ['Choice', 'When money is over', 'Futures in which it is', 'Money at the end'],
  ofTwenty: (ended) => `${ended} of 20`,
  scan: 'Scan to open this page',
  sum: 'This is a sum, not an actuary’s certificate.',
};
