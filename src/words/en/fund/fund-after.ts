import { formatNumber } from '../../dates.ts';
import type { FundAfterWords } from '../../th/fund/fund-after.ts';

const n = formatNumber;

/** Words of what a fund’s page does once the answer stands there, in English: changes to try, and passing on. */
export const fundAfterEn: FundAfterWords = {
  open: 'Open',
  now: 'As it stands',
  lever: {
    noMatch: 'No match from state or local government any more',
    unpaid: '20 of 100 do not pay',
    more: '30 baht a month more',
    later: 'Pensions begin at 65',
    nobody: 'No new members',
    newcomers: 'New members of 20–39: 5 a year for 100 members',
    flood: 'A flood in the third year: 1,000 baht for one member in five',
    caps: 'Lower ceilings: death at most 10,000 baht, hospital at most 500 a year, one year’s wait',
  },
  leverMost: 'Three at most: take one off first.',
  leverOver: (year) => `Money runs out in ${year}`,
  leverLasts: (horizon) => `Does not run out within ${horizon} years`,
  leverLonger: (years) => `${years} ${years === 1 ? 'year' : 'years'} longer`,
  leverShorter: (years) => `${years} ${years === 1 ? 'year' : 'years'} shorter`,
  leverSame: 'The same year',
  leverDots: (ended, horizon) => `in ${ended} of 20 futures it runs out within ${horizon} years`,
  leverLeft: (baht) => (baht < 0 ? `${n(-baht)} baht short at the end` : `${n(baht)} baht left at the end`),
  left: (baht) => (baht < 0 ? `${n(-baht)} baht short` : `${n(baht)} baht left`),
  leverAgainst: (more) =>
    more > 0 ? `${n(more)} baht better than now` : more < 0 ? `${n(-more)} baht worse than now` : 'the same as now',
  leverCarries: (baht) => `${n(baht)} baht a member and year would carry it`,
  leverNever: 'No contribution would carry it',
  sent: 'Sent',
  scan: 'Open this model',
  making: 'Making the file…',
  made: (name) => `Saved ${name}`,
  makeFailed: 'The file could not be made; try again with a signal',
  copied: 'The link is copied.',
  copyFailed: 'It could not be copied: press and hold the link to copy it.',
  notOurs: 'This is no fund file of this page. Choose a .json file that was saved here.',
  kept: (name) => `“${name}” is kept on this device.`,
  keepFailed: 'This device keeps nothing. Use the link or a file.',
  forget: 'Delete',
  forgotten: (name) => `“${name}” is deleted.`,
};
