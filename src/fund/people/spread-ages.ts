import { AGE_BANDS, type Ages } from './ages.ts';
import { AGES, MAN, WOMAN } from './sexes.ts';
import { MEN_THOUSANDS, WOMEN_THOUSANDS } from './thai-population.ts';

const BAND_YEARS = 10;

const thousands = (sex: number, age: number): number =>
  ((sex === MAN ? MEN_THOUSANDS : WOMEN_THOUSANDS)[Math.min(20, Math.floor(age / 5))] ?? 0) / (age === 100 ? 1 : 5);

/**
 * Members by sex and single age. Where only bands are known, people within a band are spread as those of the country,
 * and so are men and women at every age.
 * @returns `[sex * 101 + age]`; sums to the number of members
 * @source un-wpp-2019, projection for 2025
 */
export function membersByAge(ages: Ages): Float64Array {
  const members = new Float64Array(2 * AGES);
  const spread = (count: number, from: number, to: number): void => {
    let all = 0;
    for (let age = from; age <= to; age += 1) all += thousands(MAN, age) + thousands(WOMAN, age);
    for (const sex of [MAN, WOMAN])
      for (let age = from; age <= to; age += 1)
        members[sex * AGES + age] = (members[sex * AGES + age] ?? 0) + (count * thousands(sex, age)) / all;
  };
  if (ages.kind === 'thailand') spread(ages.count, ages.from, AGES - 1);
  else if (ages.kind === 'bands')
    for (let band = 0; band < AGE_BANDS; band += 1)
      spread(
        ages.counts[band] ?? 0,
        band * BAND_YEARS,
        band === AGE_BANDS - 1 ? AGES - 1 : band * BAND_YEARS + BAND_YEARS - 1,
      );
  else for (let age = 0; age < AGES; age += 1) spread(ages.counts[age] ?? 0, age, age);
  return members;
}

/**
 * Children born in a year for each woman of 15 to 49: those of 0 to 4 in 2025, a fifth of them a year, by the women of
 * that age. Our own sum from the file of the United Nations.
 * @source un-wpp-2019
 */
export function birthsPerWoman(): number {
  const children = (MEN_THOUSANDS[0] ?? 0) + (WOMEN_THOUSANDS[0] ?? 0);
  const women = WOMEN_THOUSANDS.slice(3, 10).reduce((sum, count) => sum + count, 0);
  return children / 5 / women;
}
