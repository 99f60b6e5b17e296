import type { FundPageWords } from '../th/fund-page.ts';

/** Words of the same page that only the build needs, in English. */
export const fundPageEn: FundPageWords = {
  title: 'Will our fund’s money last?',
  intro:
    'Fill in what you know. In five minutes you see until which year the money lasts, which promise weighs most, and what can be changed.',
  private: 'Reckoned on your own device; no figure is sent anywhere.',
  needsScript:
    'Filling in your own fund needs JavaScript. Below are example funds, reckoned already, to read and to print.',
  fundName: 'Name of the fund',
  begin: 'Begin from',
  beginHelp:
    'Choose an example or the benefit table of a real fund and make it your own. Tables of cases leave your members and money as they are.',
  checkHelp:
    'The most that each promise pays against a whole year’s contribution of one member. Nobody’s age is needed.',
  csv: 'Save as CSV',
  whatIfHelp: 'Choose up to three and see them beside how it stands now. Each names the lesson of those who tried it.',
  leverLesson: 'Lesson',
  link: 'Link with all figures',
  copy: 'Copy the link',
  sendLine: 'Send by LINE',
  saveFile: 'Save as a file',
  openFile: 'Open a fund file',
  keep: 'Keep on this device',
  keptFunds: 'Funds kept on this device',
  printWall: 'Print the sheet for the wall',
  printMeeting: 'Print the sheet for the meeting',
  makeSlides: 'Two slides (PPTX)',
  makeHandout: 'Handout (Word)',
  limits: [
    'This is a sum, not an actuary’s certificate: figures to talk about in a meeting.',
    'Members are taken to die as people of the country do; a fund that takes only the healthy, or the ill, differs.',
    'Epidemics, hard times, lost money, fraud, and many stopping to pay at once when a fund gets tight are left out.',
    'That those who are ill claim more often than others, and rising prices, are left out.',
    'People join and leave as you fill in; nothing is guessed.',
    'Chance moves a small fund much: look at the twenty dots rather than at one line.',
  ],
  limitsTitle: 'What is left out',
  formulas: [
    'In = mean members of the year × contribution a year × share that pays + other money',
    'At death = members of each age × chance of dying in that year × the step for their years of membership',
    'Hospital = stays to be expected × nights paid after the ceilings for a stay and a year',
    'Interest = rate × (money on the first day + half of what came or went); missing money costs none',
    'Each future draws who dies, gives birth or goes to hospital; the same number of the draw gives the same result on every device',
  ],
  sourcesTitle: 'Sources of the figures',
  precedent:
    'In one tambon the leaders looked at the line of their own money, saw it fall below nought once pensions would begin in five years, and then began to talk of what to change.',
  preset: {
    typical: 'A one-baht fund of the country’s mean size',
    sound: 'Made-up example: promises that can be paid',
    short: 'Made-up example: a pension that nobody added up',
  },
  presetEmpty: 'Empty',
  presetGroup: { whole: 'Whole funds as examples', table: 'Benefit tables of real funds' },
  presetOf: (title) => `Table of ${title}`,
  note: {
    typical:
      '1,097 members and 3.2 million baht are means for a fund that we reckoned from a report of March 2023, which does not say whether the money is what is left or what was ever gathered. The benefits are those of a municipal fund in the Northeast in 2019. Ages are assumed to be those of the whole country.',
    sound: 'Every figure of this example is made up, to show a fund that promised what it can pay.',
    short: 'Every figure of this example is made up, to show when a pension and a rising death benefit weigh most.',
    deathYears: 'The source does not tell the years of membership for the highest step; we put 10 for now.',
    age: 'The source does not tell from which age it is paid; we put 60 for now.',
    times: 'The source does not tell how often it is paid; we put once a year for 100 members for now.',
    contribution: 'The source does not tell the contribution; we put a baht a day, as one-baht funds have it.',
    noSum: (name) => `“${name}” is left out, since the source gives no sum.`,
    notReckoned: (name) => `“${name}” is left out: this page cannot reckon it yet.`,
    members: 'The source tells neither members nor ages: fill in those of your own fund.',
    source: 'Source: ',
  },
};
