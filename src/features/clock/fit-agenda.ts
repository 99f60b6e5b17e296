import { itemAt } from '../../certain.ts';

/**
 * What fitting needs to know of a step: its minutes, and the least it can do with (0 where it may go; left out where it
 * may not shrink).
 */
export interface FittingStep {
  minutes: number;
  shrinkTo?: number;
}

/** How an agenda fits the time there is. */
export type Fit =
  | {
      fits: true;
      /** Minutes of each step; 0 where it is left out. */ minutes: number[];
      /** Minutes that stay free. */ spare: number;
    }
  | { fits: false; /** The least number of minutes that the agenda can do with. */ least: number };

const leastOf = ({ minutes, shrinkTo }: FittingStep): number => Math.min(minutes, shrinkTo ?? minutes);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The least number of minutes that an agenda can do with. */
export const leastMinutes = (steps: readonly FittingStep[]): number => sum(steps.map(leastOf));

/**
 * Fits an agenda into the time there is. Steps are never made longer.
 * First every step that may shrink gives in proportion to what it can spare; a step that may go is kept whole as long
 * as that is enough.
 * Where it is not, as few minutes as possible are left out, always whole steps: two minutes left of a game of twenty
 * help nobody.
 * @param steps     the agenda in order
 * @param available whole minutes there are
 */
export function fitAgenda(steps: readonly FittingStep[], available: number): Fit {
  const least = leastMinutes(steps);
  if (available < least) return { fits: false, least };
  const left = new Set<number>();
  let short =
    sum(steps.map(({ minutes, shrinkTo }) => (shrinkTo === 0 ? minutes : leastOf({ minutes, shrinkTo })))) - available;
  while (short > 0) {
    const open = steps.flatMap((step, index) =>
      step.shrinkTo === 0 && !left.has(index) ? [{ index, minutes: step.minutes }] : [],
    );
    // The smallest step that is enough by itself; where none is, the largest, and on.
    const enough = open
      .filter(({ minutes }) => minutes >= short)
      .sort((a, b) => a.minutes - b.minutes || b.index - a.index)[0];
    const next =
      enough ??
      itemAt(
        open.sort((a, b) => b.minutes - a.minutes || b.index - a.index),
        0,
      );
    left.add(next.index);
    short -= next.minutes;
  }
  const minutes = shrink(
    steps.map((step, index) => (left.has(index) ? { minutes: 0 } : step)),
    available,
  );
  return { fits: true, minutes, spare: available - sum(minutes) };
}

/**
 * Takes from each step in proportion to what it can spare, in whole minutes; steps that may go count as unable to
 * shrink here.
 */
function shrink(steps: readonly FittingStep[], available: number): number[] {
  const slack = steps.map((step) => (step.shrinkTo === 0 ? 0 : step.minutes - leastOf(step)));
  const all = sum(slack);
  const need = Math.max(0, sum(steps.map(({ minutes }) => minutes)) - available);
  if (need === 0) return steps.map(({ minutes }) => minutes);
  const exact = slack.map((value) => (value * need) / all);
  const taken = exact.map(Math.floor);
  const byRest = exact
    .map((value, index) => ({ index, rest: value - itemAt(taken, index) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, need - sum(taken))) taken[index] = itemAt(taken, index) + 1;
  return steps.map(({ minutes }, index) => minutes - itemAt(taken, index));
}
