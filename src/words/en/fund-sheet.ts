import { formatNumber } from '../dates.ts';
import type { FundSheetWords } from '../th/fund-sheet.ts';

const n = formatNumber;

/** Words of what is printed and saved of a fund, in English. */
export const fundSheetEn: FundSheetWords = {
  wall: 'For the wall',
  meeting: 'For the meeting',
  inputs: 'What was filled in',
  assumed: 'What was assumed',
  choices: 'Choices',
  decide: 'The meeting agreed',
  madeOn: (date) => `Reckoned on ${date}`,
  members: (count) => `${n(count)} members`,
  money: (baht) => `${n(baht)} baht in hand`,
  contribution: (baht, due, paid) => `Contribution ${n(baht)} baht a ${due}, really paid by ${n(paid)} of 100`,
  choicesHead: ['Choice', 'When money is over', 'Futures in which it is', 'Left at the end'],
  ofTwenty: (ended) => `${ended} of 20`,
  scan: 'Scan to open this page',
  sum: 'This is a sum, not an actuary’s certificate.',
};
