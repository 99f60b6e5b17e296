import { encodeBoard } from './board-link.ts';
import { LIMITS, newBoard, type PlanLine } from './board.ts';

/** Lines of a plan that came from elsewhere. */
export interface PlanFromElsewhere {
  /** Name of the place or group; never of a person. */
  name: string;
  /** Day of the talk, ISO date. */
  date: string;
  lines: readonly Pick<PlanLine, 'side' | 'when' | 'then' | 'who' | 'until'>[];
}

/**
 * The fragment of the address of a new board that holds a plan and no answers yet.
 * @returns how many lines had no place, since a side takes three
 */
export function boardLinkOfPlan({ name, date, lines }: PlanFromElsewhere): { fragment: string; left: number } {
  const count = new Map<string, number>();
  const plan = lines.flatMap(({ side, when, then, who, until }): PlanLine[] => {
    const before = count.get(side) ?? 0;
    if (before >= LIMITS.lines) return [];
    count.set(side, before + 1);
    const cut = (text: string): string => text.trim().slice(0, LIMITS.plan);
    return [{ side, when: cut(when), then: cut(then), who: cut(who), until }];
  });
  const board = {
    ...newBoard('', date),
    name: name.trim().slice(0, LIMITS.name),
    years: [{ date, answers: {}, plan }],
  };
  return { fragment: encodeBoard(board), left: lines.length - plan.length };
}
