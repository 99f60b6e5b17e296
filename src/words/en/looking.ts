import type { lookingTh } from '../th/looking.ts';

const cases = (n: number): string => (n === 1 ? '1 case' : `${n} cases`);
const provinces = (n: number): string => (n === 1 ? '1 province' : `${n} provinces`);

/** Words of what is looked at instead of read: map, charts, comparison, drawn scenes. */
export const lookingEn: typeof lookingTh = {
  map: {
    title: 'Map of the cases',
    intro: (withCases, all, n) =>
      `${cases(n)} from ${provinces(withCases)}; the other ${all - withCases} are still empty. Every province has a tile of the same size. Press one to read the cases of that province.`,
    open: 'See them on the map',
    skip: 'Skip the map, go to the list of provinces',
    label: 'Map of provinces',
    outline: 'Map of Thailand by province; the darker, the more cases. Names and numbers are in the map of tiles.',
    drawnFrom: 'Borders from',
    changed: 'simplified by us',
    count: (n) => (n === 0 ? 'no case yet' : cases(n)),
    none: 'no case yet',
    range: (range, to) => (to === 1 ? '1 case' : `${range} cases`),
    list: 'The provinces as a list',
    state: (side) => `State of the ${side.toLowerCase()} side`,
    shown: (n, inProvinces) => `${cases(n)} left, in ${provinces(inProvinces)}`,
    near: 'Near us',
    nearHelp: 'Choose your province. This site never asks your device where it is.',
    choose: 'Choose a province',
    go: 'Go to this province',
    lies: (name) => `Where ${name} lies in Thailand`,
    inProvince: (name) => `Cases in ${name}`,
    inProvinceIntro: (name, n) =>
      n === 0 ? `This library has no case from ${name} yet.` : `${name} has ${cases(n)} in this library.`,
    invite: 'If you have a story from a fund here, send it. No programming needed.',
    nearby: 'Neighbouring provinces',
    nearbyNone: 'The neighbouring provinces have no case yet either.',
    allOf: (name, n) => (n === 1 ? `The case in ${name}` : `All ${n} cases in ${name}`),
    placeOf: (name) => `Place: ${name}`,
  },
  charts: {
    growth: {
      funds: 'Funds in the whole country, on the days when somebody counted',
      members: 'Members in the whole country, on the days when somebody counted',
      baht: 'Money in the funds of the whole country, on the days when somebody counted (baht)',
    },
    gapsSaid: 'Counts more than two years apart are not joined, since no count between them was found.',
    gapNote: 'Time to scale. Counts more than two years apart are not joined by a line.',
    exactKey: 'counted exactly',
    boundKey: 'the source says over, about or nearly',
    gapKey: 'no count found',
    bound: 'How near',
    exact: 'exactly',
    sources: 'Sources',
    manySources: (n) => `${n} sources, in the list below and in the table as a file`,
    stateMoney: 'State money found for each year (million baht)',
    stage: { paid: 'paid', planned: 'in a budget', asked: 'asked and refused', held: 'sum of all years' },
    stageLabel: 'How far it came',
    oneProvince: 'one province',
    yearGapKey: 'year not found',
    yearsMissing:
      'What was found, not the whole budget. A year without a bar is one we could not find, not one without money.',
    legs: (date) => `Three legs: promised in equal parts, and what was given (${date})`,
    legsNote:
      'Per cent of all money, reckoned by us from the parts. The upright stroke is the third that each leg was promised to give.',
    leg: 'Leg',
    promised: 'promised',
    paid: 'given',
    promisedPercent: 'Promised (per cent)',
    paidPercent: 'Given (per cent, by our calculation)',
    lanes: 'Events on the triangle, year by year',
    lanesNote: 'Each mark is an event; filled ones are turning points. Press a decade to reach its events below.',
    yes: 'yes',
    table: 'As a table',
    csv: 'Download the table (CSV)',
    copy: 'Copy as a picture',
    copied: 'Copied',
    saved: 'Saved as a picture',
    failed: 'This browser cannot make the picture',
  },
};
