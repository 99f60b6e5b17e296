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
};
