import { chanceAnswer, middleAnswer, type ChanceAnswer, type MiddleAnswer } from './answers.ts';
import type { Plan } from './central.ts';
import type { Fund } from './fund.ts';
import { endedOf } from './futures.ts';
import { pull, type Lever } from './levers.ts';
import { emptyRuns, makeRuns } from './runs.ts';

/** Runs while a value moves, and when it rests. */
export const QUICK = 1000;
export const THOROUGH = 10_000;
/** Runs at a stretch, so that a newer question is heard soon. */
const STRETCH = 100;
const REST_MS = 400;

/** What a change of the fund comes to. */
export interface LeverAnswer {
  lever: Lever;
  over: number | undefined;
  /** How many of twenty futures are over within the years reckoned. */
  ended: number;
  left: number;
  carries: number;
}

export type Told = { middle: MiddleAnswer } | { chance: ChanceAnswer } | { levers: LeverAnswer[] };

/**
 * Answers a question bit by bit: first the middle course, then a thousand runs, the changes that are asked for, and once
 * nothing newer has come for a while ten thousand.
 * @param pause gives others their turn; resolves to `false` when the answer is no longer wanted
 */
export async function reckon(
  fund: Fund,
  levers: readonly Lever[],
  tell: (told: Told) => void,
  pause: (ms: number) => Promise<boolean>,
): Promise<void> {
  const { answer, plan } = middleAnswer(fund);
  tell({ middle: answer });
  const quick = await chance(plan, fund.seed, QUICK, pause);
  if (!quick) return;
  tell({ chance: quick });
  const answers: LeverAnswer[] = [];
  for (const lever of levers) {
    const other = pull(fund, lever);
    if (!other) continue;
    const found = middleAnswer(other);
    const runs = await chance(found.plan, other.seed, QUICK, pause);
    if (!runs) return;
    answers.push({
      lever,
      over: found.answer.over,
      ended: endedOf(runs, other.horizon),
      left: found.answer.years.at(-1)?.money ?? other.money,
      carries: found.answer.carries,
    });
  }
  if (levers.length > 0) tell({ levers: answers });
  if (!(await pause(REST_MS))) return;
  const thorough = await chance(plan, fund.seed, THOROUGH, pause);
  if (thorough) tell({ chance: thorough });
}

async function chance(
  plan: Plan,
  seed: number,
  count: number,
  pause: (ms: number) => Promise<boolean>,
): Promise<ChanceAnswer | undefined> {
  const runs = emptyRuns(plan, count);
  for (let from = 0; from < count; from += STRETCH) {
    makeRuns(plan, seed, runs, from, Math.min(count, from + STRETCH));
    if (!(await pause(0))) return undefined;
  }
  return chanceAnswer(runs);
}

/** All at once, for the build and for paper: the middle course and so many runs. */
export function reckonWhole(fund: Fund, count = QUICK): { middle: MiddleAnswer; chance: ChanceAnswer } {
  const { answer, plan } = middleAnswer(fund);
  const runs = emptyRuns(plan, count);
  makeRuns(plan, fund.seed, runs, 0, count);
  return { middle: answer, chance: chanceAnswer(runs) };
}
