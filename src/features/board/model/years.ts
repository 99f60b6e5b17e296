import type { StatementId } from '../../../words/board-names.ts';
import { ALL_STATEMENTS, type Board, type BoardYear, type Level, type PlanLine } from './board.ts';

/** What became of a matter between two years. */
export type Change = 'reached' | 'moved' | 'same' | 'slipped' | 'unknown';

export interface MatterChange {
  id: StatementId;
  before?: Level;
  wish?: Level;
  now?: Level;
  change: Change;
}

const levelOf = (year: BoardYear, id: StatementId): Level | undefined => {
  const today = year.answers[id]?.today;
  return today === 'unknown' ? undefined : today;
};

/** Compares two years matter by matter: `reached` where today is at least what was wished for and more than before. */
export function compareYears(before: BoardYear, now: BoardYear): MatterChange[] {
  return ALL_STATEMENTS.map((id) => {
    const [was, is, wish] = [levelOf(before, id), levelOf(now, id), before.answers[id]?.wish];
    const change: Change =
      was === undefined || is === undefined
        ? 'unknown'
        : is < was
          ? 'slipped'
          : wish !== undefined && wish > was && is >= wish
            ? 'reached'
            : is > was
              ? 'moved'
              : 'same';
    return {
      id,
      ...(was !== undefined && { before: was }),
      ...(wish !== undefined && { wish }),
      ...(is !== undefined && { now: is }),
      change,
    };
  });
}

/** How many lines of a plan were kept, partly kept, dropped, and not gone through yet. */
export function promiseCounts(plan: readonly PlanLine[]): Record<'kept' | 'partly' | 'dropped' | 'open', number> {
  const counts = { kept: 0, partly: 0, dropped: 0, open: 0 };
  for (const { outcome } of plan) counts[outcome ?? 'open'] += 1;
  return counts;
}

/**
 * Begins another year: the plan and answers of the last one stay beside it; the new one has no answers yet, since they
 * are to be asked anew.
 * @param date ISO date of the new talk
 */
export const beginYear = (board: Board, date: string): Board => ({
  ...board,
  years: [...board.years, { date, answers: {}, plan: [] }],
});
