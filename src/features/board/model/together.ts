import type { StatementId } from '../../../words/board-names.ts';
import { ALL_STATEMENTS, currentYear, type Board, type Level } from './board.ts';

/** One matter over several groups. Groups are named by their place in the list that was handed in. */
export interface Matter {
  id: StatementId;
  /** Today's level of each group; `undefined` where it is not known. */
  levels: (Level | undefined)[];
  /** The river: the lowest and highest level; left out where nobody knows. */
  lowest?: Level;
  highest?: Level;
  /** The stairs: groups at level 4 or 5 can teach. */
  offers: number[];
  /** Groups that wish for more than they have, at level 3 or below, want to learn. */
  asks: number[];
}

/** Lays several groups side by side as river and stairs. It orders nobody: groups keep the order of the list. */
export function together(boards: readonly Board[]): Matter[] {
  const years = boards.map(currentYear);
  return ALL_STATEMENTS.map((id) => {
    const levels = years.map(({ answers }) => {
      const today = answers[id]?.today;
      return today === 'unknown' ? undefined : today;
    });
    const known = levels.filter((level) => level !== undefined);
    const at = (index: number): number => levels[index] ?? 0;
    return {
      id,
      levels,
      ...(known.length > 0 && {
        lowest: Math.min(...known) as Level,
        highest: Math.max(...known) as Level,
      }),
      offers: years.flatMap((_, index) => (at(index) >= 4 ? [index] : [])),
      asks: years.flatMap(({ answers }, index) =>
        at(index) >= 1 && at(index) <= 3 && (answers[id]?.wish ?? 0) > at(index) ? [index] : [],
      ),
    };
  });
}

/** Whether a level lies between the lowest and the highest of a matter. */
export const inRiver = ({ lowest, highest }: Matter, level: Level): boolean =>
  lowest !== undefined && highest !== undefined && level >= lowest && level <= highest;

/** The numbers, from 1, of the groups that stand at a level of a matter; `undefined` asks for those that do not know. */
export const groupsAt = ({ levels }: Matter, level: Level | undefined): string =>
  levels.flatMap((one, index) => (one === level ? [index + 1] : [])).join(' ');
