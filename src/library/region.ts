import { given, itemAt } from '../certain.ts';
import { NAMED_PLACES, namedRegionOf, regionsOr } from '../settings/places.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../intake/schema/provinces.ts';

/** Regions in the order in which lists show them. */
export const REGIONS = regionsOr(['north', 'northeast', 'central', 'east', 'west', 'south'] as const);
export type Region = (typeof REGIONS)[number];

/**
 * The first digit of a province's code tells its region, as the Department of Provincial Administration numbers them.
 */
const REGION_OF_DIGIT: Record<string, Region> = {
  1: 'central',
  2: 'east',
  3: 'northeast',
  4: 'northeast',
  5: 'north',
  6: 'north',
  7: 'west',
  8: 'south',
  9: 'south',
};

/** The region of a province. @param province ISO 3166-2 code */
export const regionOf = (province: ProvinceCode): Region =>
  NAMED_PLACES
    ? (namedRegionOf(province) as Region)
    : given(REGION_OF_DIGIT[itemAt(province, 3)], `The region of ${province}`);

/** The provinces of a region, in order of their codes. */
export const provincesOf = (region: Region): ProvinceCode[] =>
  PROVINCE_CODES.filter((code) => regionOf(code) === region);
