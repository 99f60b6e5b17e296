/** What a step can do with: its minutes, and the least it can shrink to (0: it may go; undefined: it may not shrink). */
interface Elastic {
  minutes: number;
  shrinkTo?: number;
}

/**
 * Fits steps into the time there is, taking from each in proportion to what it can give.
 * @param wanted minutes in all; more than the steps need changes nothing
 * @returns minutes of each step (0 where a step goes), and the least that the whole can do with
 */
export function fitMinutes(steps: readonly Elastic[], wanted: number): { minutes: number[]; least: number } {
  const floors = steps.map(({ minutes, shrinkTo }) => Math.min(minutes, shrinkTo ?? minutes));
  const total = sum(steps.map(({ minutes }) => minutes));
  const least = sum(floors);
  let excess = total - Math.max(wanted, least);
  if (excess <= 0) return { minutes: steps.map(({ minutes }) => minutes), least };
  const share = excess / (total - least);
  const minutes = steps.map((step, index) => {
    const cut = Math.min(excess, Math.round((step.minutes - floors[index]!) * share));
    excess -= cut;
    return step.minutes - cut;
  });
  // What rounding left over comes from the steps that can still give.
  for (let index = 0; excess > 0 && index < steps.length; index++) {
    const cut = Math.min(excess, minutes[index]! - floors[index]!);
    minutes[index]! -= cut;
    excess -= cut;
  }
  return { minutes, least };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
