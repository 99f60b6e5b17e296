import type { listedTh } from '../../th/library/listed.ts';

/** Words of lists that are too long for one page, and stand on several. */
export const listedEn: typeof listedTh = {
  place: (from, to, part, parts) => `${from}–${to}${parts > 1 ? ` · page ${part} of ${parts}` : ''}`,
  label: 'Pages of this list',
  previous: 'Previous',
  next: 'Next',
  byProvince: 'Choose a province to read its cases, or use the filter above',
  found: 'What matches the filter',
  waiting: 'Looking through the list…',
  failed: 'The list could not be fetched. Try again with a signal, or open the pages below one by one',
  strongest: (n, all) => `The ${n} lessons with the strongest evidence, of ${all}`,
  newest: (n, all) => `The ${n} checked last, of ${all}`,
  fullest: (n, all) => `The ${n} funds whose sums are told most fully, of ${all}`,
};
