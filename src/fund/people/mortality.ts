import { AGES, MAN, type Sex } from './sexes.ts';
import { MEN_RATES, RATE_AGES, RATE_PERIODS, WOMEN_RATES } from './mortality-rates.ts';
import { expNeg, power } from '../exact.ts';

const MILLION = 1_000_000;
/** Mean share of the year that a child who dies in its first year has lived; most die in the first weeks. */
const LIVED_OF_FIRST_YEAR = 0.1;

/** Where a year stands in the table of periods: before the first and after the last the nearest counts. */
const periodOf = (year: number): number => {
  const at = RATE_PERIODS.findLastIndex((from) => from <= year);
  return at < 0 ? 0 : at;
};

/** From this age on rates are taken to rise steadily within a band; below, a band has one rate. */
const STEADY_FROM = 15;
const BAND_YEARS = 5;

/** Steady yearly growth by which a rate becomes another in so many years: the root by Newton, without a logarithm. */
function growth(from: number, to: number, years: number): number {
  const ratio = to / from;
  let root = 1;
  for (let k = 0; k < 30; k += 1) root -= (root - ratio / power(root, years - 1)) / years;
  return root;
}

/**
 * Death rates by single age. Within a band of five years they grow as between its neighbours, and are scaled so that the
 * band keeps its own rate, weighed by those who are still alive at each age.
 */
function ratesByAge(bands: readonly number[]): Float64Array {
  const rates = new Float64Array(AGES);
  for (const [band, from] of RATE_AGES.entries()) {
    const rate = (bands[band] ?? 0) / MILLION;
    const to = Math.min(AGES, RATE_AGES[band + 1] ?? AGES);
    const [before, after] = [bands[band - 1] ?? 0, bands[band + 1] ?? 0];
    const yearly = from >= STEADY_FROM && after > 0 ? growth(before, after, 2 * BAND_YEARS) : 1;
    let [alive, weight, weighed] = [1, 0, 0];
    for (let age = from, rise = 1; age < to; age += 1, rise *= yearly) {
      rates[age] = rate * rise;
      weight += alive;
      weighed += alive * rise;
      alive *= 1 - Math.min(1, rate);
    }
    for (let age = from; age < to; age += 1) rates[age] = ((rates[age] ?? 0) * weight) / weighed;
  }
  return rates;
}

const made = new Map<number, Float64Array>();
/**
 * Chance of dying within a year, by sex and age: `[sex * AGES + age]`. Under a steady rate m it is q = 1 − e^(−m); at age
 * 0, where deaths come early in the year, q = m / (1 + 0.9 m).
 * @param year Common Era
 * @source un-wpp-2024
 */
export function deathChances(year: number): Float64Array {
  const period = periodOf(year);
  const known = made.get(period);
  if (known) return known;
  const chances = new Float64Array(2 * AGES);
  for (const [sex, table] of [MEN_RATES, WOMEN_RATES].entries())
    for (const [age, rate] of ratesByAge(table[period] ?? []).entries())
      chances[sex * AGES + age] = age === 0 ? rate / (1 + (1 - LIVED_OF_FIRST_YEAR) * rate) : 1 - expNeg(rate);
  made.set(period, chances);
  return chances;
}

/**
 * Years that a newborn lives on average when the rates of one year hold for life: the way to check the table, since the
 * United Nations publish the same figure.
 */
export function lifeExpectancy(year: number, sex: Sex): number {
  const chances = deathChances(year);
  const last = (sex === MAN ? MEN_RATES : WOMEN_RATES)[periodOf(year)]?.at(-1) ?? MILLION;
  let alive = 1;
  let years = 0;
  for (let age = 0; age < AGES - 1; age += 1) {
    const dying = alive * (chances[sex * AGES + age] ?? 0);
    // Under a constant rate those who die have lived nearly half of the year.
    years += alive - dying * (age === 0 ? 1 - LIVED_OF_FIRST_YEAR : 0.5);
    alive -= dying;
  }
  return years + alive * (MILLION / last);
}
