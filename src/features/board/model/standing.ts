import { ofSides, SIDES, type Side } from '../../../settings/sides.ts';
import { STATEMENTS, type StatementId } from '../../../words/board-names.ts';
import type { BoardYear, Level } from './board.ts';

/** How a side stands, in words: there is no score. */
export const STANDINGS = ['unknown', 'weak', 'present', 'strong'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A side says something only where at least this many of its five matters are known. */
export const KNOWN_ENOUGH = 3;

/** The levels of today that a group knows on a side, in the order of the matters. */
export const knownLevels = (year: BoardYear, side: Side): Level[] =>
  STATEMENTS[side].flatMap((id) => {
    const today = year.answers[id]?.today;
    return today === undefined || today === 'unknown' ? [] : [today];
  });

/**
 * How a side stands: `strong` where at least half of what is known is at level 4 or above, `weak` where more than half
 * is at level 2 or below, `present` between, `unknown` where fewer than three of five are known.
 */
export function standingOf(year: BoardYear, side: Side): Standing {
  const levels = knownLevels(year, side);
  if (levels.length < KNOWN_ENOUGH) return 'unknown';
  const high = levels.filter((level) => level >= 4).length;
  const low = levels.filter((level) => level <= 2).length;
  if (high * 2 >= levels.length) return 'strong';
  return low * 2 > levels.length ? 'weak' : 'present';
}

/** How all three sides stand. */
export const standings = (year: BoardYear): Record<Side, Standing> => ofSides((side) => standingOf(year, side));

/** What the picture says in words. */
export interface Reading {
  /** Sides that can take another along. */
  carries: Side[];
  /** Where none is strong: the sides that are ahead of the weakest. */
  leads: Side[];
  /** Sides that need support, the weakest of those that are known. */
  needs: Side[];
  /** Sides of which too little is known. */
  findOut: Side[];
}

/**
 * Reads a year: who can carry, who needs it, what is to be found out. Where all known sides stand alike, the one with
 * the lowest sum of levels needs support, unless all three are strong.
 */
export function readYear(year: BoardYear): Reading {
  const how = standings(year);
  const known = SIDES.filter((side) => how[side] !== 'unknown');
  const findOut = SIDES.filter((side) => how[side] === 'unknown');
  const rank = (side: Side): number => STANDINGS.indexOf(how[side]);
  const carries = known.filter((side) => how[side] === 'strong');
  if (known.length === 0) return { carries: [], leads: [], needs: [], findOut };
  const lowest = Math.min(...known.map(rank));
  const alike = known.every((side) => rank(side) === lowest);
  const needs = alike
    ? known.length > 1 && carries.length === 0
      ? known.filter((side) => mean(year, side) === Math.min(...known.map((other) => mean(year, other))))
      : []
    : known.filter((side) => rank(side) === lowest);
  const leads =
    carries.length > 0 ? [] : needs.length === known.length ? [] : known.filter((side) => !needs.includes(side));
  return { carries, leads, needs, findOut };
}

/** Average level of what is known: only to order sides that stand alike; it is shown nowhere. */
function mean(year: BoardYear, side: Side): number {
  const levels = knownLevels(year, side);
  return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
}

/** Matters of a side that are low (1 or 2) or not known, where help is wanted most. */
export const lowMatters = (year: BoardYear, side: Side): StatementId[] =>
  STATEMENTS[side].filter((id) => {
    const today = year.answers[id]?.today;
    return today === undefined || today === 'unknown' || today <= 2;
  });

/** Answers with a level but without a line of evidence. */
export const withoutEvidence = (year: BoardYear): number =>
  Object.values(year.answers).filter(({ today, evidence }) => typeof today === 'number' && !evidence?.trim()).length;
