import { AGES } from './people/sexes.ts';
import type { Fund, FundPromise, Step } from './fund.ts';
import { hospitalMoments, momentsOverYear, settledFrom, type Moments } from './promise.ts';

const OLD = 60;
const MONTHS = 12;

/**
 * What a promise is worth in one year of membership, by age.
 * `by`: per death, per member (a yearly sum that is not left to chance), per head and chance, or per birth.
 */
export interface PromiseTable {
  by: 'death' | 'member' | 'head' | 'birth';
  /** Baht on average. */
  mean: Float64Array;
  /** Mean of its square, baht², where it is left to chance. */
  square: Float64Array;
}

export interface Worth {
  /** Tables of all promises for members of so many years. */
  at(tenure: number): readonly PromiseTable[];
}

/** Works out what promises are worth, each year of membership once. */
export function worthOf(fund: Fund): Worth {
  const known = new Map<number, PromiseTable[]>();
  const makers = fund.promises.map((promise) => maker(promise, fund));
  return {
    at(tenure) {
      let tables = known.get(tenure);
      if (!tables) known.set(tenure, (tables = makers.map((make) => make(tenure))));
      return tables;
    },
  };
}

function maker(promise: FundPromise, fund: Fund): (tenure: number) => PromiseTable {
  const moments = momentsOf(promise, fund);
  const by =
    promise.event === 'death'
      ? 'death'
      : promise.event === 'ageing'
        ? 'member'
        : promise.event === 'birth'
          ? 'birth'
          : 'head';
  // What is paid changes only at the ages that steps name, and at 60, where stays become more frequent.
  const borders = [...new Set([0, OLD, ...promise.steps.flatMap(({ age }) => [age, age + 1])])].sort((a, b) => a - b);
  const make = (tenure: number): PromiseTable => {
    const [mean, square] = [new Float64Array(AGES), new Float64Array(AGES)];
    for (const [at, from] of borders.entries()) {
      const value = momentsOverYear(promise.steps, tenure, from, fund.waiting, (step) => moments(step, from));
      mean.fill(value.mean, from, borders[at + 1] ?? AGES);
      square.fill(value.square, from, borders[at + 1] ?? AGES);
    }
    return { by, mean, square };
  };
  const settled = settledFrom(promise.steps, fund.waiting);
  let last: PromiseTable | undefined;
  return (tenure) => (tenure < settled ? make(tenure) : (last ??= make(settled)));
}

/** What a step pays a year to one head of an age: per event where another table counts the events. */
function momentsOf(promise: FundPromise, fund: Fund): (step: Step, age: number) => Moments {
  const certain = (baht: number): Moments => ({ mean: baht, square: baht * baht });
  const often = (times: number, baht: number): Moments => ({ mean: times * baht, square: times * baht * baht });
  const known = new Map<string, Moments>();
  switch (promise.event) {
    case 'death':
      return ({ baht }) => certain(baht);
    case 'ageing':
      return (step, age) =>
        certain(
          promise.per === 'time' ? (age === step.age ? step.baht : 0) : capped(yearly(promise, step.baht), promise),
        );
    case 'birth':
      return ({ baht }) => often(fund.births, baht);
    case 'illness':
      return ({ baht }, age) => {
        const key = `${baht} ${age >= OLD}`;
        let found = known.get(key);
        if (!found) {
          const [stays, nights] =
            age >= OLD ? [fund.stays.old, fund.stays.oldNights] : [fund.stays.young, fund.stays.youngNights];
          found = promise.per === 'night' ? hospitalMoments(baht, promise, stays, nights) : often(stays, baht);
          known.set(key, found);
        }
        return found;
      };
    default:
      return ({ baht }) => often(promise.timesPerHundred / 100, yearly(promise, baht));
  }
}

const yearly = ({ per }: FundPromise, baht: number): number => (per === 'month' ? baht * MONTHS : baht);
const capped = (baht: number, { perYear }: FundPromise): number => (perYear > 0 ? Math.min(perYear, baht) : baht);
