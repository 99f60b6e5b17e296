import { expNeg } from './exact.ts';
import type { FundPromise, Step } from './fund.ts';

const DAYS = 365;

/** The step that counts for a member: the last whose years and age are both met; `undefined` where none is. */
export const stepFor = (steps: readonly Step[], years: number, age: number): Step | undefined =>
  steps.findLast((step) => years >= step.years && age >= step.age);

/** Mean and mean square of what one member is paid in a year, baht and baht². */
export interface Moments {
  mean: number;
  square: number;
}

/**
 * What a promise is worth on average to somebody whom it meets at an even chance at any time of a year of membership:
 * steps begin within the year, and before the waiting time is over nothing is paid.
 * @param years   years of membership at the beginning of the year
 * @param waiting days before any promise holds
 * @param worth   what a step pays
 */
export function momentsOverYear(
  steps: readonly Step[],
  years: number,
  age: number,
  waiting: number,
  worth: (step: Step) => Moments,
): Moments {
  const from = Math.max(years, waiting / DAYS);
  const to = years + 1;
  if (from >= to) return NOTHING;
  const borders = steps.map((step) => step.years).filter((border) => border > from && border < to);
  const cuts = [from, ...new Set(borders.sort((a, b) => a - b)), to];
  let [mean, square] = [0, 0];
  for (let at = 1; at < cuts.length; at += 1) {
    const [begin = 0, end = 0] = [cuts[at - 1], cuts[at]];
    const step = stepFor(steps, begin, age);
    if (!step) continue;
    const paid = worth(step);
    mean += paid.mean * (end - begin);
    square += paid.square * (end - begin);
  }
  return { mean, square };
}
const NOTHING: Moments = { mean: 0, square: 0 };

/** From how many years of membership on nothing about a promise changes any more: every step and the waiting are past. */
export const settledFrom = (steps: readonly Step[], waiting: number): number =>
  Math.max(waiting / DAYS, ...steps.map(({ years }) => years));

/**
 * What one member is paid for nights in hospital in a year. Stays come by chance (Poisson), nights of a stay are one or
 * more and end each morning with the same chance (geometric). Both ceilings cut as the rules say: first the stay, then
 * the year. Panjer's recursion gives the chance of every sum.
 * @param baht   a night
 * @param stays  stays a year
 * @param nights mean nights of a stay, at least 1
 */
export function hospitalMoments(
  baht: number,
  { perStay, perYear }: Pick<FundPromise, 'perStay' | 'perYear'>,
  stays: number,
  nights: number,
): Moments {
  if (baht <= 0 || stays <= 0) return { mean: 0, square: 0 };
  const { unit, sizes } = staySizes(baht, perStay, nights);
  const last = Math.max(1, perYear > 0 ? Math.ceil(perYear / unit) : Math.ceil((MOST_NIGHTS * baht) / unit));
  const paid = (units: number): number => (perYear > 0 ? Math.min(perYear, units * unit) : units * unit);
  const chances = new Float64Array(last);
  chances[0] = expNeg(stays);
  let [left, mean, square] = [1 - chances[0], 0, 0];
  for (let units = 1; units < last; units += 1) {
    let sum = 0;
    for (const { size, chance } of sizes) if (size <= units) sum += size * chance * (chances[units - size] ?? 0);
    const chance = (stays / units) * sum;
    chances[units] = chance;
    left -= chance;
    mean += chance * paid(units);
    square += chance * paid(units) ** 2;
  }
  const rest = Math.max(0, left);
  return { mean: mean + rest * paid(last), square: square + rest * paid(last) ** 2 };
}

/** A stay longer than this pays as if it were this long. */
const LONGEST_STAY = 60;
/** And so does a year of more nights, where no ceiling cuts it. */
const MOST_NIGHTS = 240;

/** What one stay pays, in units that a night and the ceiling are both whole numbers of, each size with its chance. */
function staySizes(baht: number, perStay: number, nights: number): { unit: number; sizes: Stay[] } {
  const most = perStay > 0 ? Math.max(1, Math.ceil(perStay / baht)) : LONGEST_STAY;
  const unit = perStay > 0 ? commonMeasure(Math.round(baht), Math.round(perStay)) : baht;
  const goOn = 1 - 1 / Math.max(1, nights);
  const sizes: Stay[] = [];
  for (let night = 1, chance = 1; night <= most; night += 1, chance *= goOn)
    sizes.push({
      size: Math.max(1, Math.round((perStay > 0 ? Math.min(perStay, night * baht) : night * baht) / unit)),
      chance: night === most ? chance : chance * (1 - goOn),
    });
  return { unit, sizes };
}

interface Stay {
  size: number;
  chance: number;
}

const commonMeasure = (a: number, b: number): number => (b === 0 ? Math.max(1, a) : commonMeasure(b, a % b));
